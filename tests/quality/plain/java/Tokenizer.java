import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits an expression into tokens. */
public final class Tokenizer {
    private static final Pattern TOKEN = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?|[a-z]+|[-+*/()])");

    public enum Kind { NUMBER, NAME, SIGN }

    public record Token(Kind kind, String text) {}

    public List<Token> tokenize(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int position = 0;
        while (position < text.length() && matcher.find(position) && matcher.start() == position) {
            String token = matcher.group(1);
            tokens.add(new Token(kindOf(token), token));
            position = matcher.end();
        }
        if (!text.substring(position).isBlank()) {
            throw new IllegalArgumentException("unexpected text at " + position);
        }
        return tokens;
    }

    private static Kind kindOf(String token) {
        char first = token.charAt(0);
        if (Character.isDigit(first)) {
            return Kind.NUMBER;
        }
        return Character.isLetter(first) ? Kind.NAME : Kind.SIGN;
    }
}
