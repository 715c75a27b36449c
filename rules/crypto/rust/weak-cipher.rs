fn seal(key: &[u8], text: &[u8]) -> Result<Boxes> {
    // ruleid: weak-cipher
    let one = encrypt(Cipher::aes_256_ecb(), key, None, text)?;
    // ruleid: weak-cipher
    let two = Rc4::new(key.into());
    // ok: weak-cipher
    let three = encrypt_aead(Cipher::aes_256_gcm(), key, Some(&nonce), &[], text, &mut tag)?;
    // ok: weak-cipher
    let four = Aes256Gcm::new(key.into());
    boxes(one, two, three, four)
}
