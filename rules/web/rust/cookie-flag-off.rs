fn remember(token: String) -> Cookies {
    // ruleid: cookie-flag-off
    let one = Cookie::build(("token", token.clone())).http_only(false);
    // ruleid: cookie-flag-off
    let two = SessionMiddleware::builder(store, key).cookie_secure(false);
    // ok: cookie-flag-off
    let three = Cookie::build(("token", token)).http_only(true).secure(true);
    // ok: cookie-flag-off
    let four = SessionMiddleware::builder(store, key).cookie_secure(true);
    Cookies { one, two, three, four }
}
