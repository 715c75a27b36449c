#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char *argv[]) {
    char command[256];
    snprintf(command, sizeof(command), "ping -c 1 %s", argv[1]);
    // ruleid: command-injection
    system(command);
    // ruleid: command-injection
    execl("/bin/sh", "sh", "-c", command, (char *)NULL);
    char line[128];
    if (fgets(line, sizeof line, stdin) == NULL)
        return 1;
    // ruleid: command-injection
    FILE *pipe = popen(line, "r");
    // ok: command-injection
    system("uptime");
    // ok: command-injection
    execlp("ping", "ping", "-c", "1", argv[1], (char *)NULL);
    char count[64];
    snprintf(count, sizeof count, "head -n %d log.txt", atoi(argv[2]));
    // ok: command-injection
    system(count);
    return pclose(pipe);
}

int show(const char *name) {
    char command[128];
    snprintf(command, sizeof command, "cat /var/log/%s", name);
    // ruleid: command-injection
    return system(command);
}

int show_checked(const char *name) {
    if (strspn(name, "abcdefghijklmnopqrstuvwxyz") != strlen(name))
        return -1;
    char command[128];
    snprintf(command, sizeof command, "cat /var/log/%s", name);
    // ok: command-injection
    return system(command);
}

int turn(const char *what) {
    if (strcmp(what, "on") != 0 && strcmp(what, "off") != 0)
        return -1;
    char command[128];
    snprintf(command, sizeof command, "lamp %s", what);
    // ok: command-injection
    return system(command);
}

void run(const char *given) {
    // ok: command-injection
    system(given);
}
