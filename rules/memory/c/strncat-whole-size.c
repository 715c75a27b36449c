#include <string.h>

void join(char *name) {
    char line[64] = "to ";
    // ruleid: strncat-whole-size
    strncat(line, name, sizeof(line));
    // ruleid: strncat-whole-size
    strncat(line, name, sizeof line);
    // ok: strncat-whole-size
    strncat(line, name, sizeof(line) - strlen(line) - 1);
    // ok: strncat-whole-size
    strncat(line, name, 10);
}
