use std::fs;
use std::os::unix::fs::PermissionsExt;

fn open_up(path: &Path, mut permissions: fs::Permissions) -> Result<()> {
    // ruleid: chmod-world-writable
    fs::set_permissions(path, fs::Permissions::from_mode(0o777))?;
    // ruleid: chmod-world-writable
    permissions.set_mode(0o666);
    // ruleid: chmod-world-writable
    permissions.set_readonly(false);
    // ok: chmod-world-writable
    fs::set_permissions(path, fs::Permissions::from_mode(0o600))?;
    // ok: chmod-world-writable
    permissions.set_mode(0o755);
    Ok(())
}

fn others() {
    // ok: chmod-world-writable
    permissions.set_readonly(true);
}
