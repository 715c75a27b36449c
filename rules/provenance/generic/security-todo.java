class Orders {
    // ruleid: security-todo
    // TODO: verify the token signature
    Token read(String text) { return Token.of(text); }
    // ok: security-todo
    // TODO: cache the tokens
    int size() { return 0; }
}
