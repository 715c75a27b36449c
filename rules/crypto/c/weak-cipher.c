#include <openssl/evp.h>

void encrypt(EVP_CIPHER_CTX *context, const unsigned char *key, const unsigned char *iv) {
    // ruleid: weak-cipher
    EVP_EncryptInit_ex(context, EVP_des_ede3_cbc(), NULL, key, iv);
    // ruleid: weak-cipher
    EVP_EncryptInit_ex(context, EVP_aes_256_ecb(), NULL, key, NULL);
    // ruleid: weak-cipher
    const EVP_CIPHER *chosen = EVP_get_cipherbyname("aes-128-ecb");
    // ok: weak-cipher
    EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), NULL, key, iv);
    // ok: weak-cipher
    const EVP_CIPHER *other = EVP_get_cipherbyname("aes-256-gcm");
    use(chosen, other);
}
