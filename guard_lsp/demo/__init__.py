"""`guard-lsp demo`: a real server and a real client over a small shop, and what becomes of code in
it depending on who wrote it. Nothing of the user's is read or written.
"""
