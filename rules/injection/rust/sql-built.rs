async fn find(pool: &PgPool, connection: &Connection, name: &str) -> Result<()> {
    // ruleid: sql-built
    let one = sqlx::query(&format!("select * from users where name = '{}'", name)).fetch_all(pool).await?;
    // ruleid: sql-built
    connection.execute(&format!("delete from users where name = '{name}'"), [])?;
    // ruleid: sql-built
    let two = connection.prepare(&("select * from users where name = '".to_string() + name + "'"))?;
    // ok: sql-built
    let three = sqlx::query("select * from users where name = $1").bind(name).fetch_all(pool).await?;
    // ok: sql-built
    connection.execute("delete from users where name = ?1", params![name])?;
    // ok: sql-built
    let four = sqlx::query!("select * from users where name = $1", name).fetch_all(pool).await?;
    done(one, two, three, four)
}
