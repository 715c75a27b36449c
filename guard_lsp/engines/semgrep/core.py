"""Semgrep once: a process for one sheet, slower than the warm one and more telling.

It is the fallback when the warm process is broken, and the second opinion when that one's answer
does not prove that it looked.
"""

from __future__ import annotations

import asyncio
import json
from asyncio.subprocess import Process
from pathlib import Path
from typing import Any

from guard_lsp.core.text import Point
from guard_lsp.engines import contained
from guard_lsp.engines.semgrep.answer import Answer, Fault, Hit
from guard_lsp.engines.semgrep.sheet import Sheet

_LARGEST = 64 * contained.MEGABYTE  # of an answer


class CoreError(Exception):
    """There is no answer; the text says why."""


async def scan(
    core: Path,
    rules: Path,
    sheet: Sheet,
    analyzers: frozenset[str],
    folder: Path,
    *,
    seconds: float,
    memory: int,
) -> Answer:
    """Let every rule of `analyzers` look at the sheet. Raises CoreError and OSError."""
    target = folder / f"sheet{sheet.suffix}"
    target.write_bytes(bytes(sheet))
    targets = folder / "targets.json"
    targets.write_text(json.dumps(_targets(target, analyzers)), "utf-8")
    # A slow rule is given up long before the time for all of them is.
    each = f"{seconds / 4:g}"
    command = [str(core), "-rules", str(rules), "-targets", str(targets), "-json_nodots", "-j", "1"]
    command += ["-timeout", each, "-timeout_threshold", "0", "-max_memory", "0"]
    process = await contained.start(
        command, folder=folder, environment=contained.environment(folder), memory=memory
    )
    try:
        async with asyncio.timeout(seconds):
            output = await _output(process)
    except TimeoutError:
        raise CoreError(f"Semgrep took longer than {seconds:g} s") from None
    finally:
        await contained.end(process)
        target.unlink(missing_ok=True)
    try:
        # Semgrep quotes code in its messages, and cuts them within a character.
        return _answer(json.loads(output.decode("utf-8", "replace")), target)
    except (ValueError, KeyError, TypeError):
        raise CoreError("Semgrep died or answered with garbage") from None


def _targets(target: Path, analyzers: frozenset[str]) -> list[Any]:
    path = {"fpath": str(target), "ppath": f"/{target.name}"}
    return [
        "Targets",
        [
            ["CodeTarget", {"path": path, "analyzer": analyzer, "products": ["sast"]}]
            for analyzer in sorted(analyzers)
        ],
    ]


async def _output(process: Process) -> bytes:
    stdin, stdout = process.stdin, process.stdout
    assert stdin is not None
    assert stdout is not None
    stdin.close()
    output = bytearray()
    while data := await stdout.read(1 << 16):
        output += data
        if len(output) > _LARGEST:
            raise CoreError("Semgrep's answer is too large")
    return bytes(output)


def _answer(output: dict[str, Any], target: Path) -> Answer:
    faults = list(map(_fault, output["errors"]))
    if not faults and output["paths"]["scanned"] != [str(target)]:
        faults.append(Fault("Semgrep did not look at the file"))
    return Answer(tuple(map(_hit, output["results"])), tuple(faults))


def _hit(result: dict[str, Any]) -> Hit:
    return Hit(str(result["check_id"]), _point(result["start"]), _point(result["end"]))


def _point(place: dict[str, int]) -> Point:
    return Point(int(place["line"]) - 1, int(place["col"]) - 1)


# By the names that Semgrep gives them. Its messages quote the code, so they are not passed on.
_REASONS = {
    "PartialParsing": "Semgrep could not read this part",
    "Timeout": "Semgrep took too long",
    "OutOfMemory": "Semgrep ran out of memory",
    "StackOverflow": "Semgrep ran out of stack",
    "TooManyMatches": "Semgrep found too many places",
    "Too many matches": "Semgrep found too many places",
}


def _fault(error: dict[str, Any]) -> Fault:
    kind = error["error_type"]
    kind = str(kind[0] if isinstance(kind, list) else kind)
    reason = _REASONS.get(kind, f"Semgrep failed ({kind})")
    name = error.get("rule_id")
    place = error.get("location")
    if name is not None or kind != "PartialParsing" or not place:
        return Fault(reason, name)
    return Fault(reason, None, _point(place["start"]), _point(place["end"]))
