use sha2::{Digest, Sha256};

fn keep(password: &str, data: &[u8]) {
    // ruleid: password-fast-hash
    let digest = Sha256::digest(password.as_bytes());
    let mut hasher = Sha256::new();
    // ruleid: password-fast-hash
    hasher.update(password);
    // ok: password-fast-hash
    hasher.update(data);
    // ok: password-fast-hash
    let sum = Sha256::digest(data);
    // ok: password-fast-hash
    let stored = bcrypt::hash(password, 12);
}
