use sha2::{Digest, Sha256};

fn sign(document: &[u8]) -> Sums {
    // ruleid: weak-hash
    let one = md5::compute(document);
    // ruleid: weak-hash
    let two = Sha1::digest(document);
    // ruleid: weak-hash
    let three = digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, document);
    // ok: weak-hash
    let four = Sha256::digest(document);
    // ok: weak-hash
    let five = digest::digest(&digest::SHA256, document);
    Sums { one, two, three, four, five }
}
