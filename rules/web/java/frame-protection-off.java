class Security {
    void chain(HttpSecurity http) throws Exception {
        // ruleid: frame-protection-off
        http.headers(headers -> headers.frameOptions(frame -> frame.disable()));
        // ok: frame-protection-off
        http.headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()));
        // ruleid: frame-protection-off
        http.headers().frameOptions().disable();
        // ok: frame-protection-off
        http.headers().frameOptions().sameOrigin();
    }
}
