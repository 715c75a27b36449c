#include <stdio.h>

void ask(void) {
    char line[80];
    // ruleid: gets-call
    gets(line);
    // ruleid: gets-call
    if (gets(line) == NULL)
        return;
    // ok: gets-call
    if (fgets(line, sizeof line, stdin) == NULL)
        return;
    // ok: gets-call
    reader->gets(line, sizeof line);
}
