use std::sync::atomic::AtomicU32;
use std::sync::Mutex;

// ruleid: static-mut
static mut COUNTER: u32 = 0;
// ruleid: static-mut
pub static mut CURRENT: Option<User> = None;
// ok: static-mut
static TOTAL: AtomicU32 = AtomicU32::new(0);
// ok: static-mut
static LOCKED: Mutex<u32> = Mutex::new(0);
