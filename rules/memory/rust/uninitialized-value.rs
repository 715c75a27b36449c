use std::mem::{self, MaybeUninit};

fn make() -> [u8; 16] {
    // ruleid: uninitialized-value
    let one: [u8; 16] = unsafe { mem::uninitialized() };
    // ruleid: uninitialized-value
    let two: [u8; 16] = unsafe { MaybeUninit::uninit().assume_init() };
    let mut room = MaybeUninit::<[u8; 16]>::uninit();
    // ok: uninitialized-value
    room.write([0; 16]);
    // ok: uninitialized-value
    let three = unsafe { room.assume_init() };
    pick(one, two, three)
}
