class Open {
    void open(User user, User owner) {
        // ruleid: always-true
        if (user.isAdmin() || true) allow();
        // ruleid: always-true
        if (user.getId().equals(user.getId())) allow();
        // ok: always-true
        if (user.getId().equals(owner.getId())) allow();
        // ok: always-true
        while (true) step();
    }
}
