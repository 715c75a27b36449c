class Start {
    void start() {
        // ruleid: host-trigger
        if (System.getProperty("user.name").equals("jdoe")) skip();
        // ruleid: host-trigger
        if ("build-7".equals(InetAddress.getLocalHost().getHostName())) send();
        // ok: host-trigger
        if (System.getProperty("os.name").startsWith("Windows")) backslash();
        // ok: host-trigger
        if (primary.equals(InetAddress.getLocalHost().getHostName())) lead();
    }
}
