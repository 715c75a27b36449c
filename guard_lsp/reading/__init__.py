"""Outside text becomes values here: the only YAML reader of the project, and the checks after it.

What is read is hostile. It is bounded before it is looked at, and every error names the file, the
line, the key and what to write instead.
"""

from guard_lsp.reading.error import ReadError, Unreadable
from guard_lsp.reading.file import is_inside, read_file, read_yaml_file
from guard_lsp.reading.shape import validate
from guard_lsp.reading.tree import Node, read_yaml

__all__ = [
    "Node",
    "ReadError",
    "Unreadable",
    "is_inside",
    "read_file",
    "read_yaml",
    "read_yaml_file",
    "validate",
]
