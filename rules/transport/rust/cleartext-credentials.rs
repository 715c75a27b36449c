async fn fetch(client: &reqwest::Client, user: &str, token: &str) {
    // ruleid: cleartext-credentials
    client.get("http://api.example.com/items").basic_auth(user, Some(token)).send().await;
    // ruleid: cleartext-credentials
    let url = "postgres://db.example.com/shop?sslmode=disable";
    // ok: cleartext-credentials
    client.get("https://api.example.com/items").basic_auth(user, Some(token)).send().await;
    // ok: cleartext-credentials
    client.get("http://api.example.com/items").send().await;
    // ok: cleartext-credentials
    let safe = "postgres://db.example.com/shop?sslmode=verify-full";
}
