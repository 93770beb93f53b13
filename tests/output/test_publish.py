"""A site is published whole or not at all, and only over what is ours; a killed build leaves nothing for long."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.output import publish as publishing
from generator.output.publish import MARKER, NotOursError, begin_draft, check_ours, drafted, tidy
from tests.conftest import ROOT
from tests.trees import tree


def publish(site: Path, words: str) -> None:
    with drafted(site) as draft:
        (draft.pages / "deep").mkdir()
        for name in ("index.html", "deep/page.html"):
            (draft.pages / name).write_text(words, "utf-8")


def words_of(site: Path) -> set[str]:
    """Return what the pages of a whole site say."""
    found = tree(site)
    assert found.keys() == {"index.html", "deep/page.html"}
    return set(found.values())


def beside(site: Path) -> list[str]:
    return sorted(path.name for path in site.parent.iterdir() if path != site)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give a site that was published before."""
    publish(tmp_path / "site", "old")
    return tmp_path / "site"


def cannot_exchange() -> None:
    """Be on a system that cannot swap two folders in one step."""
    publishing._exchange = lambda *_: False


@pytest.fixture(params=["in one step", "in two steps"])
def _either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "in two steps":
        monkeypatch.setattr("generator.output.publish._exchange", lambda *_: False)


@pytest.mark.usefixtures("_either_way")
def test_a_new_site_takes_the_place_of_the_old_one(site: Path) -> None:
    publish(site, "new")
    assert words_of(site) == {"new"}
    assert beside(site) == []


