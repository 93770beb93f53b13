"""What the program wrote to help goes with the draft; an editor's own notes and every other byte stay."""

import shutil
from pathlib import Path

import pytest

from generator.authoring.hints import without_hints
from tests.conftest import CONTENT
from tests.editing import TERM, edit
from tests.reading import read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def left(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {path.name: (written, count) for path, written, count in without_hints(read(folder).content)}


def test_hints_go_and_notes_stay(folder: Path) -> None:
    edit(folder, TERM, ("sources:", "#: gợi ý\n# ghi chú của tôi\n  #:   gợi ý nữa\nsources:"))
    ((written, count),) = left(folder).values()
    assert count == 2
    assert "# ghi chú của tôi\nsources:" in written.decode()
    assert "#:" not in written.decode()
    assert written.startswith(b"# yaml-language-server:") == (folder / TERM).read_bytes().startswith(b"# yaml")


def test_other_bytes_stay_as_they_are(folder: Path) -> None:
    path = folder / TERM
    before = path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(before + "#: cuối".encode())
    assert left(folder) == {path.name: (before, 1)}


def test_a_draft_keeps_its_hints(folder: Path) -> None:
    path = folder / TERM
    path.write_text("draft: true\n#: gợi ý\n" + path.read_text("utf-8"), "utf-8")
    assert left(folder) == {}


def test_what_looks_like_a_hint_within_a_text_stays(folder: Path) -> None:
    edit(folder, TERM, ("sources:", "notes:\n  vi: |-\n    một\n    #: hai\n  en: one #: two\nsources:"))
    assert left(folder) == {}


def test_a_file_that_cannot_be_read_whole_stays(folder: Path) -> None:
    (folder / TERM).write_text("term: [\n#: gợi ý\n", "utf-8")
    edit(folder, "site.yml", ("title:", "#: gợi ý\ntitle:"))
    assert left(folder) == {}
