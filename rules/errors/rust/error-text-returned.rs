async fn show(State(pool): State<PgPool>) -> Result<String, (StatusCode, String)> {
    // ruleid: error-text-returned
    let row = load(&pool).await.map_err(|e| (StatusCode::INTERNAL_SERVER_ERROR, e.to_string()))?;
    let other = load(&pool).await.map_err(|e| {
        tracing::error!("{e}");
        // ok: error-text-returned
        (StatusCode::INTERNAL_SERVER_ERROR, "try again later".to_string())
    })?;
    // ok: error-text-returned
    let third = load(&pool).await.map_err(|e| (StatusCode::BAD_REQUEST, e.to_string()))?;
    Ok(row)
}

async fn list(pool: web::Data<PgPool>) -> HttpResponse {
    match load(&pool).await {
        Ok(rows) => HttpResponse::Ok().json(rows),
        // ruleid: error-text-returned
        Err(e) => HttpResponse::InternalServerError().body(e.to_string()),
    }
}
