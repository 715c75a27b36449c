"""Rules on disk become values of the core.

A pack is data. It names no tier and no model, nothing in it is run, and a broken rule takes no
other rule down.
"""
