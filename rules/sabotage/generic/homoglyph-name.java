class Access {
    // ruleid: homoglyph-name
    boolean isAdmіn(User user) { return true; }
    // ok: homoglyph-name
    boolean isAdmin(User user) { return user.admin(); }
}
