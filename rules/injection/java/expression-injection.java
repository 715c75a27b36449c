import org.springframework.expression.Expression;
import org.springframework.expression.ExpressionParser;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class Filters {
    private final ExpressionParser parser = new SpelExpressionParser();

    @GetMapping("/filter")
    Object filter(@RequestParam String filter, @RequestParam String limit) {
        // ruleid: expression-injection
        Expression expression = parser.parseExpression(filter);
        // ruleid: expression-injection
        Object other = new SpelExpressionParser().parseExpression("price > " + filter).getValue();
        // ok: expression-injection
        Object safe = parser.parseExpression("price > #limit").getValue(context(limit));
        // ok: expression-injection
        return parser.parseExpression("price > " + Integer.parseInt(limit)).getValue();
    }

    Object rule(String text) throws Exception {
        // ruleid: expression-injection
        return Ognl.getValue(text, context);
    }
}
