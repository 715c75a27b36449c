#include <stdlib.h>
#include <unistd.h>

void pack(char *command, char *folder) {
    char *arguments[] = {"tar", "czf", "out.tgz", folder, NULL};
    // ruleid: shell-command-built
    system(command);
    // ruleid: shell-command-built
    FILE *pipe = popen(command, "r");
    // ruleid: shell-command-built
    execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    // ok: shell-command-built
    system("sync");
    // ok: shell-command-built
    FILE *other = popen("uptime", "r");
    // ok: shell-command-built
    execv("/bin/tar", arguments);
    // ok: shell-command-built
    execl("/bin/tar", "tar", "czf", "out.tgz", folder, (char *)NULL);
}
