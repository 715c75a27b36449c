#include <sys/stat.h>

void open_up(const char *path, int file) {
    // ruleid: chmod-world-writable
    chmod(path, 0777);
    // ruleid: chmod-world-writable
    fchmod(file, S_IRWXU | S_IRWXG | S_IRWXO);
    // ruleid: chmod-world-writable
    umask(0);
    // ok: chmod-world-writable
    chmod(path, 0640);
    // ok: chmod-world-writable
    fchmod(file, S_IRUSR | S_IWUSR);
    // ok: chmod-world-writable
    umask(077);
}

void others(void) {
    // ok: chmod-world-writable
    fchmodat(folder, "a", 0644, 0);
}
