export async function revoke(session, file) {
  try {
    await session.revoke();
    // ruleid: empty-except
  } catch (error) {}
  try {
    verifySignature(file);
    // ruleid: empty-except
  } catch {
    // not signed
  }
  try {
    await session.close();
    // ok: empty-except
  } catch (error) {
    console.warn("session was not closed", error);
  }
  try {
    await file.close();
    // ok: empty-except
  } catch (error) {}
  // ruleid: empty-except
  session.forget().catch(() => {});
  // ok: empty-except
  session.forget().catch((error) => report(error));
  // ok: empty-except
  file.remove().catch(() => {});
  // ok: empty-except
  return session.end();
}
