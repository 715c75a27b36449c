#include <stdio.h>
#include <stdlib.h>
#include <syslog.h>

int main(int argc, char *argv[]) {
    // ruleid: format-string-dynamic
    printf(argv[1]);
    char line[100];
    fgets(line, sizeof(line), stdin);
    // ruleid: format-string-dynamic
    fprintf(stderr, line);
    char text[100];
    // ruleid: format-string-dynamic
    snprintf(text, sizeof text, getenv("GREETING"));
    // ruleid: format-string-dynamic
    syslog(LOG_INFO, argv[2]);
    // ok: format-string-dynamic
    printf("%s", argv[1]);
    // ok: format-string-dynamic
    fprintf(stderr, "%s\n", line);
    // ok: format-string-dynamic
    snprintf(text, sizeof text, "%s", argv[1]);
    // ok: format-string-dynamic
    printf("done\n");
    const char *format = argc > 1 ? "%d file\n" : "%d files\n";
    // ok: format-string-dynamic
    printf(format, argc);
    // ok: format-string-dynamic
    printf(USAGE);
    return 0;
}

void report(const char *message) {
    // ruleid: format-string-dynamic
    printf(message);
    // ok: format-string-dynamic
    fputs(message, stdout);
}
