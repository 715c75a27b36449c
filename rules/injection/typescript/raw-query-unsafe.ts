import { Prisma, PrismaClient } from "@prisma/client";

const prisma = new PrismaClient();

interface Row { id: number; name: string }

export async function find(name: string, column: keyof Row): Promise<Row[]> {
  // ruleid: raw-query-unsafe
  const risky = await prisma.$queryRawUnsafe<Row[]>(`SELECT * FROM "User" WHERE name = '${name}'`);
  // ok: raw-query-unsafe
  const safe = await prisma.$queryRaw<Row[]>`SELECT * FROM "User" WHERE name = ${name}`;
  // ok: raw-query-unsafe
  const bound = await prisma.$queryRawUnsafe("SELECT * FROM \"User\" WHERE name = $1", name);
  // ruleid: raw-query-unsafe
  const sorted = await prisma.$queryRaw`SELECT * FROM "User" ORDER BY ${Prisma.raw(column)}`;
  return [...risky, ...safe, ...(bound as Row[]), ...(sorted as Row[])];
}
