use std::fs::{self, File};

fn save(id: u32, path: &Path) -> Result<()> {
    // ruleid: tmp-path-hardcoded
    let one = File::create("/tmp/report.txt")?;
    // ruleid: tmp-path-hardcoded
    fs::write(format!("/tmp/report-{id}.txt"), "text")?;
    // ok: tmp-path-hardcoded
    let two = tempfile::NamedTempFile::new()?;
    // ok: tmp-path-hardcoded
    let three = File::create(path)?;
    done(one, two, three)
}

fn others() {
    // ok: tmp-path-hardcoded
    fs::write(path_in("/tmp/"), b"x");
    // ok: tmp-path-hardcoded
    fs::write("/srv/a", b"x");
}
