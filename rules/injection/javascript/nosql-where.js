import { users } from "./collections.js";

export async function adults(age, filter) {
  // ruleid: nosql-where
  const old = await users.find({ $where: `this.age > ${age}` }).toArray();
  // ruleid: nosql-where
  const other = await users.findOne({ "$where": filter });
  // ok: nosql-where
  const safe = await users.find({ age: { $gt: Number(age) } }).toArray();
  // ok: nosql-where
  const fixed = await users.find({ $where: "this.credits == this.debits" }).toArray();
  return [old, other, safe, fixed];
}
