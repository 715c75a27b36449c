class Security {
    void chain(HttpSecurity http) throws Exception {
        // ruleid: session-fixation
        http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.none()));
        // ruleid: session-fixation
        http.sessionManagement().sessionFixation().none();
        // ok: session-fixation
        http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()));
        // ok: session-fixation
        http.sessionManagement().sessionFixation().migrateSession();
    }
}
