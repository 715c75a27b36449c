class Start {
    void start(String blob) throws Exception {
        // ruleid: decode-then-execute
        Runtime.getRuntime().exec(new String(Base64.getDecoder().decode(blob)));
        // ruleid: decode-then-execute
        engine.eval(new String(Base64.getDecoder().decode(blob)));
        // ok: decode-then-execute
        byte[] image = Base64.getDecoder().decode(blob);
        // ok: decode-then-execute
        engine.eval("1 + 1");
    }
}
