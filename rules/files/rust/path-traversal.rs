use axum::extract::Path;
use std::fs;
use std::path::{Path as FilePath, PathBuf};

async fn download(Path(name): Path<String>) -> Vec<u8> {
    let path = PathBuf::from("/srv/files").join(&name);
    // ruleid: path-traversal
    let text = fs::read(&path).unwrap();
    // ruleid: path-traversal
    fs::remove_file(format!("/srv/files/{name}")).unwrap();
    let safe = FilePath::new(&name).file_name().unwrap();
    // ok: path-traversal
    fs::read(PathBuf::from("/srv/files").join(safe)).unwrap();
    // ok: path-traversal
    fs::read("/srv/files/index.html").unwrap();
    text
}

async fn show(Path(id): Path<u32>) -> String {
    // ok: path-traversal
    fs::read_to_string(format!("/srv/files/{id}.txt")).unwrap()
}

async fn resolved(Path(name): Path<String>) -> Result<String, StatusCode> {
    let path = PathBuf::from("/srv/files").join(&name).canonicalize().map_err(|_| StatusCode::NOT_FOUND)?;
    if !path.starts_with("/srv/files") {
        return Err(StatusCode::FORBIDDEN);
    }
    // ok: path-traversal
    Ok(fs::read_to_string(path).unwrap())
}

fn main() {
    let name = std::env::args().nth(1).unwrap();
    // ok: path-traversal
    fs::read_to_string(name).unwrap();
}
