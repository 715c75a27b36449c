import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

class Download {
    void send(HttpServletRequest request, HttpServletResponse response) {
        String name = request.getParameter("name");
        // ruleid: header-injection
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        // ok: header-injection
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        // ok: header-injection
        response.setHeader("X-Name", name.replaceAll("[\r\n]", ""));
        // ruleid: header-injection
        response.addCookie(new Cookie("name", name));
        // ok: header-injection
        response.setHeader("X-Pages", String.valueOf(Integer.parseInt(request.getParameter("pages"))));
    }
}
