const { EqualityFilter } = require("ldapjs");
const app = require("./app");

app.post("/login", (req, res) => {
  const { name } = req.body;
  // ruleid: ldap-injection
  const filter = `(&(objectClass=person)(uid=${name}))`;
  client.search("ou=people,dc=example", { filter }, () => res.end());
  // ruleid: ldap-injection
  client.search("dc=example", { filter: "(mail=" + req.body.mail + ")" }, () => res.end());
  // ok: ldap-injection
  client.search("dc=example", { filter: `(uid=${escapeFilter(name)})` }, () => res.end());
  // ok: ldap-injection
  client.search("dc=example", { filter: new EqualityFilter({ attribute: "uid", value: name }) });
  // ok: ldap-injection
  client.search("dc=example", { filter: `(uid=${name.replace(/[^\w.-]/g, "")})` }, () => res.end());
});
