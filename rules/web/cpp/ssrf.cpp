#include <cpr/cpr.h>
#include <curl/curl.h>
#include <httplib.h>

void fetch(const httplib::Request &req, httplib::Response &res) {
    auto address = req.get_param_value("url");
    CURL *curl = curl_easy_init();
    // ruleid: ssrf
    curl_easy_setopt(curl, CURLOPT_URL, address.c_str());
    // ruleid: ssrf
    auto answer = cpr::Get(cpr::Url{address});
    // ok: ssrf
    curl_easy_setopt(curl, CURLOPT_URL, "https://api.example.com/");
    if (address != "https://api.example.com/status") return;
    // ok: ssrf
    curl_easy_setopt(curl, CURLOPT_URL, address.c_str());
}
