use tracing::{debug, info};

fn login(user: &str, password: &str) {
    // ruleid: secret-logged
    println!("login of {user} with {password}");
    // ruleid: secret-logged
    info!("login of {} with {}", user, password);
    // ok: secret-logged
    info!("login of {user}");
    // ok: secret-logged
    debug!("password has {} letters", password.len());
    // ok: secret-logged
    println!("Enter your password:");
}
