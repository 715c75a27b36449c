fn make(secret: &[u8]) -> Result<Keys> {
    // ruleid: signing-key-literal
    let one = EncodingKey::from_secret("change it".as_bytes());
    // ruleid: signing-key-literal
    let two = HmacSha256::new_from_slice(b"my key")?;
    // ok: signing-key-literal
    let three = EncodingKey::from_secret(secret);
    // ok: signing-key-literal
    let four = DecodingKey::from_secret(std::env::var("SIGNING_KEY")?.as_bytes());
    Ok(Keys { one, two, three, four })
}
