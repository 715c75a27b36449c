#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void copy(const char *text) {
    // ruleid: pointer-unchecked
    char *target = malloc(64);
    strncpy(target, text, 63);
}

void fill(void) {
    int *numbers;
    // ruleid: pointer-unchecked
    numbers = malloc(10 * sizeof(int));
    numbers[0] = 1;
}

int first(const char *path) {
    // ruleid: pointer-unchecked
    FILE *file = fopen(path, "r");
    return fgetc(file);
}

void copy_checked(const char *text) {
    // ok: pointer-unchecked
    char *target = malloc(64);
    if (target == NULL)
        return;
    strncpy(target, text, 63);
}

FILE *open_log(void) {
    // ok: pointer-unchecked
    FILE *file = fopen("a.log", "a");
    return file;
}

void release(void) {
    // ok: pointer-unchecked
    char *target = malloc(64);
    free(target);
}
