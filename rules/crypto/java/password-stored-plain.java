import java.sql.PreparedStatement;
import org.springframework.security.crypto.password.PasswordEncoder;

class Register {
    void save(NewUser form, PasswordEncoder encoder) {
        User user = new User();
        user.setName(form.getName());
        // ruleid: password-stored-plain
        user.setPassword(form.getPassword());
        // ok: password-stored-plain
        user.setPassword(encoder.encode(form.getPassword()));
        repository.save(user);
    }

    void insert(PreparedStatement statement, String name, String password) throws Exception {
        // ok: password-stored-plain
        statement.setString(1, name);
        // ruleid: password-stored-plain
        statement.setString(2, password);
        String hashed = BCrypt.hashpw(password, BCrypt.gensalt(12));
        // ok: password-stored-plain
        statement.setString(2, hashed);
    }
}
