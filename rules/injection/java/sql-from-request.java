import java.sql.Connection;
import java.sql.PreparedStatement;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class Users {
    void find(HttpServletRequest request, Connection connection) throws Exception {
        String name = request.getParameter("name");
        String statement = "SELECT id FROM users WHERE name = '" + name + "'";
        // ruleid: sql-from-request
        connection.createStatement().executeQuery(statement);
        int page = Integer.parseInt(request.getParameter("page"));
        // ok: sql-from-request
        connection.createStatement().executeQuery("SELECT id FROM users LIMIT 20 OFFSET " + page);
        // ok: sql-from-request
        PreparedStatement safe = connection.prepareStatement("SELECT id FROM users WHERE name = ?");
        safe.setString(1, name);
    }

    @GetMapping("/orders")
    public Object orders(@RequestParam String status) {
        // ruleid: sql-from-request
        return manager.createNativeQuery("SELECT * FROM orders WHERE status = '" + status + "'");
    }
}
