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
            logger.warn("session was not closed", error);
        }
    }
}
