fn read(token: &str, key: &DecodingKey) -> Result<Claims> {
    let mut validation = Validation::new(Algorithm::EdDSA);
    // ruleid: jwt-unverified
    validation.insecure_disable_signature_validation();
    // ruleid: jwt-unverified
    validation.validate_exp = false;
    // ok: jwt-unverified
    validation.validate_exp = true;
    // ok: jwt-unverified
    let claims = decode::<Claims>(token, key, &validation)?;
    Ok(claims)
}
