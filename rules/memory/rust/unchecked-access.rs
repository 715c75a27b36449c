fn read(bytes: &[u8], at: usize, pointer: *const u8, length: usize) -> u8 {
    // ruleid: unchecked-access
    let one = unsafe { *bytes.get_unchecked(at) };
    // ruleid: unchecked-access
    let two = unsafe { std::slice::from_raw_parts(pointer, length) };
    // ruleid: unchecked-access
    let three = unsafe { std::str::from_utf8_unchecked(bytes) };
    // ok: unchecked-access
    let four = bytes.get(at).copied().unwrap_or(0);
    // ok: unchecked-access
    let five = std::str::from_utf8(bytes).unwrap_or("");
    pick(one, two, three, four, five)
}
