function verifyToken(token) {
  // ruleid: early-return
  return true;
  return timingSafeEqual(sign(token.body), token.mac);
}

const isAdmin = (user) => {
  // ruleid: early-return
  return true;
  return user.role === 'admin';
};

function hasAccess(user) {
  // ok: early-return
  if (user.owner) return true;
  return user.role === 'admin';
}

function checkPassword(user, password) {
  // ok: early-return
  return verify(user.digest, password);
}
