#include <string.h>

void login(char *password, size_t size) {
    char page[512];
    char secret_key[32];
    // ruleid: secret-memset
    memset(password, 0, size);
    // ruleid: secret-memset
    memset(secret_key, 0x00, sizeof secret_key);
    // ruleid: secret-memset
    bzero(secret_key, sizeof secret_key);
    // ok: secret-memset
    memset(page, 0, sizeof page);
    // ok: secret-memset
    explicit_bzero(password, size);
    // ok: secret-memset
    OPENSSL_cleanse(secret_key, sizeof secret_key);
}

void others(void) {
    // ok: secret-memset
    memset(password, 0xff, sizeof password);
    // ok: secret-memset
    bzero(buffer, sizeof buffer);
}
