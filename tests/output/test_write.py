"""Only what changed is written, what is gone goes, and a site is published whole or not at all."""

import subprocess
import sys

import pytest
from generator.output.write import MARKER, NotOursError, drafted, sync


def tree(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("[!.]*") if path.is_file()
    }


def test_writes_what_is_wanted(tmp_path):
    written = sync(tmp_path, [("vi/a.md", "một"), ("en/a.md", "one")])
    assert tree(tmp_path) == {"vi/a.md": "một", "en/a.md": "one"}
    assert (written.total, written.changed, written.removed) == (2, 2, 0)


def test_an_unchanged_file_is_not_touched(tmp_path):
    sync(tmp_path, [("a.md", "x"), ("b.md", "y")])
    before = (tmp_path / "a.md").stat()
    written = sync(tmp_path, [("a.md", "x"), ("b.md", "z")])
    after = (tmp_path / "a.md").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
    assert written.changed == 1


def test_a_page_that_is_gone_goes_with_its_folder_and_nothing_else_does(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "mine.txt").write_text("mine", "utf-8")
    sync(tmp_path, [("vi/old/index.md", "x"), ("vi/index.md", "y")])
    assert sync(tmp_path, [("vi/index.md", "y")]).removed == 1
    assert tree(tmp_path) == {"assets/mine.txt": "mine", "vi/index.md": "y"}
    assert not (tmp_path / "vi" / "old").exists()


def test_a_list_of_files_that_points_outside_removes_nothing(tmp_path):
    (tmp_path / "precious.txt").write_text("x", "utf-8")
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / ".generated.json").write_text('["../precious.txt", "/etc/hostname"]', "utf-8")
    sync(docs, [])
    assert (tmp_path / "precious.txt").exists()


def publish(site, words):
    with drafted(site) as draft:
        (draft / "index.html").write_text(words, "utf-8")


def test_a_new_site_takes_the_place_of_the_old_one(tmp_path):
    site = tmp_path / "site"
    publish(site, "old")
    (site / "gone.html").write_text("x", "utf-8")
    publish(site, "new")
    assert tree(site) == {"index.html": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_failed_build_leaves_the_old_site(tmp_path):
    site = tmp_path / "site"
    publish(site, "old")
    with pytest.raises(ZeroDivisionError), drafted(site) as draft:
        (draft / "index.html").write_text("half", "utf-8")
        raise ZeroDivisionError
    assert tree(site) == {"index.html": "old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_killed_build_leaves_the_old_site_and_the_next_one_cleans_up(tmp_path):
    site = tmp_path / "site"
    publish(site, "old")
    program = (
        "import os, pathlib, signal; from generator.output.write import drafted\n"
        f"with drafted(pathlib.Path({str(site)!r})) as draft:\n"
        "    (draft / 'index.html').write_text('half'); os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.run([sys.executable, "-c", program], check=False)
    assert killed.returncode == -9
    assert tree(site) == {"index.html": "old"}
    publish(site, "new")
    assert tree(site) == {"index.html": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_is_not_ours_is_refused_before_anything_is_done(tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (home / "letter.txt").write_text("dear", "utf-8")
    with pytest.raises(NotOursError):
        publish(home, "x")
    assert tree(home) == {"letter.txt": "dear"}


def test_an_empty_folder_and_a_marked_one_may_be_replaced(tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    publish(site, "one")
    assert (site / MARKER).exists()
    publish(site, "two")
    assert tree(site) == {"index.html": "two"}


def test_a_link_is_not_replaced(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    with pytest.raises(NotOursError):
        publish(tmp_path / "site", "x")
