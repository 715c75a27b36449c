import express from "express";

const router = express.Router();

router.use(requireAuth);
// ok: authentication-missing
router.get("/admin/stats", (req, res) => res.json(stats));
// ok: authentication-missing
router.delete("/admin/users/:id", async (req, res) => res.json(await remove(req.params.id)));
