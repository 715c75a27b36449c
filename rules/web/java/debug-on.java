// ruleid: debug-on
@EnableWebSecurity(debug = true)
class Security {
    void customize(WebSecurity web) {
        // ruleid: debug-on
        web.debug(true);
        // ok: debug-on
        web.debug(false);
    }

    void other(Options options) {
        // ok: debug-on
        options.debug(true);
    }
}

// ok: debug-on
@EnableWebSecurity(debug = false)
class Quiet {
}
