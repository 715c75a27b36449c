#include <filesystem>
#include <fstream>
#include <httplib.h>
#include <string>

void send(const httplib::Request &req, httplib::Response &res) {
    std::string name = req.get_param_value("file");
    // ruleid: path-traversal
    std::ifstream file("/srv/files/" + name);
    // ruleid: path-traversal
    FILE *other = fopen(("/srv/files/" + name).c_str(), "r");
    std::filesystem::path path(name);
    // ok: path-traversal
    std::ifstream safe(std::filesystem::path("/srv/files") / path.filename());
    // ok: path-traversal
    std::ifstream fixed("/srv/files/index.html");
}

int main(int argc, char **argv) {
    // ruleid: path-traversal
    std::ofstream out("/var/reports/" + std::string(argv[1]) + ".txt");
    // ok: path-traversal
    std::ifstream in(argv[1]);
    return 0;
}
