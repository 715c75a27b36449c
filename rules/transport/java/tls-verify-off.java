import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509TrustManager;

class Open implements X509TrustManager {
    // ok: tls-verify-off
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    // ruleid: tls-verify-off
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    void connect(HttpsURLConnection connection) throws Exception {
        // ruleid: tls-verify-off
        connection.setHostnameVerifier((host, session) -> true);
        // ok: tls-verify-off
        connection.setHostnameVerifier((host, session) -> host.equals(session.getPeerHost()));
        // ruleid: tls-verify-off
        HttpClients.custom().setSSLHostnameVerifier(NoopHostnameVerifier.INSTANCE);
        // ok: tls-verify-off
        HttpClients.custom().setSSLHostnameVerifier(new DefaultHostnameVerifier());
        // ruleid: tls-verify-off
        SSLContextBuilder.create().loadTrustMaterial(null, (chain, type) -> true);
        // ok: tls-verify-off
        SSLContextBuilder.create().loadTrustMaterial(store, null);
        // ruleid: tls-verify-off
        SslContextBuilder.forClient().trustManager(InsecureTrustManagerFactory.INSTANCE);
        // ok: tls-verify-off
        SslContextBuilder.forClient().trustManager(factory);
    }
}

class Wide {
    // ruleid: tls-verify-off
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        // all are trusted
    }

    // ruleid: tls-verify-off
    public boolean verify(String host, SSLSession session) {
        return true;
    }
}

class Closed {
    // ok: tls-verify-off
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        original.checkServerTrusted(chain, type);
    }

    // ok: tls-verify-off
    public boolean verify(String host, SSLSession session) {
        return host.equals("db.example.org");
    }

    // ok: tls-verify-off
    public boolean verify(String name, Order order) {
        return true;
    }

    // ok: tls-verify-off
    public boolean close(String host, SSLSession session) {
        return true;
    }
}
