"""A file is there whole or not at all; one that is the same is not touched."""

from pathlib import Path

import pytest

from generator.output.files import create_file, fill_folder, remove_files, write_file, write_files
from tests.trees import tree


def test_writes_what_is_wanted_and_makes_the_folders(tmp_path: Path) -> None:
    written = write_files(tmp_path, {"a.json": b"{}", "deep/er/b.json": "một".encode()})
    assert tree(tmp_path) == {"a.json": "{}", "deep/er/b.json": "một"}
    assert (written.total, written.changed) == (2, 2)


def test_an_unchanged_file_is_not_touched(tmp_path: Path) -> None:
    write_files(tmp_path, {"a": b"x", "b": b"y"})
    before = (tmp_path / "a").stat()
    written = write_files(tmp_path, {"a": b"x", "b": b"z"})
    after = (tmp_path / "a").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
    assert written.changed == 1


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_file(tmp_path / "a", b"old")

    def refuse(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="disk full"):
        write_file(tmp_path / "a", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_bytes() == b"old"


def test_an_authors_file_is_never_written_over(tmp_path: Path) -> None:
    create_file(tmp_path / "terms" / "a.yml", "mine")
    with pytest.raises(FileExistsError):
        create_file(tmp_path / "terms" / "a.yml", "yours")
    assert tree(tmp_path) == {"terms/a.yml": "mine"}


def test_what_is_removed_may_be_gone_already(tmp_path: Path) -> None:
    fill_folder(tmp_path, [("a", b"x"), ("b", b"y")])
    remove_files(tmp_path, ["a", "never-there"])
    assert tree(tmp_path) == {"b": "y"}
