class Start {
    void start() {
        // ruleid: date-trigger
        if (LocalDate.now().isAfter(LocalDate.of(2026, 3, 1))) wipe();
        // ruleid: date-trigger
        if (System.currentTimeMillis() > 1790000000000L) deny();
        // ok: date-trigger
        if (LocalDate.now().isAfter(session.expires())) close();
        // ok: date-trigger
        LocalDate released = LocalDate.of(2024, 1, 1);
    }
}
