import java.io.IOException;
import java.security.GeneralSecurityException;

class Sessions {
    void revoke(Session session) {
        try {
            session.verify();
            // ruleid: empty-except
        } catch (GeneralSecurityException error) {
            // nothing to do
        }
        try {
            session.close();
            // ok: empty-except
        } catch (IOException error) {
        }
        try {
            session.end();
            // ruleid: empty-except
        } catch (Exception error) {
        }
        try {
            session.drop();
            // ok: empty-except
        } catch (Exception ignored) {
        }
        try {
            session.check();
            // ok: empty-except
        } catch (GeneralSecurityException error) {
            logger.warn("session was not checked", error);
        }
    }
}
