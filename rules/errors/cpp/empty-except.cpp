void run() {
    try {
        check();
    // ruleid: empty-except
    } catch (const std::exception &error) {
    }
    try {
        check();
    // ruleid: empty-except
    } catch (...) {
        // nothing can be done
    }
    try {
        check();
    // ok: empty-except
    } catch (const std::exception &error) {
        log(error.what());
    }
    try {
        check();
    // ok: empty-except
    } catch (...) {
        throw;
    }
}
