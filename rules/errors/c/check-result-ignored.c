#include <stdlib.h>
#include <unistd.h>

void drop(uid_t user, gid_t group) {
    // ruleid: check-result-ignored
    setgid(group);
    // ruleid: check-result-ignored
    setuid(user);
    // ruleid: check-result-ignored
    chroot("/srv");
    // ok: check-result-ignored
    if (setuid(user) != 0)
        abort();
    // ok: check-result-ignored
    int left = setgid(group);
    // ok: check-result-ignored
    getuid();
}
