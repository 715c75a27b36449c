function guard(req, res, next) {
  // ruleid: inverted-check
  if (!req.isAuthenticated()) return next();
  // ruleid: inverted-check
  if (!hasPermission(req.user)) {
    return true;
  }
  // ok: inverted-check
  if (!req.isAuthenticated()) return res.sendStatus(401);
  // ok: inverted-check
  if (!req.user) return next(new Error('no user'));
  // ok: inverted-check
  if (!hasChanged(req)) return next();
}
