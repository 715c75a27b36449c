use std::process::Command;

fn pack(folder: &str, command: &str) {
    // ruleid: shell-command-built
    let one = Command::new("sh").arg("-c").arg(format!("tar czf out.tgz {}", folder)).status();
    // ruleid: shell-command-built
    let two = Command::new("sh").arg("-c").arg(command).status();
    // ruleid: shell-command-built
    let three = Command::new("bash").args(["-c", &format!("ls {folder}")]).status();
    // ok: shell-command-built
    let four = Command::new("sh").arg("-c").arg("sync; uptime").status();
    // ok: shell-command-built
    let five = Command::new("tar").arg("czf").arg("out.tgz").arg(folder).status();
    // ok: shell-command-built
    let six = Command::new("tar").args(["-C", folder]).status();
    done(one, two, three, four, five, six)
}
