#include <iostream>
#include <pqxx/pqxx>
#include <sqlite3.h>
#include <string>

int main(int argc, char *argv[]) {
    std::string name;
    std::getline(std::cin, name);
    pqxx::connection connection;
    pqxx::work work(connection);
    // ruleid: sql-injection
    work.exec("SELECT * FROM users WHERE name = '" + name + "'");
    // ok: sql-injection
    work.exec_params("SELECT * FROM users WHERE name = $1", name);
    // ok: sql-injection
    work.exec("SELECT * FROM users WHERE name = " + work.quote(name));
    sqlite3 *db = nullptr;
    std::string sql = "DELETE FROM users WHERE name = '" + std::string(argv[1]) + "'";
    // ruleid: sql-injection
    sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr);
    int id = std::stoi(argv[2]);
    // ok: sql-injection
    sqlite3_exec(db, ("DELETE FROM users WHERE id = " + std::to_string(id)).c_str(), nullptr, nullptr, nullptr);
    return 0;
}

void find(sql::Statement *statement, const std::string &mail) {
    // ruleid: sql-injection
    statement->executeQuery("SELECT id FROM users WHERE mail = '" + mail + "'");
    // ok: sql-injection
    statement->executeQuery("SELECT id FROM users");
}

void run(pqxx::work &work, const std::string &given) {
    // ok: sql-injection
    work.exec(given);
}
