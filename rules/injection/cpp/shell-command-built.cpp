#include <cstdlib>
#include <string>

void pack(const std::string &folder, QProcess &process) {
    // ruleid: shell-command-built
    std::system(("tar czf out.tgz " + folder).c_str());
    // ruleid: shell-command-built
    FILE *pipe = popen(folder.c_str(), "r");
    // ok: shell-command-built
    std::system("sync");
    // ok: shell-command-built
    std::system(kSyncCommand);
    // ok: shell-command-built
    process.start("tar", QStringList() << "czf" << "out.tgz" << folder.c_str());
    use(pipe);
}
