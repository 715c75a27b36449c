using System.Net.Http;

class Client
{
    void Make(SqlConnectionStringBuilder builder)
    {
        var handler = new HttpClientHandler();
        // ruleid: tls-verify-off
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true;
        // ruleid: tls-verify-off
        handler.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;
        // ruleid: tls-verify-off
        ServicePointManager.ServerCertificateValidationCallback += delegate { return true; };
        // ruleid: tls-verify-off
        builder.TrustServerCertificate = true;
        // ok: tls-verify-off
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => errors == SslPolicyErrors.None;
        // ok: tls-verify-off
        handler.ServerCertificateCustomValidationCallback = Check;
        // ok: tls-verify-off
        builder.TrustServerCertificate = false;
    }
}
