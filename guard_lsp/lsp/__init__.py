"""The language server: the protocol on one side, the session on the other.

Handlers return at once. What takes time is a task of the scheduler's, and its result is dropped
when the text has moved on.
"""
