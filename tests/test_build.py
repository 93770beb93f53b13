"""The whole way in one function: a site is made, or nothing is written."""

from pathlib import Path

import pytest

from generator.build import build_site
from generator.output.publish import MARKER, NotOursError
from tests.conftest import CONTENT


def test_a_content_folder_becomes_a_site(tmp_path: Path) -> None:
    checked = build_site(CONTENT, tmp_path / "site")
    assert checked
    assert checked.linked is not None
    assert {"index.html", "404.html", "sitemap.xml", MARKER} <= {path.name for path in (tmp_path / "site").iterdir()}


def test_content_with_errors_makes_no_site(content: Path, tmp_path: Path) -> None:
    (content / "site.yml").write_text("title: nothing else", "utf-8")
    checked = build_site(content, tmp_path / "site")
    assert checked
    assert checked.linked is None
    assert not (tmp_path / "site").exists()


def test_a_folder_of_somebody_else_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letter.txt").write_text("dear")
    with pytest.raises(NotOursError):
        build_site(tmp_path / "no-such-content", tmp_path / "home")
