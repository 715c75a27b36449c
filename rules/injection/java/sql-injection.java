import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class Users {
    private static final Map<String, String> COLUMNS = Map.of("name", "name", "age", "birthday");

    void find(HttpServletRequest request, Connection connection) throws Exception {
        String name = request.getParameter("name");
        // ruleid: sql-injection
        String text = "SELECT id FROM users WHERE name = '" + name + "'";
        ResultSet rows = connection.createStatement().executeQuery(text);
        int page = Integer.parseInt(request.getParameter("page"));
        // ok: sql-injection
        connection.createStatement().executeQuery("SELECT id FROM users LIMIT 20 OFFSET " + page);
        // ok: sql-injection
        PreparedStatement safe = connection.prepareStatement("SELECT id FROM users WHERE name = ?");
        safe.setString(1, name);
        // ok: sql-injection
        safe.executeQuery();
    }

    @GetMapping("/orders")
    public List<Order> orders(@RequestParam String status, @RequestParam(defaultValue = "name") String sort) {
        // ruleid: sql-injection
        manager.createNativeQuery("SELECT * FROM orders WHERE status = '" + status + "'").getResultList();
        // ok: sql-injection
        manager.createNativeQuery("SELECT * FROM orders WHERE status = :status").setParameter("status", status);
        String column = COLUMNS.getOrDefault(sort, "name");
        // ok: sql-injection
        return jdbcTemplate.query("SELECT * FROM orders ORDER BY " + column, mapper);
    }

    @GetMapping("/sorted")
    List<Order> sorted(@RequestParam String sort) {
        if (!List.of("name", "age").contains(sort)) {
            throw new IllegalArgumentException("sort");
        }
        // ok: sql-injection
        return jdbcTemplate.query("SELECT * FROM orders ORDER BY " + sort, mapper);
    }

    @GetMapping("/chosen")
    List<Order> chosen(@RequestParam String sort, @RequestParam String direction) {
        String column = switch (sort) {
            case "age" -> "birthday";
            default -> "name";
        };
        String order = "desc".equalsIgnoreCase(direction) ? "DESC" : "ASC";
        // ok: sql-injection
        return jdbcTemplate.query("SELECT * FROM orders ORDER BY " + column + " " + order, mapper);
    }

    List<User> search(String name, String city) {
        StringBuilder sql = new StringBuilder("SELECT * FROM users WHERE 1 = 1");
        if (name != null) {
            // ruleid: sql-injection
            sql.append(" AND name = '").append(name).append("'");
        }
        // ok: sql-injection
        sql.append(" AND city = ?");
        return jdbcTemplate.query(sql.toString(), mapper, city);
    }

    int count(JdbcTemplate template, String name) {
        // ok: sql-injection
        template.update("UPDATE users SET seen = 1 WHERE name = ?", name);
        // ruleid: sql-injection
        template.execute(String.format("DELETE FROM users WHERE name = '%s'", name));
        // ok: sql-injection
        return template.queryForObject("SELECT count(*) " + "FROM users", Integer.class);
    }

    void run(Statement statement, String text) throws Exception {
        // ok: sql-injection
        statement.execute(text);
        // ok: sql-injection
        executor.execute(task);
    }
}
