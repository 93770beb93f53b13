"""Once a week dead links are found and copies of sources proposed: one job asks, another may write and runs nothing."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.repository import git
from tests.workflows.changes import edited, installed, nothing
from tests.workflows.running import Run, jobs
from tests.workflows.stand_in import stand_in

# Steps of shell over repositories of git: none of it says anything about the generator.
pytestmark = pytest.mark.slow

LINKS = jobs("links.yml")
SOURCE, URL = "content/sources/src-seen.yml", "https://paper.example/quarrel"
COPY = f"https://web.archive.org/web/20261103101112/{URL}"
# In the place of lychee: of the two addresses that it is given the second is gone.
_LYCHEE = f"""#!{sys.executable}
import json, pathlib, sys
gone = {{"url": "{URL}", "status": {{"code": 404}}, "span": {{"line": 2}}}}
found = {{"success_map": {{}}, "error_map": {{"asked": [gone]}}}}
pathlib.Path(sys.argv[sys.argv.index("--output") + 1]).write_text(json.dumps(found))
sys.exit(2)
"""
# In the place of curl: the archive has one copy of every page, or the network is gone.
_CURL = f"""#!{sys.executable}
import json, pathlib, sys, urllib.parse
for line in pathlib.Path(sys.argv[sys.argv.index("--config") + 1]).read_text().splitlines():
    asked = urllib.parse.urlsplit(line.split('"')[1])
    page = urllib.parse.parse_qs(asked.query)["url"][0]
    print(json.dumps([["timestamp", "original"], ["20261103101112", page]], indent=0), "---", sep="\\n")
"""
_NO_NETWORK = "#!/bin/sh\necho 'curl: (6) Could not resolve host' >&2\nexit 6\n"


def program(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    path.chmod(0o755)


def with_lychee(folder: Path) -> None:
    installed(folder)
    (folder / ".venv" / "links").touch()
    program(folder / ".venv" / "bin" / "lychee", _LYCHEE)


@pytest.fixture
def weekly(proposed: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Run]:
    """Begin the weekly run over main, with a program in the place of curl."""

    def begin(curl: str) -> Run:
        run = proposed(nothing)
        run.ready = with_lychee
        run.values["github"] |= {"event_name": "schedule", "ref": "refs/heads/main", "token": "t"}
        stand_in(tmp_path, monkeypatch, {})
        program(tmp_path / "programs" / "curl", curl)
        return run

    return begin


def pushed(run: Run) -> str:
    """Return what the branch of the pull request changes, without the lines around."""
    return git(run.origin, "diff", "-U0", "main", "links/weekly").stdout


def test_copies_are_asked_for_and_proposed_as_a_pull_request(
    weekly: Callable[[str], Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = weekly(_CURL)
    assert run.job(LINKS["links"], "links"), run.said
    kept = json.loads((run.artifact("links") / "links.json").read_text("utf-8"))
    assert kept["links"][URL] == "broken"
    assert f"- <{URL}> (`src-seen`): " in run.summary("links")
    assert run.is_due(str(LINKS["propose"]["if"]), run.values)
    patch = run.artifact("proposed") / "copies.patch"
    with patch.open("a", encoding="utf-8") as file:  # as if what asks the web had been led astray
        file.write("diff --git a/Makefile b/Makefile\n--- a/Makefile\n+++ b/Makefile\n@@ -1,0 +1,1 @@\n+evil:\n")
    github = stand_in(tmp_path, monkeypatch, {})
    assert run.job(LINKS["propose"], "propose"), run.said
    assert [line for line in pushed(run).splitlines() if line.startswith(("+", "-"))] == [
        f"--- a/{SOURCE}", f"+++ b/{SOURCE}", f"+archived: {COPY}",
    ]  # fmt: skip
    author = git(run.origin, "log", "-1", "--format=%an", "links/weekly").stdout.strip()
    assert author == "github-actions[bot]"
    assert github.asked[0].startswith("pr list --head links/weekly --base main --state open")
    assert github.asked[1] == "auth setup-git"
    assert github.asked[2].startswith("pr create --head links/weekly --base main --title ")
    assert f"- `src-seen`: <{COPY}>" in github.said
    assert "Approve workflows to run" in github.said


def test_while_one_is_open_nothing_changes_under_who_reads_it(
    weekly: Callable[[str], Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = weekly(_CURL)
    github = stand_in(tmp_path, monkeypatch, {"pr list --head links/weekly": [{"number": 12}]})
    run.artifact("proposed").mkdir(parents=True)
    assert run.job(LINKS["propose"], "propose"), run.said
    assert "::notice::Pull request 12 is still open." in run.said
    assert len(github.asked) == 1
    assert git(run.origin, "branch", "--list", "links/*").stdout == ""


def test_a_branch_that_is_left_from_the_last_time_begins_anew(
    weekly: Callable[[str], Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = weekly(_CURL)
    git(run.origin, "switch", "--quiet", "--create", "links/weekly", "HEAD~1")
    git(run.origin, "commit", "--quiet", "--allow-empty", "--message=old")
    git(run.origin, "switch", "--quiet", "main")
    made = run.artifact("proposed")
    made.mkdir(parents=True)
    (made / "body.md").write_text("x\n", "utf-8")
    edited(SOURCE, f"url: {URL}\n", f"url: {URL}\narchived: {COPY}\n")(run.origin)
    (made / "copies.patch").write_text(git(run.origin, "diff").stdout, "utf-8")
    git(run.origin, "checkout", "--quiet", ".")
    stand_in(tmp_path, monkeypatch, {})
    assert run.job(LINKS["propose"], "propose"), run.said
    assert git(run.origin, "rev-list", "--count", "main..links/weekly").stdout.strip() == "1"


def test_an_archive_that_cannot_be_asked_spoils_nothing(weekly: Callable[[str], Run]) -> None:
    run = weekly(_NO_NETWORK)
    steps = [step for step in LINKS["links"]["steps"] if step.get("name") not in {"Ask", "Keep what was found"}]
    assert run.job({**LINKS["links"], "steps": steps}, "links"), run.said
    assert not run.artifact("proposed").exists()
    assert not run.is_due(str(LINKS["propose"]["if"]), run.values)


def test_what_asks_the_web_may_not_write_and_what_may_write_asks_nobody_else() -> None:
    assert LINKS["links"]["permissions"] == {"contents": "read"}
    uses = {step["uses"].split("@")[0] for step in LINKS["propose"]["steps"] if "uses" in step}
    assert uses == {"actions/checkout", "actions/download-artifact"}
    words = {word for step in LINKS["propose"]["steps"] for word in step.get("run", "").split()}
    assert not words & {"make", "python", "python3", "bash", "curl", "distilled", "source"}
