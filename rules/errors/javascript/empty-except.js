export async function revoke(session) {
  try {
    await session.revoke();
    // ruleid: empty-except
  } catch (error) {}
  try {
    await session.close();
    // ok: empty-except
  } catch (error) {
    console.warn("session was not closed", error);
  }
  // ruleid: empty-except
  session.forget().catch(() => {});
  // ok: empty-except
  session.forget().catch((error) => report(error));
  // ok: empty-except
  return session.end();
}
