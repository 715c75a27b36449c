import javax.servlet.http.HttpServletRequest;

class Login {
    void login(HttpServletRequest request) {
        String name = request.getParameter("name");
        // ruleid: log-injection
        logger.info("login of " + name);
        // ruleid: log-injection
        logger.warn(String.format("no such user: %s", name));
        // ok: log-injection
        logger.info("login of " + name.replaceAll("[\r\n]", "_"));
        // ok: log-injection
        logger.info("a login");
        // ok: log-injection
        logger.info(name);
        // ok: log-injection
        logger.info("page " + Integer.parseInt(request.getParameter("page")));
    }
}
