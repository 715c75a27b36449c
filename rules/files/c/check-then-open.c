#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int read_it(const char *path) {
    // ruleid: check-then-open
    if (access(path, R_OK) == 0) {
        FILE *file = fopen(path, "r");
        return file != NULL;
    }
    return 0;
}

int write_it(const char *path) {
    // ruleid: check-then-open
    if (access(path, W_OK) != 0)
        return -1;
    FILE *file = fopen(path, "w");
    return file != NULL;
}

int open_it(const char *path) {
    // ok: check-then-open
    int file = open(path, O_RDONLY | O_NOFOLLOW);
    struct stat info;
    // ok: check-then-open
    if (fstat(file, &info) != 0)
        return -1;
    return file;
}

int exists(const char *path) {
    // ok: check-then-open
    return access(path, F_OK) == 0;
}
