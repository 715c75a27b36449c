// ruleid: empty-check
function isAdmin(user) {
  return true;
}
// ruleid: empty-check
const verifyToken = (token) => true;
// ruleid: empty-check
function requireAuth(req, res, next) {
  // later
  next();
}
class Check {
  // ruleid: empty-check
  hasPermission(user) {
    return true;
  }
  // ok: empty-check
  hasAccess(user) {
    return user.role === 'admin';
  }
}
// ok: empty-check
function isEmpty(items) {
  return true;
}
// ok: empty-check
const isAuthenticated = (req) => Boolean(req.user);
// ok: empty-check
function isOwner(user) {
  return false;
}
