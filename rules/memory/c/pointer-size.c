#include <stdlib.h>
#include <string.h>

void clear(char *buffer) {
    // ruleid: pointer-size
    memset(buffer, 0, sizeof(buffer));
}

void keep(char *target, const char *source) {
    // ruleid: pointer-size
    strncpy(target, source, sizeof(target));
}

void clear_all(char *buffer, size_t size) {
    // ok: pointer-size
    memset(buffer, 0, size);
    // ok: pointer-size
    memset(buffer, 0, sizeof(*buffer));
    char own[32];
    // ok: pointer-size
    memset(own, 0, sizeof(own));
    // ok: pointer-size
    struct node **nodes = malloc(10 * sizeof(struct node *));
}
