fn make() -> Secrets {
    // ruleid: weak-random-token
    let token: String = (0..32).map(|_| fastrand::alphanumeric()).collect();
    // ruleid: weak-random-token
    let mut generator = StdRng::seed_from_u64(42);
    // ok: weak-random-token
    let password: String = Alphanumeric.sample_string(&mut OsRng, 20);
    // ok: weak-random-token
    let dice = fastrand::u8(1..=6);
    // ok: weak-random-token
    let other = StdRng::from_os_rng();
    Secrets { token, generator, password, dice, other }
}

fn others() {
    // ok: weak-random-token
    let rng = StdRng::from_seed(seed);
}
