fn make() -> Layers {
    // ruleid: cors-any-origin
    let one = CorsLayer::permissive();
    // ruleid: cors-any-origin
    let two = CorsLayer::new().allow_origin(Any);
    // ruleid: cors-any-origin
    let three = Cors::default().allow_any_origin();
    // ok: cors-any-origin
    let four = CorsLayer::new().allow_origin(["https://example.org".parse().unwrap()]);
    // ok: cors-any-origin
    let five = Cors::default().allowed_origin("https://example.org");
    Layers { one, two, three, four, five }
}
