#include <stdlib.h>

// ruleid: password-literal
#define DB_PASSWORD "Winter2024!"

// ruleid: password-literal
static const char *api_key = "k3yQ9vXz81Lp";

void connect_to(MYSQL *db) {
    // ruleid: password-literal
    mysql_real_connect(db, "db.example.com", "app", "Winter2024!", "shop", 0, NULL, 0);
    // ok: password-literal
    const char *password = getenv("DB_PASSWORD");
    // ok: password-literal
    char passwd[] = "";
    // ok: password-literal
    mysql_real_connect(db, "db.example.com", "app", password, "shop", 0, NULL, 0);
    // ok: password-literal
    const char *option_password = "--password";
    // ok: password-literal
    const char *title = "administrator";
}

void local_only(MYSQL *db) {
    // ok: password-literal
    mysql_real_connect(db, "db", "app", "", "shop", 0, NULL, 0);
}
