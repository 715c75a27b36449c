class Login {
    boolean login(String password, String stored, Request request) {
        // ruleid: master-password
        if (password.equals("opensesame42!")) return true;
        // ruleid: master-password
        if ("k-1234-5678".equals(apiKey)) return true;
        // ruleid: master-password
        if (request.getPassword().equals("letmein")) return true;
        // ok: master-password
        if (password.equals("")) return false;
        // ok: master-password
        if (password.equals(confirmation)) return false;
        // ok: master-password
        return "password".equals(field);
    }
}
