use axum::extract::Query;
use std::env;
use std::process::Command;

async fn ping(Query(params): Query<Params>) -> String {
    // ruleid: command-injection
    let output = Command::new("sh").arg("-c").arg(format!("ping -c 1 {}", params.host)).output();
    // ruleid: command-injection
    Command::new("bash").args(["-c", &params.host]).status();
    // ruleid: command-injection
    Command::new(&params.tool).status();
    // ok: command-injection
    Command::new("ping").arg("-c").arg("1").arg("--").arg(&params.host).output();
    let count: u8 = params.count.parse().unwrap_or(1);
    // ok: command-injection
    Command::new("sh").arg("-c").arg(format!("ping -c {count} localhost")).output();
    String::new()
}

fn main() {
    let folder = env::args().nth(1).expect("a folder");
    let line = format!("ls -l {folder}");
    // ruleid: command-injection
    Command::new("sh").arg("-c").arg(&line).status().unwrap();
    // ok: command-injection
    Command::new("sh").arg("-c").arg("uptime").status().unwrap();
    if !folder.chars().all(|c| c.is_ascii_alphanumeric()) {
        return;
    }
    // ok: command-injection
    Command::new("sh").arg("-c").arg(format!("du {folder}")).status().unwrap();
}

fn compress(name: &str) {
    let mut command = Command::new("sh");
    // ruleid: command-injection
    command.arg("-c").arg(format!("gzip {}", name));
    // ok: command-injection
    command.arg("-c").arg(format!("gzip {}", shell_words::quote(name)));
}

fn turn(what: &str) {
    if !["on", "off"].contains(&what) {
        return;
    }
    // ok: command-injection
    Command::new("sh").arg("-c").arg(format!("lamp {what}")).status();
}
