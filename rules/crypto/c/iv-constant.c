#include <openssl/evp.h>
#include <openssl/rand.h>

void fixed(EVP_CIPHER_CTX *context, const unsigned char *key) {
    // ruleid: iv-constant
    EVP_EncryptInit_ex(context, EVP_aes_256_cbc(), NULL, key, "0123456789abcdef");
}

void zeros(EVP_CIPHER_CTX *context, const unsigned char *key) {
    // ruleid: iv-constant
    unsigned char iv[16] = {0};
    EVP_EncryptInit_ex(context, EVP_aes_256_cbc(), NULL, key, iv);
}

void fresh(EVP_CIPHER_CTX *context, const unsigned char *key) {
    // ok: iv-constant
    unsigned char iv[16] = {0};
    if (RAND_bytes(iv, sizeof iv) != 1)
        return;
    // ok: iv-constant
    EVP_EncryptInit_ex(context, EVP_aes_256_cbc(), NULL, key, iv);
}

void given(EVP_CIPHER_CTX *context, const unsigned char *key, unsigned char *iv) {
    // ok: iv-constant
    EVP_EncryptInit(context, EVP_aes_256_cbc(), key, iv);
    // ok: iv-constant
    unsigned char *iv = make_iv(context);
    // ok: iv-constant
    unsigned char nonce[] = {nonce_of(message)};
}
