import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class Search {
    @GetMapping("/search")
    Object search(@RequestParam String term, String text) {
        // ruleid: regex-injection
        Pattern risky = Pattern.compile(".*" + term + ".*");
        // ok: regex-injection
        Pattern safe = Pattern.compile(".*" + Pattern.quote(term) + ".*");
        // ruleid: regex-injection
        boolean found = names.get(0).matches(term);
        // ok: regex-injection
        boolean fixed = term.matches("[a-z]+");
        return text.contains(term);
    }
}
