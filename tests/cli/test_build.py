"""`build` makes the site whole or not at all, where and as it is told, the same to the byte each time."""

from pathlib import Path

import pytest

from generator import cli
from generator.output.publish import MARKER
from tests.commands import built
from tests.editing import break_term
from tests.trees import tree


@pytest.fixture
def old_site(tmp_path: Path) -> Path:
    """Give a site that was built before."""
    site = tmp_path / "site"
    site.mkdir()
    (site / MARKER).write_text("{}", "utf-8")
    (site / "index.html").write_text("old", "utf-8")
    return site


def build(content: Path, site: Path) -> int:
    return cli.main(["build", "--lang", "en", "--content", str(content), "--site", str(site)])


def test_a_site_takes_the_place_of_the_old_one(
    content: Path, old_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(content, old_site) == 0
    assert "Test site" in (old_site / "en" / "index.html").read_text("utf-8")
    assert capsys.readouterr().err.splitlines()[-1].endswith(str(old_site))


def test_without_a_place_of_its_own_the_site_goes_beside_the_content(content: Path) -> None:
    assert cli.main(["build", "--content", str(content)]) == 0
    assert (content.parent / "site" / "index.html").exists()


def test_broken_content_is_told_of_and_leaves_the_old_site(
    content: Path, old_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_term(content)
    assert build(content, old_site) == 1
    assert "[R001]" in capsys.readouterr().out
    assert tree(old_site) == {"index.html": "old"}


def test_a_folder_that_is_not_a_site_is_refused(content: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "letter.txt").write_text("dear", "utf-8")
    assert build(content, home) == 2
    assert tree(home) == {"letter.txt": "dear"}


def test_the_environment_says_where_the_site_is_published(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://elsewhere.example/x/")
    assert build(content, tmp_path / "site") == 0
    page = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert 'rel="canonical" href="https://elsewhere.example/x/"' in page


@pytest.mark.parametrize(
    ("program", "said"), [("/bin/false", "exited with 1"), ("/nowhere/pagefind", "No such file"), ("/bin/true", "both")]
)
def test_without_a_working_pagefind_a_build_says_so_and_leaves_the_old_site(  # fixtures and a row
    content: Path,
    old_site: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    program: str,
    said: str,
) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", program)
    assert build(content, old_site) == 2
    told = capsys.readouterr().err
    assert "Pagefind made no search index" in told
    assert said in told
    assert tree(old_site) == {"index.html": "old"}


@pytest.mark.slow
def test_builds_are_the_same_byte_for_byte(content: Path, tmp_path: Path) -> None:
    sites = [
        built(content, tmp_path / seed, SOURCE_DATE_EPOCH="1700000000", PYTHONHASHSEED=seed) for seed in ("1", "2")
    ]
    one, two = ({path.relative_to(site): path.read_bytes() for path in site.rglob("*.*")} for site in sites)
    assert one == two
    assert one
