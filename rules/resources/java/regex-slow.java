import java.util.regex.Pattern;

class Check {
    // ruleid: regex-slow
    private static final Pattern NAME = Pattern.compile("^([a-zA-Z]+)*$");
    // ok: regex-slow
    private static final Pattern WORD = Pattern.compile("^[a-zA-Z]+$");
    // ruleid: regex-slow
    private static final Pattern MAIL = Pattern.compile("^(\\w+)+@example$");
    // ok: regex-slow
    private static final Pattern PARTS = Pattern.compile("^\\w+(?:\\.\\w+)*$");

    boolean check(String text) {
        // ruleid: regex-slow
        boolean risky = text.matches("(.*)*x");
        // ok: regex-slow
        return text.matches("[a-z]{1,20}");
    }
}
