"""`build` makes the site whole or not at all, where and as it is told, the same to the byte each time."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from generator.output.publish import MARKER
from tests.commands import ROOT, built
from tests.editing import break_term, hooked, project_of
from tests.trees import tree


@pytest.fixture
def old_site(tmp_path: Path) -> Path:
    """Give a site that was built before."""
    site = tmp_path / "site"
    site.mkdir()
    (site / MARKER).write_text('{"files": ["index.html"]}', "utf-8")
    (site / "index.html").write_text("old", "utf-8")
    return site


def build(content: Path, site: Path) -> int:
    return cli.main(["build", "--lang", "en", "--content", str(content), "--site", str(site)])


@pytest.mark.slow
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


@pytest.mark.parametrize("place", [".", "..", "content", "content/site", "/", "file", "file/site", "a\nb", "circle"])
def test_a_place_that_is_no_place_for_a_site_is_refused_in_the_language_asked_for(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    monkeypatch.chdir(content.parent)
    Path("file").write_text("x", "utf-8")
    Path("circle").symlink_to("circle")
    before = tree(content.parent)
    for lang, words in (("vi", "Hãy chọn"), ("en", "Choose")):
        assert cli.main(["build", "--lang", lang, "--content", "content", "--site", place]) == 2
        said = capsys.readouterr().err.splitlines()[-1]
        assert words in said
        assert "--site" in said
    assert tree(content.parent) == before
    assert sorted(path.name for path in content.parent.iterdir()) == ["circle", "content", "file"]


@pytest.mark.slow
def test_a_relative_place_is_one_below_the_folder_that_we_are_in(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project_of(content)
    (tmp_path / "away").mkdir()
    monkeypatch.chdir(tmp_path / "away")
    assert cli.main(["build", "--content", "../content", "--site", "some site"]) == 0
    assert (tmp_path / "away" / "some site" / "index.html").exists()
    assert sorted(path.name for path in (tmp_path / "away").iterdir()) == ["some site"]


def test_a_link_to_a_folder_is_that_folder(content: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert build(content, tmp_path / "link") == 0
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real" / "index.html").exists()


@pytest.mark.slow
@pytest.mark.parametrize("ending", ["INT", "TERM"])
def test_a_build_that_is_told_to_stop_says_so_and_leaves_the_old_site_and_nothing_else(
    content: Path, old_site: Path, tmp_path: Path, ending: str
) -> None:
    project_of(content)
    hooked(content.parent, f"import os, signal, time\nos.kill(os.getpid(), signal.SIG{ending})\ntime.sleep(60)")
    (tmp_path / "temporary").mkdir()
    command = [sys.executable, "-m", "generator", "build", "--lang", "en", "--site", str(old_site)]
    environ = os.environ | {"TMPDIR": str(tmp_path / "temporary"), "PYTHONPATH": str(ROOT)}
    # Tests that run in the background of a shell were told to ignore it, and so would be what they start.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    done = subprocess.run(command, cwd=content.parent, env=environ, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 130
    assert done.stderr.splitlines()[1:] == ["Stopped as you asked."]
    assert tree(old_site) == {"index.html": "old"}
    assert list((tmp_path / "temporary").iterdir()) == []
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".site")] == []


@pytest.mark.slow
def test_a_machine_without_enough_memory_is_said_to_be_one(
    content: Path, old_site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project_of(content)
    hooked(content.parent, "raise MemoryError")
    monkeypatch.chdir(content.parent)
    assert build(content, old_site) == 2
    assert capsys.readouterr().err.splitlines()[-1] == "There is not enough memory for this."
    assert tree(old_site) == {"index.html": "old"}


# The limit is for the program alone, not for what measures it and writes at its end.
LIMITED = """
import resource, runpy
_, most = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (9_000, most))
try:
    runpy.run_module("generator", run_name="__main__")
finally:
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
"""


@pytest.mark.slow
def test_a_disk_that_is_full_is_said_to_be_and_leaves_the_old_site(
    content: Path, old_site: Path, tmp_path: Path
) -> None:
    command = [
        sys.executable,
        "-c",
        LIMITED,
        "build",
        "--lang",
        "vi",
        "--content",
        str(content),
        "--site",
        str(old_site),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("Không đọc hoặc ghi được: [Errno 27] ")
    assert tree(old_site) == {"index.html": "old"}
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".site")) == []


def copied(content: Path, folder: Path, *, turned: bool) -> Path:
    """Copy content as another checkout has it: elsewhere, its files in another order and of another time."""
    for path in sorted(content.rglob("*"), reverse=turned):
        if path.is_file():
            copy = folder / path.relative_to(content)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
            os.utime(copy, (turned, turned))
    return folder


ELSEWHERE = {"PYTHONHASHSEED": "7", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C", "PYTHONUTF8": "1", "HOME": "/"}


@pytest.mark.slow
def test_builds_are_the_same_byte_for_byte_wherever_they_are_made_and_nothing_was_kept(
    content: Path, tmp_path: Path
) -> None:
    here = copied(content, tmp_path / "here" / "content", turned=False)
    there = copied(content, tmp_path / "a longer way" / "there" / "content", turned=True)
    sites = [
        built(here, here.parent / "site", SOURCE_DATE_EPOCH="1700000000", PYTHONHASHSEED="1"),
        built(there, there.parent / "trang tĩnh", SOURCE_DATE_EPOCH="1700000000", **ELSEWHERE),
    ]
    one, two = map(files_of, sites)
    assert one == two
    assert {"search/vi.json", "search/en.json"} <= one.keys()


def begun(project: Path, *command: object, address: str) -> subprocess.Popen[str]:
    """Begin a build in a project, and do not wait for it."""
    environ = os.environ | {"SITE_URL": address, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.Popen(
        [sys.executable, "-m", *map(str, command)],
        cwd=project, env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        encoding="utf-8",
    )  # fmt: skip


def files_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_builds_at_once_of_one_project_never_mix(content: Path) -> None:
    project = project_of(content)
    commands = [
        ("generator", "build"),
        ("mkdocs", "build", "--quiet"),
        ("generator", "build", "--site", "other"),
        ("mkdocs", "build", "--quiet", "--site-dir", "other"),
    ]
    running = [
        begun(project, *command, address=f"https://{number}.example/") for number, command in enumerate(commands)
    ]
    said = [build.communicate()[1] for build in running]
    assert [build.returncode for build in running] == [0] * len(running), said
    places = {"site": (0, 1), "other": (2, 3)}
    for place, numbers in places.items():
        alone = [files_of(alone_of(project, f"https://{number}.example/")) for number in numbers]
        found = files_of(project / place)
        # MkDocs by itself may be told things that our command knows nothing of: it does not say what it built from.
        for files in (found, *alone):
            del files[MARKER]
        assert found in alone
        assert alone[0] != alone[1]
    assert {path.name for path in project.iterdir()} == {".cache", "alone", "content", "docs", "mkdocs.yml", *places}


def alone_of(project: Path, address: str) -> Path:
    """Build a project while nobody else does."""
    build = begun(project, "generator", "build", "--site", "alone", address=address)
    assert build.communicate()[1]
    assert build.returncode == 0
    return project / "alone"
