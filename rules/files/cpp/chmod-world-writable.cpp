#include <filesystem>

namespace fs = std::filesystem;

void open_up(const fs::path &path) {
    // ruleid: chmod-world-writable
    fs::permissions(path, fs::perms::all);
    // ruleid: chmod-world-writable
    chmod(path.c_str(), 0777);
    // ok: chmod-world-writable
    fs::permissions(path, fs::perms::owner_all);
    // ok: chmod-world-writable
    chmod(path.c_str(), 0600);
}

void others() {
    // ok: chmod-world-writable
    umask(077);
}
