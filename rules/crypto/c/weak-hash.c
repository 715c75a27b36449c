#include <openssl/evp.h>

void sign(EVP_MD_CTX *context, const unsigned char *data, size_t size, unsigned char *out) {
    // ruleid: weak-hash
    EVP_DigestInit_ex(context, EVP_md5(), NULL);
    // ruleid: weak-hash
    SHA1(data, size, out);
    // ruleid: weak-hash
    const EVP_MD *chosen = EVP_get_digestbyname("sha1");
    // ok: weak-hash
    EVP_DigestInit_ex(context, EVP_sha256(), NULL);
    // ok: weak-hash
    SHA512(data, size, out);
    // ok: weak-hash
    const EVP_MD *other = EVP_get_digestbyname("sha256");
    use(chosen, other);
}
