use axum::extract::DefaultBodyLimit;

async fn app(request: Request) {
    // ruleid: body-unlimited
    let app = Router::new().layer(DefaultBodyLimit::disable());
    // ruleid: body-unlimited
    let bytes = axum::body::to_bytes(request.into_body(), usize::MAX).await;
    // ok: body-unlimited
    let app = Router::new().layer(DefaultBodyLimit::max(10 * 1024 * 1024));
    // ok: body-unlimited
    let bytes = axum::body::to_bytes(request.into_body(), 65536).await;
}

fn others() {
    // ok: body-unlimited
    form.limit(4096);
}
