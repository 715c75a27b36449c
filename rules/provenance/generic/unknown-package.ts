// ok: unknown-package
import { readFile } from "node:fs/promises";
// ok: unknown-package
import path from "path";
// ok: unknown-package
import express, { Request } from "express";
// ok: unknown-package
import { Controller } from "@nestjs/common";
// ok: unknown-package
import { toInvoice } from "./invoice";
// ok: unknown-package
import { Button } from "@/components/button";
// ok: unknown-package
import { secrets } from "#internal/secrets";
// ruleid: unknown-package
import { guardRoutes } from "express-route-sentinel-kit";
// ruleid: unknown-package
import type { Ledger } from "@quicktabular/ledger-types/v2";
// ok: unknown-package
export * from "../ledger";
// ruleid: unknown-package
const parse = require("secure-invoice-parse-kit");

// ok: unknown-package
const merge = require("lodash/merge");
// ruleid: unknown-package
export const later = () => import("deferred-invoice-loader-kit");
