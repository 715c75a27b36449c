"""Policy files on disk become the stack of the core.

The highest file decides; every other one can only tighten, and one that cannot be read tightens.
"""
