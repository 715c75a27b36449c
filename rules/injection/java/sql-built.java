import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;

class Users {
    void find(Connection connection, String name) throws SQLException {
        // ruleid: sql-built
        connection.createStatement().executeQuery("SELECT id FROM users WHERE name = '" + name + "'");
        // ruleid: sql-built
        connection.prepareStatement(String.format("DELETE FROM users WHERE name = '%s'", name)).execute();
        // ok: sql-built
        PreparedStatement statement = connection.prepareStatement("SELECT id FROM users WHERE name = ?");
        statement.setString(1, name);
        // ok: sql-built
        statement.executeQuery();
    }

    int count(JdbcTemplate template, String table, String name) {
        // ok: sql-built
        template.update("UPDATE users SET seen = 1 WHERE name = ?", name);
        // ok: sql-built
        return template.queryForObject("SELECT count(*) " + "FROM users", Integer.class);
    }
}
