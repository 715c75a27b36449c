const multer = require("multer");

// ruleid: upload-without-limit
const first = multer({ dest: "uploads/" });
// ruleid: upload-without-limit
const second = multer({ storage: multer.memoryStorage() });
// ok: upload-without-limit
const third = multer({ dest: "uploads/", limits: { fileSize: 1024 * 1024 } });
// ok: upload-without-limit
const fourth = multer(options);
// ok: upload-without-limit
const fifth = multer({ ...options, dest: "uploads/" });

module.exports = [first, second, third, fourth, fifth];
