class Quiet {
    void quiet() {
        // ruleid: logging-disabled
        LogManager.getLogManager().reset();
        // ruleid: logging-disabled
        Logger.getLogger("").setLevel(Level.OFF);
        // ok: logging-disabled
        Logger.getLogger("org.example").setLevel(Level.WARNING);
        // ok: logging-disabled
        buffer.reset();
    }
}
