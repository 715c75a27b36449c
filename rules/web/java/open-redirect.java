import java.net.URI;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

class Login {
    void after(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String next = request.getParameter("next");
        // ruleid: open-redirect
        response.sendRedirect(next);
        // ok: open-redirect
        response.sendRedirect("/user/" + next);
        // ok: open-redirect
        response.sendRedirect(request.getContextPath() + "/home");
        // ruleid: open-redirect
        response.setHeader("Location", next);
        // ok: open-redirect
        response.setHeader("X-Next", next);
    }

    @GetMapping("/out")
    String out(@RequestParam String url) {
        // ruleid: open-redirect
        return "redirect:" + url;
    }

    @GetMapping("/in")
    String in(@RequestParam String url) {
        if (!url.startsWith("/") || url.startsWith("//")) {
            url = "/";
        }
        // ok: open-redirect
        return "redirect:" + url;
    }

    @GetMapping("/entity")
    ResponseEntity<Void> entity(@RequestParam String url, @RequestParam String page) {
        if (!ALLOWED.contains(URI.create(page).getHost())) {
            return ResponseEntity.badRequest().build();
        }
        // ok: open-redirect
        ResponseEntity.status(HttpStatus.FOUND).location(URI.create(page)).build();
        // ruleid: open-redirect
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(url)).build();
    }

    @GetMapping("/to")
    String to(@RequestParam String id) {
        // ok: open-redirect
        return "redirect:/items/" + id;
    }
}
