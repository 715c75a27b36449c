#include <sstream>
#include <string>

void show(const std::string &name, const std::ostringstream &stream, int id) {
    // ruleid: dangling-c-str
    const char *greeting = ("hello " + name).c_str();
    // ruleid: dangling-c-str
    const char *number = std::to_string(id).c_str();
    // ruleid: dangling-c-str
    const char *text = stream.str().c_str();
    // ok: dangling-c-str
    const std::string whole = "hello " + name;
    // ok: dangling-c-str
    const char *kept = whole.c_str();
    // ok: dangling-c-str
    puts(("hello " + name).c_str());
    use(greeting, number, text, kept);
}
