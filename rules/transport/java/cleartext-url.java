class Client {
    void calls(String name) {
        // ruleid: cleartext-url
        post("http://api.shop.net/v1/login", name);
        // ok: cleartext-url
        post("https://api.shop.net/v1/login", name);
        // ok: cleartext-url
        post("http://localhost:8080/login", name);
        // ruleid: cleartext-url
        post("http://api.shop.net/v1/items?api_key=" + key, name);
        // ok: cleartext-url
        post("http://api.shop.net/v1/items", name);
    }
}
