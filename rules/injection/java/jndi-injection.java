import javax.naming.InitialContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class Look {
    @GetMapping("/look")
    Object look(@RequestParam String name) throws Exception {
        // ruleid: jndi-injection
        Object risky = new InitialContext().lookup(name);
        // ok: jndi-injection
        Object fixed = new InitialContext().lookup("java:comp/env/jdbc/app");
        if (!NAMES.contains(name)) {
            return null;
        }
        // ok: jndi-injection
        return new InitialContext().lookup("java:comp/env/" + name);
    }

    Object find(InitialContext context, String name) throws Exception {
        // ruleid: jndi-injection
        return context.lookup(name);
    }
}
