import java.io.PrintWriter;
import java.sql.ResultSet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

class Pages {
    void show(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String name = request.getParameter("name");
        PrintWriter out = response.getWriter();
        // ruleid: html-injection
        out.println("<h1>Hello " + name + "</h1>");
        // ruleid: html-injection
        response.getWriter().write(name);
        // ok: html-injection
        out.println("<h1>Hello " + HtmlUtils.htmlEscape(name) + "</h1>");
        // ok: html-injection
        System.out.println(name);
        // ok: html-injection
        out.println("<p>" + name.length() + "</p>");
        // ok: html-injection
        out.print("{\"name\": \"" + request.getParameter("x") + "\"}");
    }

    @GetMapping("/hello")
    String hello(@RequestParam(defaultValue = "you") String name) {
        // ruleid: html-injection
        return "Hello " + name;
    }

    @GetMapping("/escaped/{name}")
    String escaped(@PathVariable String name, @RequestParam int page) {
        String safe = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        // ok: html-injection
        return "<p>" + safe + page + "</p>";
    }

    @GetMapping("/entity")
    ResponseEntity<String> entity(@RequestParam String name, @RequestParam String view) {
        // ruleid: html-injection
        ResponseEntity<String> risky = ResponseEntity.ok("Hello " + name);
        // ok: html-injection
        return ResponseEntity.ok(view);
    }

    @GetMapping("/moved")
    String moved(@RequestParam String name) {
        // ok: html-injection
        return "redirect:/hello/" + name;
    }

    String list(ResultSet rows) throws Exception {
        StringBuilder html = new StringBuilder("<ul>");
        while (rows.next()) {
            // ruleid: html-injection
            html.append("<li>").append(rows.getString("title")).append("</li>");
            // ok: html-injection
            html.append("<li>").append(HtmlUtils.htmlEscape(rows.getString("body"))).append("</li>");
        }
        return html.append("</ul>").toString();
    }

    @GetMapping("/block")
    String block(@RequestParam String name) {
        // ruleid: html-injection
        return "<p>%s</p>".formatted(name);
    }

    @GetMapping("/parts")
    String parts(@RequestParam String name) {
        StringBuilder html = new StringBuilder();
        html.append("<p>");
        html.append(name);
        html.append("</p>");
        // ruleid: html-injection
        return html.toString();
    }
}
