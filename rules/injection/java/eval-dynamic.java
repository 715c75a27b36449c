import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;

class Pricing {
    private final ExpressionParser parser = new SpelExpressionParser();

    Object discount(String formula) throws Exception {
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");
        // ruleid: eval-dynamic
        Object value = engine.eval(formula);
        // ok: eval-dynamic
        Object half = engine.eval("1 / 2");
        return value == null ? half : value;
    }

    Object rule(String text) {
        // ruleid: eval-dynamic
        return parser.parseExpression("price * " + text).getValue();
    }

    Object fixed() {
        // ok: eval-dynamic
        return parser.parseExpression("price * 2").getValue();
    }
}
