fn seal(cipher: &Aes256Gcm, bytes: &[u8]) {
    // ruleid: iv-constant
    let one = Nonce::from_slice(b"unique nonce");
    // ruleid: iv-constant
    let two = Nonce::assume_unique_for_key([0u8; 12]);
    // ok: iv-constant
    let three = Aes256Gcm::generate_nonce(&mut OsRng);
    // ok: iv-constant
    let four = Nonce::from_slice(&bytes[..12]);
    done(one, two, three, four)
}

fn others() {
    // ok: iv-constant
    let nonce = Nonce::from(bytes);
    // ok: iv-constant
    let nonce = Nonce::from([1, 2]);
}
