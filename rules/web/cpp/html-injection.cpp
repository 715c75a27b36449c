#include <httplib.h>
#include <string>

void greet(const httplib::Request &req, httplib::Response &res) {
    auto name = req.get_param_value("name");
    // ruleid: html-injection
    std::string page = "<h1>Hello " + name + "</h1>";
    // ruleid: html-injection
    res.set_content(req.body, "text/html");
    // ok: html-injection
    std::string safe = "<h1>Hello " + escape_html(name) + "</h1>";
    // ok: html-injection
    res.set_content(name, "text/plain");
    // ok: html-injection
    res.set_content(safe, "text/html");
}
