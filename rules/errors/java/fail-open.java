class Access {
    boolean isAllowed(User user, Page page) {
        // ruleid: fail-open
        try {
            return service.ask(user, page);
        } catch (Exception error) {
            logger.warn("service failed", error);
            return true;
        }
    }

    boolean verifyToken(String token) {
        // ok: fail-open
        try {
            return decode(token) != null;
        } catch (IllegalArgumentException error) {
            return false;
        }
    }
}
