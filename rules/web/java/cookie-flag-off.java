import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseCookie;

class Login {
    void welcome(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        // ruleid: cookie-flag-off
        cookie.setHttpOnly(false);
        // ok: cookie-flag-off
        cookie.setSecure(true);
        response.addCookie(cookie);
    }

    ResponseCookie spring(String token) {
        // ruleid: cookie-flag-off
        ResponseCookie open = ResponseCookie.from("session", token).secure(false).build();
        // ok: cookie-flag-off
        ResponseCookie closed = ResponseCookie.from("session", token).secure(true).build();
        return open == null ? closed : open;
    }
}
