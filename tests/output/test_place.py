"""A site goes to a folder of its own, or the reason why not is said before anything is done."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.output.place import check_place
from generator.text.ui import SaidError


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a project with content, a home of somebody beside it, and stand in the project."""
    project = tmp_path / "project"
    for folder in (project / "content" / "terms", tmp_path / "home", tmp_path / "away"):
        folder.mkdir(parents=True)
    (project / "file").write_text("x")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(project)
    return project


@pytest.mark.parametrize(
    "place",
    ["site", "deep/er/site", "a site", "trang-tĩnh", "../away/site", "../away", "../home/site", "-site", "a[1]"],
)
def test_a_folder_of_its_own_is_taken(project: Path, place: str) -> None:
    before = sorted(project.parent.rglob("*"))
    check_place((project / place).resolve(), [project / "content"])
    assert sorted(project.parent.rglob("*")) == before


@pytest.mark.parametrize(
    ("place", "key"),
    [
        ("content", "site.within"),
        (".", "site.holds"),
        ("..", "site.holds"),
        ("/", "site.holds"),
        ("../home", "site.stood_in"),
        ("content/site", "site.within"),
        ("content/terms/deep/site", "site.within"),
        ("file/site", "site.through"),
        ("file/deep/er/site", "site.through"),
        ("a\nb", "site.unprintable"),
        ("a\x1b[1m", "site.unprintable"),
        (os.fsdecode(b"\xff"), "site.unprintable"),
    ],
)
def test_where_something_else_is_a_site_is_refused_in_both_languages(project: Path, place: str, key: str) -> None:
    with pytest.raises(SaidError) as refused:
        check_place(Path(os.path.normpath(project / place)), [project / "content"])
    assert refused.value.key == key
    assert {"--site" in refused.value.said("vi"), "--site" in refused.value.said("en")} == {True}
    assert refused.value.said("vi").isprintable()


def test_where_we_stand_is_not_replaced_though_nothing_else_is_there(project: Path, tmp_path: Path) -> None:
    os.chdir(tmp_path / "away")
    with pytest.raises(SaidError, match="you are in it"):
        check_place(tmp_path / "away", [project / "content"])


def refusing_access(_: object, __: int) -> bool:
    return False


def begins_a_disk(_: object) -> bool:
    return True


@pytest.mark.parametrize(
    ("function", "answer", "key"),
    [("access", refusing_access, "site.locked"), ("path.ismount", begins_a_disk, "site.disk")],
)
def test_where_nothing_can_be_written_or_exchanged_it_is_said(
    project: Path, monkeypatch: pytest.MonkeyPatch, function: str, answer: Callable[..., bool], key: str
) -> None:
    monkeypatch.setattr(f"os.{function}", answer)
    with pytest.raises(SaidError) as refused:
        check_place(project / "site", [project / "content"])
    assert refused.value.key == key


def test_a_person_without_a_home_can_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", homeless)
    check_place(project / "site", [project / "content"])
