"""Values and pure functions. No I/O, no LSP, no asyncio; nothing here raises on user code."""
