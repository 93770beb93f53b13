"""`build` makes the site whole or not at all, where and as it is told, the same to the byte each time."""

from pathlib import Path

import pytest

from generator import cli
from tests.commands import built, run
from tests.editing import break_term
from tests.trees import tree


@pytest.mark.slow
def test_build_of_broken_content_leaves_the_old_site(content: Path, tmp_path: Path) -> None:
    site = built(content, tmp_path / "site")
    before = (site / "index.html").read_bytes()
    break_term(content)
    assert run("build", "--content", content, "--site", site).returncode == 1
    assert (site / "index.html").read_bytes() == before


def test_build_refuses_a_folder_that_is_not_a_site(content: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "letter.txt").write_text("dear", "utf-8")
    assert cli.main(["build", "--content", str(content), "--site", str(home)]) == 2
    assert [path.name for path in home.iterdir()] == ["letter.txt"]


def test_broken_content_is_told_of_before_anything_is_made(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_term(content)
    assert cli.main(["build", "--content", str(content), "--site", str(tmp_path / "site")]) == 1
    assert "[R001]" in capsys.readouterr().out
    assert not (tmp_path / "site").exists()


@pytest.mark.slow
def test_the_environment_says_where_the_site_is_published(content: Path, tmp_path: Path) -> None:
    site = built(content, tmp_path / "site", SITE_URL="https://elsewhere.example/x/")
    assert 'rel="canonical" href="https://elsewhere.example/x/"' in (site / "index.html").read_text("utf-8")


@pytest.mark.slow
def test_builds_are_the_same_byte_for_byte(content: Path, tmp_path: Path) -> None:
    sites = [built(content, tmp_path / name, SOURCE_DATE_EPOCH="1700000000") for name in ("one", "two")]
    one, two = ({path.relative_to(site): path.read_bytes() for path in site.rglob("*.*")} for site in sites)
    assert one == two
    assert one


@pytest.mark.slow
@pytest.mark.parametrize(
    ("program", "said"), [("/bin/false", "exited with 1"), ("/nowhere/pagefind", "No such file"), ("/bin/true", "both")]
)
def test_a_build_without_a_working_pagefind_says_so_and_leaves_the_old_site(
    content: Path, tmp_path: Path, program: str, said: str
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / ".distilled.json").write_text("{}", "utf-8")
    (site / "index.html").write_text("old", "utf-8")
    before = tree(site)
    done = run("build", "--content", content, "--site", site, PAGEFIND_BINARY_PATH=program)
    assert done.returncode == 2, done.stderr
    assert "Pagefind made no search index" in done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(site) == before
