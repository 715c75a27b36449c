#include <openssl/ssl.h>

SSL_CTX *make(CURL *curl) {
    // ruleid: tls-version-old
    SSL_CTX *old = SSL_CTX_new(TLSv1_method());
    // ruleid: tls-version-old
    SSL_CTX_set_min_proto_version(old, TLS1_VERSION);
    // ruleid: tls-version-old
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_0);
    // ok: tls-version-old
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    // ok: tls-version-old
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    return context;
}

void others(void) {
    // ok: tls-version-old
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    // ok: tls-version-old
    curl_easy_setopt(curl, CURLOPT_OPTION, CURL_SSLVERSION_TLSv1);
}
