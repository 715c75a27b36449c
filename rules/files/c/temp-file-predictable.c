#include <stdio.h>
#include <stdlib.h>

void save(void) {
    char name[] = "/tmp/report-XXXXXX";
    // ruleid: temp-file-predictable
    char *one = mktemp(name);
    // ruleid: temp-file-predictable
    char *two = tmpnam(NULL);
    // ok: temp-file-predictable
    int three = mkstemp(name);
    // ok: temp-file-predictable
    FILE *four = tmpfile();
    use(one, two, three, four);
}
