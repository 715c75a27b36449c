use subtle::ConstantTimeEq;

fn verify(mac: &[u8], expected_mac: &[u8], signature: &str, computed_signature: &str) -> bool {
    // ruleid: digest-compared
    if mac == expected_mac {
        return true;
    }
    // ruleid: digest-compared
    if signature != computed_signature {
        return false;
    }
    // ok: digest-compared
    if signature.is_empty() || signature == "none" {
        return false;
    }
    // ok: digest-compared
    mac.ct_eq(expected_mac).into()
}
