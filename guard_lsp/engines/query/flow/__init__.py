"""The flow of data within a function: from what is read outside to where it does harm.

`library` says what libraries read, run and make safe; `scopes` where names get their values;
`trace` follows a value back; `guards` sees that it was tested; `sinks` ties it to the rules.
"""
