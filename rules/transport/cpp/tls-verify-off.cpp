#include <boost/asio/ssl.hpp>

void open(boost::asio::ssl::context &context, QSslSocket *socket, httplib::Client &client, CURL *curl) {
    // ruleid: tls-verify-off
    context.set_verify_mode(boost::asio::ssl::verify_none);
    // ruleid: tls-verify-off
    socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    // ruleid: tls-verify-off
    client.enable_server_certificate_verification(false);
    // ruleid: tls-verify-off
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);
    // ok: tls-verify-off
    context.set_verify_mode(boost::asio::ssl::verify_peer);
    // ok: tls-verify-off
    client.enable_server_certificate_verification(true);
    // ok: tls-verify-off
    socket->ignoreSslErrors(expected);
}
