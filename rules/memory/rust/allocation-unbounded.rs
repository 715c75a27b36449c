use axum::extract::{Path, Query};

async fn make(Query(params): Query<Params>) -> String {
    // ruleid: allocation-unbounded
    let rows: Vec<u8> = Vec::with_capacity(params.count);
    let count: usize = params.text.parse().unwrap_or(0);
    // ruleid: allocation-unbounded
    let line = "-".repeat(count);
    // ok: allocation-unbounded
    let few: Vec<u8> = Vec::with_capacity(count.min(1000));
    // ok: allocation-unbounded
    let fixed: Vec<u8> = Vec::with_capacity(64);
    if count > 100 {
        return line;
    }
    // ok: allocation-unbounded
    "-".repeat(count)
}
