#include <mysql.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[]) {
    sqlite3 *db;
    char sql[256];
    snprintf(sql, sizeof(sql), "SELECT * FROM users WHERE name = '%s'", argv[1]);
    // ruleid: sql-injection
    sqlite3_exec(db, sql, NULL, NULL, NULL);
    sqlite3_stmt *statement;
    // ok: sql-injection
    sqlite3_prepare_v2(db, "SELECT * FROM users WHERE name = ?", -1, &statement, NULL);
    char by_number[256];
    snprintf(by_number, sizeof by_number, "SELECT * FROM users WHERE id = %d", atoi(argv[1]));
    // ok: sql-injection
    sqlite3_exec(db, by_number, NULL, NULL, NULL);
    char *quoted = sqlite3_mprintf("SELECT * FROM users WHERE name = %Q", argv[1]);
    // ok: sql-injection
    sqlite3_exec(db, quoted, NULL, NULL, NULL);
    return 0;
}

int find(MYSQL *connection, const char *mail) {
    char query[512];
    sprintf(query, "SELECT id FROM users WHERE mail = '%s'", mail);
    // ruleid: sql-injection
    return mysql_query(connection, query);
}

int find_escaped(MYSQL *connection, const char *mail) {
    char escaped[257];
    mysql_real_escape_string(connection, escaped, mail, 128);
    char query[512];
    snprintf(query, sizeof query, "SELECT id FROM users WHERE mail = '%s'", escaped);
    // ok: sql-injection
    return mysql_query(connection, query);
}

void run(sqlite3 *db, const char *given) {
    // ok: sql-injection
    sqlite3_exec(db, given, NULL, NULL, NULL);
}
