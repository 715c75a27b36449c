fn make(builder: &mut SslConnectorBuilder) -> Result<Client> {
    // ruleid: tls-verify-off
    let one = reqwest::Client::builder().danger_accept_invalid_certs(true).build()?;
    // ruleid: tls-verify-off
    builder.set_verify(SslVerifyMode::NONE);
    // ok: tls-verify-off
    let two = reqwest::Client::builder().danger_accept_invalid_certs(false).build()?;
    // ok: tls-verify-off
    builder.set_verify(SslVerifyMode::PEER);
    // ok: tls-verify-off
    let three = reqwest::Client::builder().add_root_certificate(internal).build()?;
    pick(one, two, three)
}

fn others() {
    // ok: tls-verify-off
    connector.use_sni(true);
}
