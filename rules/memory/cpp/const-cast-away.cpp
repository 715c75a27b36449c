#include <string>

void fill(std::string &name, const Widget *widget) {
    // ruleid: const-cast-away
    char *first = const_cast<char *>(name.c_str());
    // ruleid: const-cast-away
    char *second = const_cast<char *>("constant");
    // ok: const-cast-away
    char *third = name.data();
    // ok: const-cast-away
    Widget *other = const_cast<Widget *>(widget);
    use(first, second, third, other);
}
