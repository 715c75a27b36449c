#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char *argv[]) {
    char name[32];
    // ruleid: unbounded-copy
    strcpy(name, argv[1]);
    char path[64] = "/home/";
    // ruleid: unbounded-copy
    strcat(path, getenv("USER"));
    char line[80];
    // ruleid: unbounded-copy
    sprintf(line, "Hello %s", argv[1]);
    char small[32];
    // ok: unbounded-copy
    snprintf(small, sizeof small, "%s", argv[1]);
    // ok: unbounded-copy
    strcpy(small, "none");
    // ok: unbounded-copy
    sprintf(small, "%d", argc);
    // ok: unbounded-copy
    sprintf(small, "%.20s", argv[1]);
    char *copy = malloc(strlen(argv[1]) + 1);
    if (copy == NULL)
        return 1;
    // ok: unbounded-copy
    strcpy(copy, argv[1]);
    return 0;
}

void greet(const char *who) {
    char text[40];
    // ruleid: unbounded-copy
    strcpy(text, who);
}

void greet_checked(const char *who) {
    char text[40];
    if (strlen(who) >= sizeof text)
        return;
    // ok: unbounded-copy
    strcpy(text, who);
}

void greet_into(char *text, const char *who) {
    // ruleid: unbounded-copy
    strcpy(text, who);
}
