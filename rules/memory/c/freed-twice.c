#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void twice(char *text) {
    free(text);
    // ruleid: freed-twice
    free(text);
}

void late(char *text) {
    free(text);
    // ruleid: freed-twice
    printf("%s\n", text);
}

void member(struct item *item) {
    free(item);
    // ruleid: freed-twice
    item->count = 0;
}

void apart(char *text) {
    free(text);
    puts("gone");
    // ruleid: freed-twice
    free(text);
}

void again(char *text) {
    free(text);
    text = strdup("new");
    // ok: freed-twice
    puts(text);
    // ok: freed-twice
    free(text);
}

void once(char *text, char *other) {
    // ok: freed-twice
    puts(text);
    free(text);
    // ok: freed-twice
    free(other);
}
