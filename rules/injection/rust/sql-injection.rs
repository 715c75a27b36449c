use axum::extract::{Path, Query, State};
use rusqlite::Connection;
use sqlx::PgPool;

async fn find(State(pool): State<PgPool>, Query(params): Query<Params>) -> Json<Vec<User>> {
    let sql = format!("SELECT * FROM users WHERE name = '{}'", params.name);
    // ruleid: sql-injection
    let rows = sqlx::query_as::<_, User>(&sql).fetch_all(&pool).await.unwrap();
    let name = params.name.trim().to_string();
    // ruleid: sql-injection
    sqlx::query(&format!("DELETE FROM users WHERE name = '{name}'")).execute(&pool).await.unwrap();
    // ok: sql-injection
    sqlx::query("DELETE FROM users WHERE name = $1").bind(&params.name).execute(&pool).await.unwrap();
    let column = match params.order.as_str() {
        "name" => "name",
        "age" => "age",
        _ => "id",
    };
    // ok: sql-injection
    sqlx::query(&format!("SELECT * FROM users ORDER BY {column}")).fetch_all(&pool).await.unwrap();
    Json(rows)
}

async fn one(State(pool): State<PgPool>, Path(id): Path<i64>) -> Json<User> {
    // ok: sql-injection
    let row = sqlx::query_as(&format!("SELECT * FROM users WHERE id = {id}")).fetch_one(&pool).await;
    Json(row.unwrap())
}

fn by_mail(conn: &Connection, mail: &str) -> rusqlite::Result<usize> {
    // ruleid: sql-injection
    conn.execute(&format!("DELETE FROM users WHERE mail = '{mail}'"), [])?;
    // ok: sql-injection
    conn.execute("DELETE FROM users WHERE mail = ?1", [mail])
}

fn run(given: &str) {
    // ok: sql-injection
    client.execute(given, &[]);
}
