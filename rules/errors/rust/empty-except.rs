fn run() -> Result<()> {
    // ruleid: empty-except
    if let Err(_) = check() {}
    match check() {
        Ok(value) => keep(value),
        // ruleid: empty-except
        Err(_) => {}
    }
    match check() {
        Ok(value) => keep(value),
        // ok: empty-except
        Err(error) => log::error!("{error}"),
    }
    // ok: empty-except
    if let Err(error) = check() {
        return Err(error);
    }
    Ok(())
}
