class Api {
    void register(CorsRegistry registry) {
        // ruleid: cors-credentials-any-origin
        registry.addMapping("/**").allowedOriginPatterns("*").allowCredentials(true);
    }

    void registerPublic(CorsRegistry registry) {
        // ok: cors-credentials-any-origin
        registry.addMapping("/**").allowedOriginPatterns("*").allowCredentials(false);
    }

    void registerKnown(CorsRegistry registry) {
        // ok: cors-credentials-any-origin
        registry.addMapping("/**").allowedOriginPatterns("https://*.example.org").allowCredentials(true);
    }

    void answer(HttpServletRequest request, HttpServletResponse response) {
        // ruleid: cors-credentials-any-origin
        response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
        // ok: cors-credentials-any-origin
        response.setHeader("Access-Control-Allow-Credentials", "true");
    }

    void answerKnown(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        if (ORIGINS.contains(origin)) {
            // ok: cors-credentials-any-origin
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
        }
    }

    void answerFixed(HttpServletRequest request, HttpServletResponse response) {
        // ok: cors-credentials-any-origin
        response.setHeader("Access-Control-Allow-Origin", "https://app.example.org");
        // ok: cors-credentials-any-origin
        response.setHeader("X-Origin", request.getHeader("Origin"));
        response.setHeader("Access-Control-Allow-Credentials", "true");
    }

    void answerPublic(HttpServletRequest request, HttpServletResponse response) {
        // ok: cors-credentials-any-origin
        response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
    }
}
