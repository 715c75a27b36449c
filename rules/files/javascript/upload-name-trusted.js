const crypto = require("crypto");
const path = require("path");
const multer = require("multer");

const first = multer.diskStorage({
  destination: (req, file, cb) => cb(null, "uploads/"),
  filename: (req, file, cb) => {
    // ruleid: upload-name-trusted
    cb(null, file.originalname);
  },
});
const second = multer.diskStorage({
  // ruleid: upload-name-trusted
  filename: (req, file, cb) => cb(null, `${Date.now()}-${file.originalname}`),
});
const third = multer.diskStorage({
  filename: (req, file, cb) => {
    const ending = path.extname(file.originalname).toLowerCase();
    if (![".png", ".jpg"].includes(ending)) return cb(new Error("not an image"));
    // ok: upload-name-trusted
    cb(null, crypto.randomUUID() + ending);
  },
});
const fourth = multer.diskStorage({
  // ok: upload-name-trusted
  filename: (req, file, cb) => cb(null, `${crypto.randomUUID()}.png`),
});

module.exports = [first, second, third, fourth].map((storage) => multer({ storage }));
