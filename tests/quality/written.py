"""Files without any security meaning, such as an assistant writes: no rule has a say in them."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "plain"

SUFFIXES = {"python": ".py", "javascript": ".js", "typescript": ".ts", "go": ".go", "java": ".java"}


def plain_files(language: str) -> list[tuple[Path, str]]:
    """Those in `language`, and the language with each."""
    return [(path, language) for path in sorted((FOLDER / language).glob(f"*{SUFFIXES[language]}"))]
