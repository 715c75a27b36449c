const zlib = require("node:zlib");
const AdmZip = require("adm-zip");
const app = require("./app");

app.post("/import", (req, res) => {
  // ruleid: decompression-unbounded
  const first = zlib.gunzipSync(req.body);
  const packed = Buffer.from(req.body.data, "base64");
  // ruleid: decompression-unbounded
  const second = zlib.inflateSync(packed);
  // ruleid: decompression-unbounded
  const third = new AdmZip(req.file.buffer);
  // ok: decompression-unbounded
  const fourth = zlib.gunzipSync(req.body, { maxOutputLength: 1e6 });
  // ok: decompression-unbounded
  const fifth = zlib.gunzipSync(readFileSync("words.gz"));
  // ok: decompression-unbounded
  const sixth = zlib.gzipSync(req.body);
  res.json([first, second, third, fourth, fifth, sixth].map((each) => each.length));
});
