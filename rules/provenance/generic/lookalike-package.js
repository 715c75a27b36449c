// ok: lookalike-package
import axios from "axios";
// ok: lookalike-package
const { merge } = require("lodash");
// ruleid: lookalike-package
import request from "axois";
// ruleid: lookalike-package
const _ = require("lodahs");
// ruleid: lookalike-package
const env = require("crossenv");
// ruleid: lookalike-package
import core from "@bable/core";
// ruleid: lookalike-package
import express from "node-express";
// ok: lookalike-package
import tools from "./lodahs.js";
// ok: lookalike-package
import ledger from "quicktabular-ledger";
// ok: lookalike-package
import { h } from "preact";
// ruleid: lookalike-package
const http = await import("expresss");
