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

    private boolean verifySignature(byte[] body) {
        // ruleid: fail-open
        try {
            return signature.verify(body);
        } catch (SignatureException error) {
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

    boolean isEmpty(Path folder) {
        // ok: fail-open
        try {
            return Files.list(folder).count() == 0;
        } catch (IOException error) {
            return true;
        }
    }
}
