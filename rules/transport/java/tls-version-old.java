import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

class Fetch {
    void contexts(SSLSocket socket) throws Exception {
        // ruleid: tls-version-old
        SSLContext first = SSLContext.getInstance("SSL");
        // ruleid: tls-version-old
        SSLContext second = SSLContext.getInstance("TLSv1.1");
        // ok: tls-version-old
        SSLContext third = SSLContext.getInstance("TLS");
        // ruleid: tls-version-old
        socket.setEnabledProtocols(new String[] {"TLSv1", "TLSv1.2"});
        // ok: tls-version-old
        socket.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.3"});
        // ruleid: tls-version-old
        new ConnectionSpec.Builder(base).tlsVersions(TlsVersion.TLS_1_0, TlsVersion.TLS_1_2);
        // ok: tls-version-old
        new ConnectionSpec.Builder(base).tlsVersions(TlsVersion.TLS_1_3);
        use(first, second, third);
    }
}
