"""The packs that come with guard-lsp, compiled: the same as read, never older than the files."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from guard_lsp.packs.builtin import builtin_root
from guard_lsp.packs.load import load_packs
from guard_lsp.packs.pack import Packs
from guard_lsp.packs.shipped import shipped_packs
from guard_lsp.rulebook import ENGINES

RULE = "transport/python/tls-verify-off.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A few of the packs, to be changed."""
    for pack in ("transport", "libraries"):
        shutil.copytree(builtin_root() / pack, tmp_path / "rules" / pack)
    return tmp_path / "rules"


def is_same(one: Packs, other: Packs) -> bool:
    return one == other and [rule.model_dump() for rule in one.rules] == [
        rule.model_dump() for rule in other.rules
    ]


def test_what_is_kept_is_what_was_read(tmp_path: Path) -> None:
    read = load_packs(builtin_root(), engines=ENGINES)
    assert is_same(shipped_packs(ENGINES, tmp_path / "new"), read)
    assert (tmp_path / "new/packs.json").is_file()
    assert is_same(shipped_packs(ENGINES, tmp_path / "new"), read)


def test_what_is_kept_is_used(root: Path, tmp_path: Path) -> None:
    shipped_packs(ENGINES, tmp_path, root)
    kept = json.loads((tmp_path / "packs.json").read_text())
    kept["rules"][0]["message"] = "Kept."
    (tmp_path / "packs.json").write_text(json.dumps(kept))
    assert shipped_packs(ENGINES, tmp_path, root).rules[0].message == "Kept."


def test_a_rule_that_changes_is_read_again(root: Path, tmp_path: Path) -> None:
    shipped_packs(ENGINES, tmp_path, root)
    file = root / RULE
    file.write_text(file.read_text().replace("message: ", "message: Really, ", 1))
    changed = shipped_packs(ENGINES, tmp_path, root)
    assert is_same(changed, load_packs(root, engines=ENGINES))
    assert any(rule.message.startswith("Really") for rule in changed.rules)


def test_a_file_that_is_replaced_by_one_of_its_size_is_read_again(
    root: Path, tmp_path: Path
) -> None:
    shipped_packs(ENGINES, tmp_path, root)
    file = root / RULE
    text = file.read_text()
    file.write_text(text.replace("severity: error", "severity:  info", 1))
    os.utime(file, ns=(1, 1))
    assert is_same(shipped_packs(ENGINES, tmp_path, root), load_packs(root, engines=ENGINES))


def test_a_rule_that_goes_is_gone(root: Path, tmp_path: Path) -> None:
    before = shipped_packs(ENGINES, tmp_path, root)
    (root / RULE).unlink()
    assert len(shipped_packs(ENGINES, tmp_path, root).rules) == len(before.rules) - 1


def test_packs_in_which_something_is_wrong_are_read_each_time(root: Path, tmp_path: Path) -> None:
    (root / RULE).write_text("message: [")
    assert shipped_packs(ENGINES, tmp_path, root).errors
    assert shipped_packs(ENGINES, tmp_path, root).errors
    assert not (tmp_path / "packs.json").exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"key": 1}', "\ufeff{}", "null"])
def test_a_cache_that_cannot_be_read_is_made_anew(root: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "packs.json").write_text(text)
    assert is_same(shipped_packs(ENGINES, tmp_path, root), load_packs(root, engines=ENGINES))
    assert len((tmp_path / "packs.json").read_text()) > 1000


def test_a_folder_that_cannot_be_written_costs_nothing_else(root: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    packs = shipped_packs(ENGINES, tmp_path / "file" / "below", root)
    assert is_same(packs, load_packs(root, engines=ENGINES))
