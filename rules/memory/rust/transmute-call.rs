fn read(bytes: [u8; 4]) -> u32 {
    // ruleid: transmute-call
    let one: u32 = unsafe { std::mem::transmute(bytes) };
    // ruleid: transmute-call
    let two = unsafe { std::mem::transmute::<[u8; 4], u32>(bytes) };
    // ok: transmute-call
    let three = u32::from_ne_bytes(bytes);
    // ok: transmute-call
    let four: u32 = bytemuck::cast(bytes);
    one + two + three + four
}
