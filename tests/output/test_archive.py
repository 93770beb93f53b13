"""An archive is read by programs that are not ours, is the same for the same files, and is taken over unpacked."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from generator.output import archive
from generator.output.archive import Packed, opened, pack, write_archive

FILES = {
    "README.txt": b"a",
    "vi/đường.html": "đường ".encode() * 1000,
    "empty.txt": b"",
    "noise.bin": bytes(range(256)),
}


def written(path: Path, entries: list[Packed]) -> Path:
    with path.open("wb") as file:
        write_archive(file, entries)
    return path


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    return written(tmp_path / "a.zip", [pack(name, data) for name, data in FILES.items()])


def test_what_was_packed_comes_out(whole: Path) -> None:
    with zipfile.ZipFile(whole) as read:
        assert read.testzip() is None
        assert {info.filename: read.read(info) for info in read.infolist()} == FILES
        assert {info.date_time for info in read.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_program_that_unpacks_gives_files_that_can_be_read(whole: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "zipfile", "-e", whole, tmp_path / "out"], check=True)
    assert (tmp_path / "out" / "vi" / "đường.html").read_bytes() == FILES["vi/đường.html"]


def test_what_is_taken_from_an_older_archive_gives_the_same_bytes(whole: Path, tmp_path: Path) -> None:
    with opened(whole) as find:
        taken = [found for name in FILES if (found := find(name))]
        assert find("nothing.txt") is None
    assert taken == [pack(name, data) for name, data in FILES.items()]
    assert written(tmp_path / "b.zip", taken).read_bytes() == whole.read_bytes()


@pytest.mark.parametrize("data", [None, b"", b"PK\x03\x04 torn"])
def test_where_there_is_no_older_archive_nothing_is_found(tmp_path: Path, data: bytes | None) -> None:
    if data is not None:
        (tmp_path / "old.zip").write_bytes(data)
    for path in (tmp_path / "old.zip", None):
        with opened(path) as find:
            assert find("README.txt") is None


def test_an_archive_of_very_many_files_is_counted_in_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MOST", 2)
    out = io.BytesIO()
    write_archive(out, [pack(name, data) for name, data in FILES.items()])
    with zipfile.ZipFile(out) as read:
        assert read.namelist() == [*FILES]
        assert read.testzip() is None
