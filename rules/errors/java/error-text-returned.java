class Orders {
    Object load(HttpServletResponse response) {
        try {
            return service.load();
        } catch (Exception e) {
            // ruleid: error-text-returned
            response.sendError(500, e.getMessage());
            // ok: error-text-returned
            response.sendError(500, "the order could not be loaded");
            // ok: error-text-returned
            logger.error("not loaded: " + e.getMessage());
            // ruleid: error-text-returned
            return ResponseEntity.status(500).body("Error: " + e.getMessage());
        }
    }

    Object store(Order order) {
        try {
            return service.store(order);
        } catch (InvalidOrderException e) {
            // ok: error-text-returned
            return ResponseEntity.badRequest().body(e.getMessage());
        }
    }
}
