import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Login {
    void open(HttpServletResponse response, String token) {
        // ruleid: cookie-flag-missing
        Cookie cookie = new Cookie("session_token", token);
        cookie.setPath("/");
        response.addCookie(cookie);
    }

    void half(HttpServletResponse response, String token) {
        // ruleid: cookie-flag-missing
        Cookie cookie = new Cookie("auth", token);
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
    }

    void otherHalf(HttpServletResponse response, String token) {
        // ruleid: cookie-flag-missing
        Cookie cookie = new Cookie("auth", token);
        cookie.setSecure(true);
        response.addCookie(cookie);
    }

    void closed(HttpServletResponse response, String token) {
        // ok: cookie-flag-missing
        Cookie cookie = new Cookie("session_token", token);
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        response.addCookie(cookie);
    }

    void colour(HttpServletResponse response) {
        // ok: cookie-flag-missing
        response.addCookie(new Cookie("colour", "dark"));
    }

    void out(HttpServletResponse response) {
        // ok: cookie-flag-missing
        Cookie cookie = new Cookie("session_token", "");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    String sent(String token) {
        // ok: cookie-flag-missing
        return client.send(new Cookie("session_token", token));
    }
}
