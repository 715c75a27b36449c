#include <stdio.h>

int read_name(FILE *file, const char *text) {
    char name[64];
    int age;
    // ruleid: scanf-without-width
    scanf("%s", name);
    // ruleid: scanf-without-width
    fscanf(file, "%d %s", &age, name);
    // ruleid: scanf-without-width
    sscanf(text, "%[^,]", name);
    // ok: scanf-without-width
    scanf("%63s", name);
    // ok: scanf-without-width
    sscanf(text, "%63[^,],%d", name, &age);
    // ok: scanf-without-width
    scanf("%d", &age);
    // ok: scanf-without-width
    return sscanf(text, "%*s %d", &age);
}
