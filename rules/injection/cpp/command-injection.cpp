#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

int main(int argc, char *argv[]) {
    std::string folder = argv[1];
    std::string command = "ls -l " + folder;
    // ruleid: command-injection
    std::system(command.c_str());
    std::string host;
    std::getline(std::cin, host);
    // ruleid: command-injection
    FILE *pipe = popen(("ping -c 1 " + host).c_str(), "r");
    std::string name;
    std::cin >> name;
    std::ostringstream text;
    text << "cat " << name;
    // ruleid: command-injection
    system(text.str().c_str());
    // ok: command-injection
    system("uptime");
    int count = std::stoi(argv[2]);
    // ok: command-injection
    system(("head -n " + std::to_string(count) + " log.txt").c_str());
    // ok: command-injection
    execlp("ls", "ls", "--", folder.c_str(), nullptr);
    return pclose(pipe);
}

int show(const std::string &name) {
    std::string command = "cat /var/log/" + name;
    // ruleid: command-injection
    return std::system(command.c_str());
}

int show_checked(const std::string &name) {
    if (!std::all_of(name.begin(), name.end(), ::isalnum)) {
        return -1;
    }
    std::string command = "cat /var/log/" + name;
    // ok: command-injection
    return std::system(command.c_str());
}

int serve(const std::string &name) {
    static const std::regex shape("^[a-z]+$");
    if (!std::regex_match(name, shape)) return -1;
    // ok: command-injection
    return std::system(("systemctl restart " + name).c_str());
}

void run(const std::string &given) {
    // ok: command-injection
    std::system(given.c_str());
}
