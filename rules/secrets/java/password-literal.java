import java.sql.DriverManager;
import org.springframework.security.core.userdetails.User;

class Connect {
    void connect(String password) throws Exception {
        // ruleid: password-literal
        DriverManager.getConnection("jdbc:postgresql://db/app", "app", "S3cret-pass");
        // ok: password-literal
        DriverManager.getConnection("jdbc:postgresql://db/app", "app", System.getenv("DB_PASSWORD"));
        // ok: password-literal
        DriverManager.getConnection("jdbc:h2:mem:app", "sa", "");
        // ruleid: password-literal
        dataSource.setPassword("S3cret-pass");
        // ok: password-literal
        dataSource.setPassword(password);
        // ok: password-literal
        dataSource.setPassword("${db.password}");
        // ruleid: password-literal
        User.withUsername("admin").password("{noop}admin123").roles("ADMIN").build();
        // ok: password-literal
        User.withUsername("admin").password("{bcrypt}$2a$10$N9qo8uLOickgx2ZMRZoMye").roles("ADMIN").build();
        // ok: password-literal
        User.withUsername("admin").password(encoder.encode(password)).build();
        // ruleid: password-literal
        headers.setBasicAuth("app", "S3cret-pass");
        // ok: password-literal
        headers.setBasicAuth("app", password);
        // ok: password-literal
        headers.setBasicAuth("app", secrets.read("app-password"));
    }
}
