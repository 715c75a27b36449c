class Security {
    void chain(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests
            // ok: permit-all
            .requestMatchers("/", "/login", "/assets/**").permitAll()
            // ruleid: permit-all
            .requestMatchers("/admin/**").permitAll()
            // ruleid: permit-all
            .requestMatchers(EndpointRequest.toAnyEndpoint()).permitAll()
            // ok: permit-all
            .requestMatchers("/api/admin/**").hasRole("ADMIN")
            // ruleid: permit-all
            .anyRequest().permitAll());
        http.authorizeHttpRequests(requests -> requests
            // ruleid: permit-all
            .requestMatchers("/**").permitAll()
            // ok: permit-all
            .anyRequest().authenticated());
    }
}
