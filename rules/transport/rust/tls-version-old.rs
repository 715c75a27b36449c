fn make(builder: &mut SslContextBuilder) -> Result<Client> {
    // ruleid: tls-version-old
    let one = reqwest::Client::builder().min_tls_version(Version::TLS_1_0).build()?;
    // ruleid: tls-version-old
    builder.set_min_proto_version(Some(SslVersion::TLS1_1))?;
    // ok: tls-version-old
    let two = reqwest::Client::builder().min_tls_version(Version::TLS_1_2).build()?;
    // ok: tls-version-old
    builder.set_min_proto_version(Some(SslVersion::TLS1_2))?;
    pick(one, two)
}
