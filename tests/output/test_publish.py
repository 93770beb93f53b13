"""A site is published whole or not at all, and only over a folder that is ours."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.output.publish import MARKER, NotOursError, drafted
from tests.trees import tree


def publish(site: Path, words: str) -> None:
    with drafted(site) as draft:
        (draft / "index.html").write_text(words, "utf-8")


def test_a_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, "old")
    (site / "gone.html").write_text("x", "utf-8")
    publish(site, "new")
    assert tree(site) == {"index.html": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_failed_build_leaves_the_old_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, "old")
    with pytest.raises(ZeroDivisionError), drafted(site) as draft:
        (draft / "index.html").write_text("half", "utf-8")
        raise ZeroDivisionError
    assert tree(site) == {"index.html": "old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.slow
def test_a_killed_build_leaves_the_old_site_and_the_next_one_cleans_up(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, "old")
    program = (
        "import os, pathlib, signal; from generator.output.publish import drafted\n"
        f"with drafted(pathlib.Path({str(site)!r})) as draft:\n"
        "    (draft / 'index.html').write_text('half'); os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.run([sys.executable, "-c", program], check=False)
    assert killed.returncode == -9
    assert tree(site) == {"index.html": "old"}
    publish(site, "new")
    assert tree(site) == {"index.html": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_is_not_ours_is_refused_before_anything_is_done(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "letter.txt").write_text("dear", "utf-8")
    with pytest.raises(NotOursError):
        publish(home, "x")
    assert tree(home) == {"letter.txt": "dear"}


def test_an_empty_folder_and_a_marked_one_may_be_replaced(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    publish(site, "one")
    assert (site / MARKER).exists()
    publish(site, "two")
    assert tree(site) == {"index.html": "two"}


def test_a_link_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    with pytest.raises(NotOursError):
        publish(tmp_path / "site", "x")


def test_where_processes_cannot_be_asked_only_old_drafts_are_swept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.output.publish.sys.platform", "win32")
    young, old = (tmp_path / f".site.new-{number}" for number in (1, 2))
    for draft in (young, old):
        draft.mkdir()
    yesterday = time.time() - 2 * 24 * 60 * 60
    os.utime(old, (yesterday, yesterday))
    publish(tmp_path / "site", "new")
    assert young.exists()
    assert not old.exists()


@pytest.fixture
def cannot_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be on a system that cannot swap two folders in one step."""
    monkeypatch.setattr("generator.output.publish.sys.platform", "darwin")


@pytest.mark.usefixtures("cannot_exchange")
def test_where_folders_cannot_be_exchanged_the_old_one_makes_room(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for words in ("old", "new"):
        publish(site, words)
    assert tree(site) == {"index.html": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.usefixtures("cannot_exchange")
def test_if_the_new_one_cannot_take_its_place_the_old_one_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, rename = tmp_path / "site", Path.rename
    publish(site, "old")

    def refuse(path: Path, target: Path) -> Path:
        if path.name.startswith(".site.new-") and not path.name.endswith("-old"):
            raise OSError("disk full")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="disk full"):
        publish(site, "new")
    assert tree(site) == {"index.html": "old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_only_looks_like_a_draft_and_that_of_a_build_that_runs_stay(tmp_path: Path) -> None:
    kept = [tmp_path / ".site.new-notes", tmp_path / f".site.new-{os.getppid()}"]
    for folder in kept:
        folder.mkdir()
    publish(tmp_path / "site", "x")
    assert all(folder.exists() for folder in kept)
