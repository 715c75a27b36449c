// ok: nonexistent-package
import express from "express";
// ruleid: nonexistent-package
import parser from "node_modules/invoice-parser/index.js";
// ok: nonexistent-package
import other from "./node_modules/invoice-parser/index.js";
