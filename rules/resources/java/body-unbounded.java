class Hooks {
    void receive(HttpServletRequest request, InputStream file) throws Exception {
        // ruleid: body-unbounded
        byte[] body = request.getInputStream().readAllBytes();
        // ok: body-unbounded
        byte[] start = request.getInputStream().readNBytes(65536);
        // ruleid: body-unbounded
        String text = IOUtils.toString(request.getInputStream(), StandardCharsets.UTF_8);
        // ok: body-unbounded
        String kept = IOUtils.toString(file, StandardCharsets.UTF_8);
        // ok: body-unbounded
        String other = read(request.getInputStream());
    }
}
