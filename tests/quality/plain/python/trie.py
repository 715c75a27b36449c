"""Words by their beginnings."""

from __future__ import annotations

from collections.abc import Iterator


class Trie:
    def __init__(self) -> None:
        self.children: dict[str, Trie] = {}
        self.is_word = False

    def insert(self, word: str) -> None:
        node = self
        for letter in word:
            node = node.children.setdefault(letter, Trie())
        node.is_word = True

    def find(self, prefix: str) -> Trie | None:
        node: Trie | None = self
        for letter in prefix:
            if node is None:
                return None
            node = node.children.get(letter)
        return node

    def words(self, prefix: str = "") -> Iterator[str]:
        node = self.find(prefix)
        if node is None:
            return
        stack = [(node, prefix)]
        while stack:
            node, word = stack.pop()
            if node.is_word:
                yield word
            for letter, child in sorted(node.children.items(), reverse=True):
                stack.append((child, word + letter))


def hash_of_word(word: str, buckets: int = 64) -> int:
    value = 0
    for letter in word:
        value = (value * 31 + ord(letter)) % buckets
    return value
