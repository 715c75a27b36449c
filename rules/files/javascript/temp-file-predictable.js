const crypto = require("node:crypto");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

function store(id, text) {
  // ruleid: temp-file-predictable
  fs.writeFileSync("/tmp/report.txt", text);
  // ruleid: temp-file-predictable
  fs.createWriteStream(`/tmp/report-${id}.txt`).end(text);
  // ruleid: temp-file-predictable
  fs.writeFileSync(path.join(os.tmpdir(), "report.txt"), text);
  // ok: temp-file-predictable
  fs.writeFileSync(`/tmp/${crypto.randomUUID()}.txt`, text);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "report-"));
  // ok: temp-file-predictable
  fs.writeFileSync(path.join(folder, "report.txt"), text);
  // ok: temp-file-predictable
  fs.writeFileSync("/srv/tmp/report.txt", text);
}
