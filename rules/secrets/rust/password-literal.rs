use std::env;

// ruleid: password-literal
const DB_PASSWORD: &str = "Winter2024!";

fn connect() {
    // ruleid: password-literal
    let api_key = "k3yQ9vXz81Lp";
    // ruleid: password-literal
    let options = PgConnectOptions::new().username("app").password("Winter2024!");
    let settings = Settings {
        // ruleid: password-literal
        password: "Winter2024!".to_string(),
    };
    // ok: password-literal
    let password = env::var("DB_PASSWORD").unwrap();
    // ok: password-literal
    let secret_key = "";
    // ok: password-literal
    let options = PgConnectOptions::new().username("app").password(&password);
    let settings = Settings {
        // ok: password-literal
        password: String::new(),
    };
}

fn others() {
    // ok: password-literal
    let db_password = "your-password";
    // ok: password-literal
    let text = Settings { password: "".to_string() };
    // ok: password-literal
    let other = Settings { password: "your-password".to_string() };
    // ok: password-literal
    options.password(prompt());
    // ok: password-literal
    options.password("");
    // ok: password-literal
    options.password("password");
}
