#include <stdio.h>
#include <stdlib.h>

char *name_of(int number) {
    char name[32];
    snprintf(name, sizeof name, "item-%d", number);
    // ruleid: local-returned
    return name;
}

int *counter(void) {
    int count = 0;
    // ruleid: local-returned
    return &count;
}

char *name_kept(void) {
    static char name[32];
    // ok: local-returned
    return name;
}

char *name_made(void) {
    char *name = malloc(32);
    // ok: local-returned
    return name;
}

char letter(void) {
    char name[32] = "a";
    // ok: local-returned
    return name[0];
}
