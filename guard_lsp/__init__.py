"""guard-lsp: which model wrote this, how far it is trusted, and what is wrong in it."""

__version__ = "0.1.0"
