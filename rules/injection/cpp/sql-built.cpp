#include <sqlite3.h>
#include <string>

void find(pqxx::work &work, QSqlQuery &query, sqlite3 *db, const std::string &name, int id) {
    // ruleid: sql-built
    work.exec("select * from users where name = '" + name + "'");
    // ruleid: sql-built
    query.exec(fmt::format("delete from users where name = '{}'", name));
    // ruleid: sql-built
    sqlite3_exec(db, ("select * from users where name = '" + name + "'").c_str(), nullptr, nullptr, nullptr);
    // ok: sql-built
    work.exec_params("select * from users where name = $1", name);
    // ok: sql-built
    work.exec("select * from users where name = " + work.quote(name));
    // ok: sql-built
    work.exec("select * from users where id = " + std::to_string(id));
    // ok: sql-built
    query.prepare("select * from users where name = :name");
}
