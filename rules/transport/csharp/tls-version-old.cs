using System.Net;
using System.Security.Authentication;

class Client
{
    void Make(HttpClientHandler handler, SslStream stream)
    {
        // ruleid: tls-version-old
        handler.SslProtocols = SslProtocols.Tls11 | SslProtocols.Tls12;
        // ruleid: tls-version-old
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;
        // ruleid: tls-version-old
        stream.AuthenticateAsClient("example.org", null, SslProtocols.Tls, true);
        // ok: tls-version-old
        handler.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
        // ok: tls-version-old
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;
        // ok: tls-version-old
        handler.SslProtocols = SslProtocols.None;
    }
}
