use actix_web::{get, web, HttpResponse};
use axum::{extract::Query, response::Html};

async fn greet(Query(params): Query<Params>) -> Html<String> {
    // ruleid: html-injection
    Html(format!("<h1>Hello {}</h1>", params.name))
}

async fn greet_escaped(Query(params): Query<Params>) -> Html<String> {
    let name = html_escape::encode_text(&params.name);
    // ok: html-injection
    Html(format!("<h1>Hello {name}</h1>"))
}

#[get("/search")]
async fn search(info: web::Query<Search>) -> HttpResponse {
    // ruleid: html-injection
    HttpResponse::Ok().content_type("text/html").body(info.term.clone())
}

#[get("/search-text")]
async fn search_text(info: web::Query<Search>) -> HttpResponse {
    // ok: html-injection
    HttpResponse::Ok().content_type("text/plain").body(info.term.clone())
}

async fn count(Query(params): Query<Params>) -> Html<String> {
    // ok: html-injection
    Html(format!("<p>{} letters</p>", params.name.len()))
}
