use actix_web::{get, web, HttpResponse};
use axum::{extract::Query, response::Redirect};

async fn login(Query(params): Query<Params>) -> Redirect {
    // ruleid: open-redirect
    Redirect::to(&params.next)
}

#[get("/out")]
async fn out(query: web::Query<Params>) -> HttpResponse {
    // ruleid: open-redirect
    HttpResponse::Found().insert_header(("Location", query.next.clone())).finish()
}

async fn home() -> Redirect {
    // ok: open-redirect
    Redirect::to("/home")
}

async fn item(Query(params): Query<Params>) -> Redirect {
    // ok: open-redirect
    Redirect::to(&format!("/items/{}", params.id))
}

async fn checked(Query(params): Query<Params>) -> Redirect {
    if !params.next.starts_with('/') || params.next.starts_with("//") {
        return Redirect::to("/");
    }
    // ok: open-redirect
    Redirect::to(&params.next)
}