def test_other_systems_than_linux_publish_in_two_steps(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.output.publish.sys.platform", "darwin")
    publish(site, "new")
    assert words_of(site) == {"new"}
    assert beside(site) == []


def test_a_failed_build_leaves_the_old_site(site: Path) -> None:
    with pytest.raises(ZeroDivisionError), drafted(site) as draft:
        (draft.pages / "index.html").write_text("half", "utf-8")
        raise ZeroDivisionError
    assert words_of(site) == {"old"}
    assert beside(site) == []


def test_what_is_needed_meanwhile_goes_with_the_draft(site: Path) -> None:
    with drafted(site) as draft:
        (draft.scratch("search") / "page.html").write_text("x", "utf-8")
    assert tree(site) == {}
    assert beside(site) == []


# Publishes "new" as often as it has steps that the system sees, and ends itself at the first step, at the second …
# After each it lets the next build publish "next". Prints what was there after the kill and after that build.
KILLED = """
import itertools, json, os, pathlib, signal, sys
from tests.output.test_publish import beside, cannot_exchange, publish, words_of
site, in_two_steps = pathlib.Path(sys.argv[1]), sys.argv[2] == "in two steps"
if in_two_steps:
    cannot_exchange()
seen = []
for last in itertools.count(1):
    publish(site, "old")
    child = os.fork()
    if child == 0:
        steps = itertools.count(1)
        def count(event, _):
            if event.startswith(("os.", "open", "shutil.", "fcntl.", "ctypes.", "tempfile.")) and next(steps) == last:
                os.kill(os.getpid(), signal.SIGKILL)
        sys.addaudithook(count)
        publish(site, "new")
        os._exit(0)
    killed = os.waitpid(child, 0)[1] != 0
    there = sorted(words_of(site)) if site.exists() else ["moved away"]
    publish(site, "next")
    seen.append([there, sorted(words_of(site)), beside(site)])
    if not killed:
        break
print(json.dumps(seen))
"""


@pytest.mark.slow
@pytest.mark.parametrize("how", ["in one step", "in two steps"])
def test_a_build_killed_at_any_step_leaves_a_whole_site_and_nothing_after_the_next_one(
    tmp_path: Path, how: str
) -> None:
    program = [sys.executable, "-c", KILLED, str(tmp_path / "site"), how]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert len(seen) > 20
    assert [after for _, *after in seen if after != [["next"], []]] == []
    left = [there for there, *_ in seen]
    assert left == sorted(left, key=[["old"], ["moved away"], ["new"]].index)
    assert (["moved away"] in left) == (how == "in two steps")


def killed_draft(site: Path) -> Path:
    """Leave what a build leaves that is killed: nobody holds its lock."""
    draft = begin_draft(site)
    os.close(draft.lock)
    return draft.folder


def test_an_old_site_that_was_moved_away_comes_back_before_anything_is_built(site: Path) -> None:
    site.rename(killed_draft(site) / "old")
    tidy(site)
    assert words_of(site) == {"old"}
    assert beside(site) == []


def test_an_old_site_does_not_come_back_over_a_newer_one(site: Path) -> None:
    site.rename(killed_draft(site) / "old")
    (site.parent / "new").mkdir()
    (site.parent / "new").rename(site)
    tidy(site)
    assert tree(site) == {}
    assert beside(site) == []


def test_what_only_looks_like_a_draft_and_that_of_a_build_that_runs_stay(site: Path) -> None:
    running = begin_draft(site)
    theirs = [site.parent / name for name in (".site.new-notes", ".site.new-12345678", ".site.new-letter_1")]
    theirs[0].mkdir()
    theirs[1].mkdir()
    (theirs[1] / "letter.txt").write_text("dear", "utf-8")
    theirs[2].write_text("dear", "utf-8")
    publish(site, "new")
    assert beside(site) == sorted([running.folder.name, *(path.name for path in theirs)])
    running.remove()


def test_names_with_odd_letters_are_swept_too(tmp_path: Path) -> None:
    site = tmp_path / "a[1]* b"
    killed_draft(site)
    publish(site, "new")
    assert beside(site) == []


def test_what_cannot_be_removed_yet_is_swept_later(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as busy:
        busy.setattr("generator.output.publish.shutil.rmtree", lambda *_, **__: None)
        publish(site, "new")
        assert len(beside(site)) == 1
    publish(site, "newer")
    assert beside(site) == []


def test_where_there_are_no_locks_only_old_drafts_are_swept(
    tmp_path: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.output.publish.sys.platform", "win32")
    young, old = killed_draft(site), killed_draft(site)
    yesterday = time.time() - 2 * 24 * 60 * 60
    os.utime(old / "lock", (yesterday, yesterday))
    publish(site, "new")
    assert words_of(site) == {"new"}
    assert beside(site) == [young.name]
    assert tmp_path == site.parent


def test_a_draft_that_another_build_sweeps_at_its_birth_is_begun_again(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, born = publishing._lock, []

    def swept_first(folder: Path) -> int:
        born.append(folder)
        if len(born) == 1:
            tidy(site)
        return lock(folder)

    monkeypatch.setattr("generator.output.publish._lock", swept_first)
    publish(site, "new")
    assert len(born) == 2
    assert words_of(site) == {"new"}


def test_a_lock_whose_folder_was_swept_while_we_waited_for_it_is_no_lock(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = iter([True])

    def swept_meanwhile(*_: object) -> None:
        if next(first, False):
            (folder,) = site.parent.glob(".site.new-*")
            (folder / "lock").unlink()
            folder.rmdir()

    monkeypatch.setattr("fcntl.flock", swept_meanwhile)
    draft = begin_draft(site)
    assert draft.pages.is_dir()
    draft.remove()
    assert beside(site) == []


@pytest.mark.usefixtures("_either_way")
def test_two_builds_at_once_publish_one_after_the_other(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with drafted(site) as one, drafted(site) as two:
        (one.pages / "index.html").write_text("one", "utf-8")
        (two.pages / "index.html").write_text("two", "utf-8")
        assert one.folder != two.folder
    assert tree(site) == {"index.html": "one"}
    assert beside(site) == []


@pytest.mark.parametrize("meets", [1, 2])
def test_a_build_that_another_one_outruns_between_its_steps_tries_again(
    site: Path, monkeypatch: pytest.MonkeyPatch, meets: int
) -> None:
    monkeypatch.setattr("generator.output.publish._exchange", lambda *_: False)
    rename, others = Path.rename, iter(range(meets))

    def outrun(path: Path, target: Path) -> Path:
        if path.name == "site" and target == site and next(others, None) is not None:
            target.mkdir()
            (target / "index.html").write_text("theirs", "utf-8")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", outrun)
    publish(site, "new")
    assert words_of(site) == {"new"}
    assert beside(site) == []


def test_a_build_that_is_always_outrun_gives_up(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.output.publish._put", lambda *_: False)
    with pytest.raises(OSError, match="without end"):
        publish(site, "new")
    assert words_of(site) == {"old"}


def test_if_the_new_one_cannot_take_its_place_the_old_one_comes_back(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.output.publish._exchange", lambda *_: False)
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.parent.name.startswith(".site.new-") and path.name != "old":
            raise OSError("disk full")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="disk full"):
        publish(site, "new")
    assert words_of(site) == {"old"}
    assert beside(site) == []


def test_a_folder_that_is_not_ours_is_refused_before_anything_is_done(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "letter.txt").write_text("dear", "utf-8")
    with pytest.raises(NotOursError, match=r"letter\.txt"):
        publish(home, "x")
    assert tree(home) == {"letter.txt": "dear"}
    assert beside(home) == []


def put_file(site: Path, name: str) -> None:
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).write_text("mine", "utf-8")


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["CNAME"], "CNAME"),
        (["my-own-work.txt"], "my-own-work.txt"),
        ([".nojekyll"], ".nojekyll"),
        ([".git/HEAD"], ".git/"),
        (["deep/mine.html"], "deep/mine.html"),
        (["1", "2", "3", "4"], "1, 2, 3 …"),
    ],
)
def test_files_of_others_in_a_site_of_ours_are_named_and_kept(site: Path, names: list[str], said: str) -> None:
    for name in names:
        put_file(site, name)
    with pytest.raises(NotOursError) as refused:
        publish(site, "new")
    assert f": {said}. " in refused.value.said("vi")
    assert f": {said}. " in refused.value.said("en")
    assert (site / "index.html").read_text("utf-8") == "old"
    assert {(site / name).read_text("utf-8") for name in names} == {"mine"}
    assert beside(site) == []


def test_files_of_others_that_come_while_a_site_is_built_are_kept(site: Path) -> None:
    with pytest.raises(NotOursError, match="CNAME"), drafted(site):
        put_file(site, "CNAME")
    assert (site / "CNAME").exists()
    assert (site / "index.html").read_text("utf-8") == "old"


def test_a_link_to_elsewhere_in_a_site_of_ours_is_somebody_elses(site: Path, tmp_path: Path) -> None:
    (site / "more").symlink_to(tmp_path)
    with pytest.raises(NotOursError, match="more"):
        check_ours(site)


def test_what_systems_leave_an_empty_folder_and_what_is_missing_are_no_work_of_others(site: Path) -> None:
    (site / ".DS_Store").write_bytes(b"x")
    (site / "empty").mkdir()
    (site / "index.html").unlink()
    publish(site, "new")
    assert words_of(site) == {"new"}


@pytest.mark.parametrize("marker", ["", "{}", "[]", '{"made by": "distilled build"}', '{"files": 7}', "[" * 9_999])
def test_a_site_whose_list_is_missing_or_torn_is_not_replaced(site: Path, marker: str) -> None:
    (site / MARKER).write_text(marker, "utf-8")
    with pytest.raises(NotOursError, match=r"index\.html"):
        publish(site, "new")
    assert words_of(site) == {"old"}


def test_an_empty_folder_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(tmp_path / "site", "one")
    listed = json.loads((tmp_path / "site" / MARKER).read_text("utf-8"))["files"]
    assert list(listed) == ["deep/page.html", "index.html"]


@pytest.fixture(params=["a link", "a file"])
def no_folder(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "site"
    if request.param == "a link":
        (tmp_path / "real").mkdir()
        place.symlink_to(tmp_path / "real")
    else:
        place.write_text("x", "utf-8")
    yield place
    assert place.is_symlink() or place.is_file()


def test_what_is_no_folder_is_not_replaced(no_folder: Path) -> None:
    with pytest.raises(NotOursError, match="not a folder"):
        publish(no_folder, "x")
