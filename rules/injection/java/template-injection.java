import freemarker.template.Template;
import java.io.StringReader;
import java.io.StringWriter;
import org.apache.velocity.app.Velocity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

class Mails {
    @PostMapping("/preview")
    void preview(@RequestParam String text, StringWriter writer) throws Exception {
        // ruleid: template-injection
        Template template = new Template("mail", new StringReader(text), configuration);
        // ruleid: template-injection
        Velocity.evaluate(context, writer, "mail", "Dear " + text);
        context.put("text", text);
        // ok: template-injection
        Velocity.evaluate(context, writer, "mail", "Dear $text");
        // ok: template-injection
        Template fixed = new Template("mail", new StringReader("Dear ${text}"), configuration);
        // ok: template-injection
        templateEngine.process("mail", context);
    }

    @GetMapping("/help/{page}")
    String help(@PathVariable String page, Model model) {
        // ruleid: template-injection
        return "help/" + page + "/index";
    }

    @GetMapping("/page")
    String page(@RequestParam String page) {
        // ok: template-injection
        return page;
    }

    @GetMapping("/user/{id}")
    String user(@PathVariable Long id, @RequestParam String lang, @RequestParam String name) {
        if (!LANGUAGES.contains(lang)) {
            // ok: template-injection
            return "redirect:/user/" + name;
        }
        // ok: template-injection
        return "user/" + lang;
    }
}
