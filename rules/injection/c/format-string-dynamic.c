#include <stdio.h>
#include <syslog.h>

void tell(FILE *log, char *message, int many) {
    char line[80];
    // ruleid: format-string-dynamic
    printf(message);
    // ruleid: format-string-dynamic
    fprintf(log, message);
    // ruleid: format-string-dynamic
    syslog(LOG_INFO, message);
    // ruleid: format-string-dynamic
    snprintf(line, sizeof line, message);
    // ok: format-string-dynamic
    printf("%s", message);
    // ok: format-string-dynamic
    printf("done\n");
    // ok: format-string-dynamic
    printf(_("hello\n"));
    // ok: format-string-dynamic
    printf(many ? "files\n" : "file\n");
    // ok: format-string-dynamic
    fprintf(log, BANNER);
    // ok: format-string-dynamic
    syslog(LOG_INFO, "%s", message);
}
