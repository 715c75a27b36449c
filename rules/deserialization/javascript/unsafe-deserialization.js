const serialize = require("node-serialize");
const yaml = require("js-yaml");

function restore(req, saved) {
  const text = Buffer.from(req.cookies.session, "base64").toString();
  // ruleid: unsafe-deserialization
  const session = serialize.unserialize(text);
  // ruleid: unsafe-deserialization
  const other = serialize.unserialize(saved);
  // ruleid: unsafe-deserialization
  const settings = yaml.load(req.body, { schema: yaml.DEFAULT_FULL_SCHEMA });
  // ok: unsafe-deserialization
  const safe = yaml.load(req.body);
  // ok: unsafe-deserialization
  const plain = serialize.unserialize('{"a": 1}');
  // ok: unsafe-deserialization
  const data = JSON.parse(req.body);
  // ok: unsafe-deserialization
  yaml.dump(req.body, { schema: yaml.DEFAULT_FULL_SCHEMA });
  // ok: unsafe-deserialization
  yaml.load(req.body, { schema: yaml.JSON_SCHEMA });
  // ok: unsafe-deserialization
  yaml.load(req.body, { filename: "DEFAULT_FULL_SCHEMA" });
  return [session, other, settings, safe, plain, data];
}
