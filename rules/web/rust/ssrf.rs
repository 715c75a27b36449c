use axum::extract::Query;

const ALLOWED: [&str; 2] = ["api.example.com", "status.example.com"];

async fn fetch(Query(params): Query<Params>) -> String {
    // ruleid: ssrf
    let body = reqwest::get(&params.url).await.unwrap().text().await.unwrap();
    let client = reqwest::Client::new();
    // ruleid: ssrf
    client.get(params.url.as_str()).send().await.unwrap();
    // ok: ssrf
    client.get("https://api.example.com/status").send().await.unwrap();
    // ok: ssrf
    client.get(format!("https://api.example.com/items/{}", params.id)).send().await.unwrap();
    body
}

async fn fetch_allowed(Query(params): Query<Params>) -> Result<String, StatusCode> {
    let url = Url::parse(&params.url).map_err(|_| StatusCode::BAD_REQUEST)?;
    let host = url.host_str().unwrap_or("");
    if !ALLOWED.contains(&host) {
        return Err(StatusCode::FORBIDDEN);
    }
    // ok: ssrf
    Ok(reqwest::get(url).await.unwrap().text().await.unwrap())
}
