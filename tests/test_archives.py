"""Packs in one file: those that are read, and all the ways in which others are refused."""

from __future__ import annotations

import gzip
import io
import random
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from guard_lsp.core.policy import PackSource
from guard_lsp.packs.archive import read_archive
from guard_lsp.packs.load import load_source
from guard_lsp.reading import Unreadable

PACK = "name: Web\nabout: What browsers see.\n"
RULE = """\
message: A shell runs this.
severity: error
precision: high
why: Because it does.
fix: Pass a list.
match: {query: {call: os.system}}
"""
SEMGREP = """\
rules:
  - id: first
    message: Found a thing.
    severity: WARNING
    languages: [python]
    pattern: eval(...)
"""
FILES = {"pack.yaml": PACK.encode(), "python/a.yaml": RULE.encode(), "python/a.py": b"x = 1\n"}


def zipped(files: Mapping[str, bytes], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", kind) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def tarred(
    files: Mapping[str, bytes],
    format: int = tarfile.USTAR_FORMAT,
    extra: tarfile.TarInfo | None = None,
) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz", format=format) as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            # A time with a fraction makes an extended header, as `tar` writes them by itself.
            info.mtime = 1234567890.5 if format == tarfile.PAX_FORMAT else 1234567890
            archive.addfile(info, io.BytesIO(content))
        if extra is not None:
            archive.addfile(extra)
    return out.getvalue()


def as_source(path: Path, data: bytes, digest: str | None = None) -> PackSource:
    path.write_bytes(data)
    return PackSource(path=str(path), sha256=digest or sha256(data).hexdigest())


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("p-1.0.zip", zipped(FILES)),
        ("p-1.0.zip", zipped(FILES, zipfile.ZIP_STORED)),
        ("p-1.0.tar.gz", tarred(FILES)),
        ("p-1.0.tar.gz", tarred(FILES, tarfile.GNU_FORMAT)),
        ("p-1.0.tar.gz", tarred(FILES, tarfile.PAX_FORMAT)),
        ("p-1.0.tar.gz", tarred({f"./{name}": data for name, data in FILES.items()})),
    ],
)
def test_an_archive_is_read_as_the_folder_it_was(tmp_path: Path, name: str, data: bytes) -> None:
    packs = load_source(as_source(tmp_path / name, data))
    assert packs.errors == ()
    assert [rule.id for rule in packs.rules] == ["web/a"]
    assert packs.rules[0].source == f"{tmp_path / name}!python/a.yaml"
    assert packs.packs[0].sha256 == packs.digest == sha256(data).hexdigest()
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]


def test_an_archive_may_hold_several_packs_or_plain_semgrep(tmp_path: Path) -> None:
    both = {f"{pack}/{name}": data for pack in ("one", "two") for name, data in FILES.items()}
    packs = load_source(as_source(tmp_path / "both.zip", zipped(both)))
    assert {rule.id for rule in packs.rules} == {"one/a", "two/a"}
    plain = {"deep/in/x.yaml": SEMGREP.encode()}
    packs = load_source(as_source(tmp_path / "Their.Rules.tar.gz", tarred(plain)))
    assert [rule.id for rule in packs.rules] == ["their-rules/first"]


