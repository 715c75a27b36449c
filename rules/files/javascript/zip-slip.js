const AdmZip = require("adm-zip");
const fs = require("fs");
const path = require("path");
const unzipper = require("unzipper");

function unpack(file, folder) {
  for (const entry of new AdmZip(file).getEntries()) {
    // ruleid: zip-slip
    fs.writeFileSync(path.join(folder, entry.entryName), entry.getData());
    // ok: zip-slip
    fs.writeFileSync(path.join(folder, path.basename(entry.entryName)), entry.getData());
    const target = path.resolve(folder, entry.entryName);
    if (!target.startsWith(folder + path.sep)) continue;
    // ok: zip-slip
    fs.writeFileSync(target, entry.getData());
  }
}

function stream(file, folder) {
  fs.createReadStream(file).pipe(unzipper.Parse()).on("entry", (entry) => {
    // ruleid: zip-slip
    entry.pipe(fs.createWriteStream(path.join(folder, entry.path)));
  });
}
