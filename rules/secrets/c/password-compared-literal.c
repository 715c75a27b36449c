#include <string.h>

int login(const char *name, const char *password, const char *stored) {
    // ruleid: password-compared-literal
    if (strcmp(password, "letmein42") == 0)
        return 1;
    // ruleid: password-compared-literal
    if (!strcmp("letmein42", password))
        return 1;
    // ok: password-compared-literal
    if (strcmp(password, "") == 0)
        return 0;
    // ok: password-compared-literal
    if (strcmp(name, "admin") == 0)
        return 0;
    // ok: password-compared-literal
    return crypto_pwhash_str_verify(stored, password, strlen(password)) == 0;
}

void others(void) {
    // ok: password-compared-literal
    strcmp(hash(password), "x1");
    // ok: password-compared-literal
    strcmp(password, other);
    // ok: password-compared-literal
    strcmp("on", mode);
    // ok: password-compared-literal
    strcmp("", password);
    // ok: password-compared-literal
    strcmp("abc", hash(password));
}
