"""A cache gives what was kept, does no harm where it cannot be written, and lets go of what nobody wants."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.output.cache import Cache, cache_beside


def test_gives_what_was_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "pictures")
    assert cache.read("a.png") is None
    cache.keep("a.png", b"drawn")
    assert cache.read("a.png") == b"drawn"


def test_lies_beside_the_content_and_is_left_alone_by_version_control(tmp_path: Path) -> None:
    cache = cache_beside(tmp_path / "content", "search")
    cache.keep("x", b"1")
    assert cache.read("x") == b"1"
    assert (tmp_path / ".cache" / "distilled" / "search" / "x").exists()
    assert (tmp_path / ".cache" / "distilled" / ".gitignore").read_text() == "*\n"


def test_what_other_programs_keep_in_the_same_place_stays(tmp_path: Path) -> None:
    theirs = tmp_path / ".cache" / "search" / "theirs"
    theirs.parent.mkdir(parents=True)
    theirs.write_text("x")
    (tmp_path / ".cache" / ".gitignore").write_text("theirs")
    os.utime(theirs, (time.time() - 40 * 24 * 60 * 60,) * 2)
    cache = cache_beside(tmp_path / "content", "search")
    cache.keep("x", b"1")
    cache.forget_old()
    assert theirs.exists()
    assert (tmp_path / ".cache" / ".gitignore").read_text() == "theirs"


@pytest.mark.parametrize("torn", [b"", b"x", b"y" * 40])
def test_a_file_that_is_torn_is_not_given_out(torn: bytes, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.keep("a.png", b"drawn")
    (tmp_path / "a.png").write_bytes(torn)
    assert cache.read("a.png") is None
    cache.keep("a.png", b"drawn")
    (tmp_path / "a.png").write_bytes((tmp_path / "a.png").read_bytes()[:-1])
    assert cache.read("a.png") is None


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file where a folder is wanted")
    cache = cache_beside(tmp_path / "content", "search")
    cache.keep("x", b"1")
    cache.forget_old()
    assert cache.read("x") is None


def test_lets_go_of_what_nobody_asked_for_in_a_month(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for name in ("old", "wanted"):
        cache.keep(name, b"x")
        os.utime(tmp_path / name, (time.time() - 40 * 24 * 60 * 60,) * 2)
    assert cache.read("wanted") == b"x"
    cache.forget_old()
    assert [path.name for path in tmp_path.iterdir()] == ["wanted"]


def test_what_two_processes_keep_at_a_time_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Cache(tmp_path)

    def lines() -> Iterator[bytes]:
        yield b"a"
        with monkeypatch.context() as other:
            other.setattr(os, "getpid", lambda: 1)
            cache.keep_lines("x", [b"another's"] * 3)
        assert list(cache.lines("x")) == [b"another's"] * 3
        yield b"b"

    cache.keep_lines("x", lines())
    assert list(cache.lines("x")) == [b"a", b"b"]


def test_drafts_that_a_killed_process_left_are_let_go_after_an_hour(tmp_path: Path) -> None:
    for name, age in (("old.1.new", 2), ("fresh.2.new", 0), ("kept", 2)):
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (time.time() - age * 3600,) * 2)
    Cache(tmp_path).forget_old()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fresh.2.new", "kept"]
