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

void others() {
    // ok: tls-verify-off
    socket.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // ok: tls-verify-off
    cpr::VerifySsl(true);
    // ok: tls-verify-off
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    // ok: tls-verify-off
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 0L);
    // ok: tls-verify-off
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
}
