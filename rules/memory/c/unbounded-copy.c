#include <stdio.h>
#include <string.h>

void greet(char *name, const char *prefix, int number) {
    char line[64];
    // ruleid: unbounded-copy
    strcpy(line, name);
    // ruleid: unbounded-copy
    strcat(line, name);
    // ruleid: unbounded-copy
    sprintf(line, "%s: %s", prefix, name);
    // ok: unbounded-copy
    strcpy(line, "nobody");
    // ok: unbounded-copy
    strcpy(line, DEFAULT_NAME);
    // ok: unbounded-copy
    sprintf(line, NUMBER_FORMAT, number);
    // ok: unbounded-copy
    sprintf(line, "%d", number);
    // ok: unbounded-copy
    sprintf(line, "%.20s", name);
    // ok: unbounded-copy
    snprintf(line, sizeof line, "%s: %s", prefix, name);
}
