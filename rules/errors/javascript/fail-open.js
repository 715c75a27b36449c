async function isAllowed(user, page) {
  // ruleid: fail-open
  try {
    return await service.ask(user, page);
  } catch (error) {
    console.warn(error);
    return true;
  }
}

function checkAccess(user, page) {
  // ruleid: fail-open
  try {
    return rules.get(page).includes(user.role);
  } catch {
    return true;
  }
}

function verifyToken(token, key) {
  // ok: fail-open
  try {
    return decode(token, key) !== null;
  } catch (error) {
    return false;
  }
}

function remember(page) {
  // ok: fail-open
  try {
    return cache.put(page);
  } catch {
    return true;
  }
}
