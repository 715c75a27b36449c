#include <curl/curl.h>
#include <openssl/ssl.h>

void connect_to(SSL_CTX *context, CURL *curl) {
    // ruleid: tls-verify-off
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, NULL);
    // ruleid: tls-verify-off
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L);
    // ruleid: tls-verify-off
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 0);
    // ok: tls-verify-off
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
    // ok: tls-verify-off
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    // ok: tls-verify-off
    curl_easy_setopt(curl, CURLOPT_CAINFO, "internal.pem");
}

void others(void) {
    // ok: tls-verify-off
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 0L);
    // ok: tls-verify-off
    mbedtls_ssl_conf_authmode(&conf, MBEDTLS_SSL_VERIFY_REQUIRED);
    // ok: tls-verify-off
    gnutls_certificate_set_verify_flags(cred, 0);
}
