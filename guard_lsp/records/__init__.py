"""What was inserted, kept per repository, so that closing a file or the editor launders nothing.

A record holds hashes, never text. It lies where others can write: what this user has not signed
can raise scrutiny and never lower it.
"""
