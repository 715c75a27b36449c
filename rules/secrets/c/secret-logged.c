#include <stdio.h>
#include <syslog.h>

void login(const char *user, const char *password, size_t password_length) {
    // ruleid: secret-logged
    printf("login of %s with %s\n", user, password);
    // ruleid: secret-logged
    syslog(LOG_INFO, "password is %s", password);
    // ok: secret-logged
    printf("login of %s\n", user);
    // ok: secret-logged
    syslog(LOG_INFO, "password has %zu letters", password_length);
    // ok: secret-logged
    verify(user, password);
}

void others(void) {
    // ok: secret-logged
    printf(format_of("%s"), count_of(password));
    // ok: secret-logged
    printf(password);
}
