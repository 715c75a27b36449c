#include <openssl/crypto.h>
#include <string.h>

int verify(const unsigned char *mac, const unsigned char *expected_mac, size_t length) {
    // ruleid: digest-compared
    if (memcmp(mac, expected_mac, length) == 0)
        return 1;
    // ok: digest-compared
    return CRYPTO_memcmp(mac, expected_mac, length) == 0;
}

int is_same(const char *signature, const char *computed_signature) {
    // ruleid: digest-compared
    return strcmp(signature, computed_signature) == 0;
}

int is_name(const char *name, const char *tag) {
    // ok: digest-compared
    if (strcmp(name, name) == 0)
        return 1;
    // ok: digest-compared
    return strcmp(tag, "div") == 0;
}

void others(void) {
    // ok: digest-compared
    memcmp("mac", expected_mac, 3);
    // ok: digest-compared
    strcmp(copy(mac), other);
}
