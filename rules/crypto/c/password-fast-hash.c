#include <openssl/evp.h>
#include <openssl/sha.h>
#include <string.h>

void keep(const char *password, unsigned char *out) {
    // ruleid: password-fast-hash
    SHA256((const unsigned char *)password, strlen(password), out);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    // ruleid: password-fast-hash
    EVP_DigestUpdate(context, password, strlen(password));
    // ok: password-fast-hash
    crypto_pwhash_str((char *)out, password, strlen(password), 3, 67108864);
    // ok: password-fast-hash
    EVP_DigestUpdate(context, out, 32);
}

void sum(const unsigned char *data, size_t length, unsigned char *out) {
    // ok: password-fast-hash
    SHA256(data, length, out);
}
