use std::fs::File;
use std::io;
use std::path::Path;

fn unpack(archive: &mut ZipArchive<File>, folder: &Path) -> io::Result<()> {
    for number in 0..archive.len() {
        let mut entry = archive.by_index(number)?;
        // ruleid: zip-slip
        let target = folder.join(entry.name());
        io::copy(&mut entry, &mut File::create(&target)?)?;
    }
    Ok(())
}

fn unpack_mangled(archive: &mut ZipArchive<File>, folder: &Path) -> io::Result<()> {
    let mut file = archive.by_index(0)?;
    // ruleid: zip-slip
    let target = folder.join(file.name());
    io::copy(&mut file, &mut File::create(target)?)?;
    Ok(())
}

fn unpack_safely(archive: &mut ZipArchive<File>, folder: &Path) -> io::Result<()> {
    let mut entry = archive.by_index(0)?;
    let Some(name) = entry.enclosed_name() else { return Ok(()) };
    // ok: zip-slip
    let target = folder.join(name);
    io::copy(&mut entry, &mut File::create(target)?)?;
    Ok(())
}

fn own(user: &User, folder: &Path) {
    // ok: zip-slip
    let target = folder.join(user.name());
}
