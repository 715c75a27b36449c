import javax.script.Bindings;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

class Pricing {
    @PostMapping("/price")
    Object price(@RequestBody String formula, @RequestParam String amount, @RequestParam String type) throws Exception {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");
        // ruleid: code-injection
        Object value = engine.eval(formula);
        Bindings bindings = engine.createBindings();
        bindings.put("amount", amount);
        // ok: code-injection
        Object half = engine.eval("amount / 2", bindings);
        // ruleid: code-injection
        Class<?> chosen = Class.forName("org.example." + type);
        // ok: code-injection
        Object again = engine.eval(String.valueOf(Double.parseDouble(amount)));
        // ok: code-injection
        Class<?> driver = Class.forName("org.postgresql.Driver");
        return value;
    }

    Object rule(GroovyShell shell, String text) {
        // ruleid: code-injection
        shell.evaluate("price * " + text);
        // ok: code-injection
        return shell.evaluate("price * 2");
    }
}
