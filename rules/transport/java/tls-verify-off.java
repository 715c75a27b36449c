import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.X509TrustManager;

class Open implements X509TrustManager {
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    // ruleid: tls-verify-off
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    void connect(HttpsURLConnection connection) {
        // ruleid: tls-verify-off
        connection.setHostnameVerifier((host, session) -> true);
        // ok: tls-verify-off
        connection.setHostnameVerifier((host, session) -> host.equals(session.getPeerHost()));
    }
}

class Closed {
    // ok: tls-verify-off
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        original.checkServerTrusted(chain, type);
    }
}
