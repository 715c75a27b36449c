#include <openssl/rsa.h>

void make(RSA *rsa, EVP_PKEY_CTX *context, BIGNUM *e) {
    // ruleid: rsa-key-short
    RSA_generate_key_ex(rsa, 1024, e, NULL);
    // ruleid: rsa-key-short
    EVP_PKEY_CTX_set_rsa_keygen_bits(context, 512);
    // ok: rsa-key-short
    RSA_generate_key_ex(rsa, 3072, e, NULL);
    // ok: rsa-key-short
    EVP_PKEY *key = EVP_RSA_gen(4096);
    use(key);
}

void others(void) {
    // ok: rsa-key-short
    RSA_generate_key(4096, RSA_F4, NULL, NULL);
}
