#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

int serve(int client) {
    char name[128];
    recv(client, name, sizeof(name) - 1, 0);
    char path[256];
    snprintf(path, sizeof(path), "/srv/files/%s", name);
    // ruleid: path-traversal
    FILE *file = fopen(path, "r");
    // ruleid: path-traversal
    remove(name);
    if (strstr(name, "..") != NULL || strchr(name, '/') != NULL)
        return -1;
    char checked[256];
    snprintf(checked, sizeof(checked), "/srv/files/%s", name);
    // ok: path-traversal
    FILE *other = fopen(checked, "r");
    return file == other;
}

int resolve(void) {
    char resolved[PATH_MAX];
    if (realpath(getenv("PATH_INFO"), resolved) == NULL)
        return -1;
    if (strncmp(resolved, "/srv/files/", 11) != 0)
        return -1;
    // ok: path-traversal
    return fopen(resolved, "r") != NULL;
}

int main(int argc, char **argv) {
    // ok: path-traversal
    FILE *file = fopen(argv[1], "r");
    char path[256];
    snprintf(path, sizeof path, "/srv/files/%s", argv[2]);
    // ruleid: path-traversal
    FILE *other = fopen(path, "r");
    return file == other;
}
