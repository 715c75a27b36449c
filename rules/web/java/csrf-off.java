import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

class Security {
    @Bean
    SecurityFilterChain first(HttpSecurity http) throws Exception {
        // ruleid: csrf-off
        http.csrf(csrf -> csrf.disable());
        // ruleid: csrf-off
        http.csrf(AbstractHttpConfigurer::disable);
        // ok: csrf-off
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/hooks/**"));
        // ok: csrf-off
        http.httpBasic(AbstractHttpConfigurer::disable);
        return http.build();
    }

    void old(HttpSecurity http) throws Exception {
        // ruleid: csrf-off
        http.csrf().disable();
    }

    void frames(HttpSecurity http) throws Exception {
        // ok: csrf-off
        http.headers().disable();
    }

    SecurityFilterChain tokens(HttpSecurity http) throws Exception {
        // ok: csrf-off
        http.csrf(csrf -> csrf.disable());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }

    void oldTokens(HttpSecurity http) throws Exception {
        // ok: csrf-off
        http.csrf().disable();
        http.sessionManagement().sessionCreationPolicy(SessionCreationPolicy.STATELESS);
    }
}
