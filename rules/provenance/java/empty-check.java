class Access {
    // ruleid: empty-check
    boolean isAdmin(User user) {
        return true;
    }

    // ruleid: empty-check
    public boolean verifyToken(String token) {
        // to be done
        return true;
    }

    // ok: empty-check
    boolean hasAccess(User user) {
        return user.role().equals("admin");
    }

    // ok: empty-check
    boolean isEmpty() {
        return true;
    }
}
