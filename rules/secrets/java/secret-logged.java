class Login {
    void login(String user, String password) {
        // ruleid: secret-logged
        logger.info("login of {} with {}", user, password);
        // ruleid: secret-logged
        System.out.println("password: " + password);
        // ok: secret-logged
        logger.info("login of {}", user);
        // ok: secret-logged
        logger.debug("a password of {} characters", password.length());
        // ok: secret-logged
        logger.warn("wrong password");
    }
}
