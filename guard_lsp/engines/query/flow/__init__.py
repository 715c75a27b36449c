"""The flow of data within a function: from what is read outside to where it does harm.

`library` says what libraries read, run and make safe, `sinks` ties the sinks to the rules, and
`trace` follows a value back from one: through `calls`, and through the names that `lookup` finds
in the `scopes`. `guards` puts the `question` whether a value was tested on the way, `stores` knows
what other pieces of code have left. What a language writes in its own way has a module: `shell`,
`macros`, `formats`.
"""
