import java.util.List;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;

// ruleid: cors-any-origin
@CrossOrigin(origins = "*")
class Api {
    void register(CorsRegistry registry, CorsConfiguration configuration) {
        // ruleid: cors-any-origin
        registry.addMapping("/**").allowedOrigins("*");
        // ok: cors-any-origin
        registry.addMapping("/**").allowedOrigins("https://app.example.org");
        // ruleid: cors-any-origin
        configuration.setAllowedOrigins(List.of("*"));
        // ok: cors-any-origin
        configuration.setAllowedMethods(List.of("*"));
        // ok: cors-any-origin
        configuration.setAllowedOrigins(List.of("https://app.example.org"));
    }

    void answer(HttpServletResponse response) {
        // ruleid: cors-any-origin
        response.setHeader("Access-Control-Allow-Origin", "*");
        // ok: cors-any-origin
        response.setHeader("Access-Control-Allow-Headers", "*");
        // ok: cors-any-origin
        response.setHeader("Access-Control-Allow-Origin", "https://app.example.org");
    }

    // ok: cors-any-origin
    @CrossOrigin(origins = "https://app.example.org")
    void one() {
    }
}
