#include <string.h>

void keep(char *source) {
    char target[32];
    // ruleid: copy-length-of-source
    strncpy(target, source, strlen(source));
    // ruleid: copy-length-of-source
    strncat(target, source, strlen(source));
    // ok: copy-length-of-source
    strncpy(target, source, sizeof(target) - 1);
    // ok: copy-length-of-source
    strncat(target, source, sizeof(target) - strlen(target) - 1);
    // ok: copy-length-of-source
    memcpy(target, source, strlen(source));
}