def test_an_archive_is_opened_only_under_its_hash(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    good = as_source(path, zipped(FILES))
    (error,) = load_source(PackSource(path=str(path))).errors
    assert "give its `sha256`" in error.message
    (error,) = load_source(PackSource(path=str(path), sha256="0" * 64)).errors
    assert good.sha256 is not None
    assert f"has the SHA-256 {good.sha256}, not the one in the policy" in error.message
    path.write_bytes(b"not even a zip file")
    (error,) = load_source(good).errors
    assert "not the one in the policy" in error.message
    path.unlink()
    assert load_source(good).errors[0].message == "is not there"
    path.mkdir()
    assert "is for archives" in load_source(good).errors[0].message
    (tmp_path / "p.rar").write_bytes(b"x")
    assert (
        "must be a folder or end in"
        in load_source(PackSource(path=str(tmp_path / "p.rar"))).errors[0].message
    )


def entry(type: bytes, linkname: str = "") -> Callable[[], bytes]:
    info = tarfile.TarInfo("python/b.yaml")
    info.type, info.linkname = type, linkname
    return lambda: tarred({}, extra=info)


def pax(**headers: str) -> Callable[[], bytes]:
    info = tarfile.TarInfo("python/b.yaml")
    info.pax_headers = headers
    return lambda: tarred({}, tarfile.PAX_FORMAT, extra=info)


def untarred(files: Mapping[str, bytes]) -> bytes:
    return gzip.decompress(tarred(files))


def raw_tar(change: Callable[[bytearray], None]) -> bytes:
    """A tar whose first header was changed and its sum made right again."""
    tar = bytearray(untarred(FILES))
    change(tar)
    tar[148:156] = b" " * 8
    tar[148:156] = b"%06o\0 " % sum(tar[:512])
    return gzip.compress(bytes(tar))


def set_bytes(at: int, value: bytes) -> Callable[[bytearray], None]:
    def change(tar: bytearray) -> None:
        tar[at : at + len(value)] = value

    return change


def raw_zip(mode: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("python/a.yaml")
        info.create_system = 3
        info.external_attr = mode << 16
        archive.writestr(info, RULE)
    return out.getvalue()


def encrypted() -> bytes:
    """The bit that says so, in the local header and in the directory at the end."""
    data = bytearray(zipped({"a.yaml": b"x"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def doubled() -> bytes:
    return zipped({"a.yaml": b"1", "b.yaml": b"2"}).replace(b"b.yaml", b"a.yaml")


def many(count: int) -> dict[str, bytes]:
    return {f"python/a{n}.yaml": NOISE[n * 100 : n * 100 + 100] for n in range(count)}


def hollow(count: int) -> dict[str, bytes]:
    return {f"python/a{number}.yaml": b"#" * (1 << 20) for number in range(count)}


NOISE = random.Random(0).randbytes(1 << 20)
LONG = {"a/" + "b" * 120 + ".yaml": b""}
PLAIN = "only lower-case letters"
NAMES = {
    "../a.yaml": PLAIN,
    "a/../../b.yaml": PLAIN,
    "/etc/a.yaml": PLAIN,
    "a\\b.yaml": PLAIN,
    "c:/a.yaml": PLAIN,
    ".git/a.yaml": PLAIN,
    "a/./b.yaml": PLAIN,
    "a//b.yaml": PLAIN,
    "Python/a.yaml": PLAIN,
    "python/a b.yaml": PLAIN,
    "python/$(id).yaml": PLAIN,
    "-a.yaml": PLAIN,
    "python/é.yaml": "holds",
    "python/lib.so": "no kind of file",
    "python/a.yaml.exe": "no kind of file",
    "python/noending": "no kind of file",
    "a/" * 7 + "a.yaml": "longer or deeper",
    "a" * 156 + ".yaml": "longer or deeper",
}
# What is wrong, the archive, and a part of what is told of it.
HOSTILE: list[tuple[str, Callable[[], bytes], str]] = [
    *[(".zip", lambda n=n: zipped(FILES | {n: b"x"}), told) for n, told in NAMES.items()],
    *[
        (".tar.gz", lambda n=n: tarred(FILES | {n: b"x"}), told)
        for n, told in NAMES.items()
        if len(n) < 100
    ],
    (".tar.gz", entry(type=tarfile.SYMTYPE, linkname="/etc/passwd"), "holds a link"),
    (".tar.gz", entry(type=tarfile.LNKTYPE, linkname="python/a.yaml"), "holds a link"),
    (".tar.gz", entry(type=tarfile.FIFOTYPE), "holds a pipe"),
    (".tar.gz", entry(type=tarfile.CHRTYPE), "holds a device"),
    (".tar.gz", entry(type=tarfile.BLKTYPE), "holds a device"),
    (".tar.gz", lambda: raw_tar(set_bytes(156, b"S")), "holds a sparse file"),
    (".tar.gz", lambda: raw_tar(set_bytes(156, b"Z")), "no regular file"),
    (".tar.gz", lambda: tarred(LONG, tarfile.GNU_FORMAT), "a name in GNU's form"),
    (".tar.gz", lambda: tarred(LONG, tarfile.PAX_FORMAT), "changes 'path'"),
    (".tar.gz", pax(path="x.yaml"), "changes 'path'"),
    (".tar.gz", pax(size="9"), "changes 'size'"),
    (".tar.gz", lambda: raw_tar(set_bytes(124, b"\xff" * 12)), "damaged header"),
    (".tar.gz", lambda: raw_tar(set_bytes(124, b"-0000000001\0")), "damaged header"),
    (".tar.gz", lambda: raw_tar(set_bytes(124, b"77777777777\0")), "is cut short"),
    (".tar.gz", lambda: gzip.compress(b"x" * 1024), "damaged header"),
    (".tar.gz", lambda: gzip.compress(untarred(FILES)[:1000]), "is cut short"),
    (".tar.gz", lambda: gzip.compress(untarred(FILES)[:2048]), "is cut short"),
    (".tar.gz", lambda: gzip.compress(untarred(FILES) * 2), "goes on after its end"),
    (".tar.gz", lambda: tarred({"a.yaml": b"", "./a.yaml": b""}), "holds 'a.yaml' twice"),
    (".tar.gz", lambda: tarred(FILES)[:-9], "is cut short"),
    (".tar.gz", lambda: tarred(FILES) + b"more", "goes on after its end"),
    (".tar.gz", lambda: tarred(FILES) + tarred(FILES), "goes on after its end"),
    (".tar.gz", lambda: gzip.compress(b"\0" * (200 << 20), 1), "too large"),
    (".tar.gz", lambda: tarred(hollow(4)), "too large"),
    (".tar.gz", lambda: tarred({"a.yaml": NOISE + b"x"}), "larger than 1 MiB"),
    (".tar.gz", lambda: tarred(many(4001)), "more than 4000 files"),
    (".tar.gz", lambda: b"hello", "damaged"),
    (".tar.gz", lambda: b"", "is cut short"),
    (".tar.gz", lambda: tarred({}), "holds no rules"),
    (".zip", lambda: raw_zip(0o120777), "not a regular file"),
    (".zip", lambda: raw_zip(0o020666), "not a regular file"),
    (".zip", lambda: raw_zip(0o010666), "not a regular file"),
    (".zip", lambda: raw_zip(0o040755), "not a regular file"),
    (".zip", doubled, "holds 'a.yaml' twice"),
    (".zip", lambda: zipped(FILES, zipfile.ZIP_LZMA), "packed in a rare way"),
    (".zip", lambda: encrypted(), "encrypted"),
    (".zip", lambda: zipped({"a.yaml": b"#" * (60 << 20)}), "larger than 1 MiB"),
    (".zip", lambda: zipped(hollow(4)), "too large"),
    (".zip", lambda: zipped({"a.yaml": NOISE + b"x"}), "larger than 1 MiB"),
    (".zip", lambda: zipped(many(4001)), "more than 4000 files"),
    (".zip", lambda: b"#!/bin/sh\n" + zipped(FILES), "not a zip file and nothing else"),
    (".zip", lambda: zipped(FILES) + b"more", "not a zip file and nothing else"),
    (".zip", lambda: zipped(FILES)[:-30], "not a zip file and nothing else"),
    (".zip", lambda: b"hello", "not a zip file and nothing else"),
    (".zip", lambda: b"", "not a zip file and nothing else"),
    (".zip", lambda: zipped(FILES).replace(b"python/a.yaml", b"python/b.yaml", 1), "damaged"),
    (".zip", lambda: zipped({}), "not a zip file and nothing else"),
    (".zip", lambda: zipped({"python/a.py": b"x"}), "holds no rules"),
]


@pytest.mark.parametrize(("suffix", "build", "told"), HOSTILE)
def test_a_hostile_archive_is_refused_whole(
    tmp_path: Path, suffix: str, build: Callable[[], bytes], told: str
) -> None:
    path = tmp_path / f"p{suffix}"
    packs = load_source(as_source(path, build()))
    assert packs.rules == ()
    (error,) = packs.errors
    assert error.source == str(path)
    assert told in error.message
    assert str(error).isprintable()
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_the_total_of_an_archive_is_bounded(tmp_path: Path) -> None:
    files = {f"python/a{n}.yaml": NOISE[:100_000] + b"#" * 900_000 for n in range(34)}
    for name, data in (("p.zip", zipped(files)), ("p.tar.gz", tarred(files))):
        (error,) = load_source(as_source(tmp_path / name, data)).errors
        assert error.message == "is too large when it is unpacked"
    large = as_source(tmp_path / "q.zip", zipped(many(1)) + bytes(8 << 20))
    assert load_source(large).errors[0].message == "is larger than 8192 KiB"


def test_mutated_archives_are_read_or_refused() -> None:
    dice = random.Random(20)
    originals = [
        (".zip", zipped(FILES)),
        (".zip", zipped(FILES, zipfile.ZIP_STORED)),
        (".tar.gz", tarred(FILES)),
        (".tar", gzip.decompress(tarred(FILES, tarfile.PAX_FORMAT))),
    ]
    refused = 0
    for _ in range(20_000):
        suffix, original = dice.choice(originals)
        data = bytearray(original)
        for _ in range(dice.randint(1, 6)):
            at = dice.randrange(len(data))
            if dice.random() < 0.2:
                del data[at : at + dice.randint(1, 40)]
            else:
                data[at] = dice.choice((0, 1, 0x2E, 0x2F, 0x7F, 0xFF, dice.randrange(256)))
        whole = gzip.compress(bytes(data), 1) if suffix == ".tar" else bytes(data)
        try:
            files = read_archive(whole, "p.zip" if suffix == ".zip" else "p.tar.gz")
        except Unreadable:
            refused += 1
        else:
            assert all(name.endswith((".yaml", ".yml", ".scm")) for name in files)
    assert 0 < refused < 20_000
