const serialize = require("node-serialize");
const yaml = require("js-yaml");

function restore(request) {
  // ruleid: unserialize-call
  const session = serialize.unserialize(request.cookies.session);
  // ruleid: unserialize-call
  const settings = yaml.load(request.body, { schema: yaml.DEFAULT_FULL_SCHEMA });
  // ok: unserialize-call
  const safe = yaml.load(request.body);
  // ok: unserialize-call
  const data = JSON.parse(request.body);
  return [session, settings, safe, data];
}
