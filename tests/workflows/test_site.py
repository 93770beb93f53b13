"""The workflow does what it says: its steps run here, over a repository with a base and a proposal."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jq  # type: ignore[import-not-found]  # it carries no types
import pytest
import yaml

from tests.commands import ROOT
from tests.repository import git
from tests.workflows.changes import Change, both, edited, nothing
from tests.workflows.running import Run, jobs, shell_blocks
from tests.workflows.stand_in import artifact, stand_in

# Steps of shell over repositories of git: none of it says anything about the generator.
pytestmark = pytest.mark.slow

SITE = jobs("site.yml")


def is_due(run: Run, name: str) -> bool:
    """Return whether a job would run at all, when those before it ended as they did."""
    return run.is_due(str(SITE[name].get("if", "")), run.values)


def run_all(run: Run) -> dict[str, bool]:
    return {name: run.job(SITE[name], name) for name in ("settings", "build", "compare")}


def comparison(run: Run) -> str:
    return (run.artifact("comparison-of-pull-request-7") / "comparison.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("repository", "variables", "expected"),
    [
        ("Somebody/explained", {}, "https://somebody.github.io/explained/"),
        ("Somebody/Somebody.github.io", {}, "https://somebody.github.io/"),
        ("Somebody/explained", {"SITE_URL": "https://own.example/"}, "https://own.example/"),
    ],
)
def test_the_address_follows_from_the_repository_unless_a_variable_names_it(
    proposed: Callable[..., Run], repository: str, variables: dict[str, str], expected: str
) -> None:
    run = proposed(nothing, **variables)
    run.values["github"]["repository"] = repository
    assert run.job(SITE["settings"], "settings"), run.said
    outputs = run.values["needs"]["settings"]["outputs"]
    assert outputs["site-url"] == expected
    assert outputs["epoch"] == git(run.origin, "log", "-1", "--format=%ct").stdout.strip()


ARTICLE = "content/articles/old-article.yml"
QUIET = edited(ARTICLE, "verdict: supported", "verdict: disputed")
BLIND = edited("generator/site/published.py", "    change = _Change.of(", "    return\n    change = _Change.of(")
FAILING = edited("Makefile", "$(DISTILLED) build", "false")


def test_what_changes_nothing_for_readers_reads_the_same(proposed: Callable[..., Run]) -> None:
    run = proposed(nothing)
    assert run_all(run) == {"settings": True, "build": True, "compare": True}, run.said
    assert comparison(run) == "No page reads differently.\n"
    assert run.summary("compare") == comparison(run)
    assert "https://somebody.github.io/explained/" in (
        run.artifact("site-of-pull-request-7") / "sitemap.xml"
    ).read_text("utf-8")
    assert "::error" not in run.said


@pytest.mark.parametrize(
    ("event", "ref", "due"),
    [
        ("pull_request", "refs/pull/7/merge", {"settings", "check", "build", "compare"}),
        ("push", "refs/heads/main", {"settings", "check", "build", "publish"}),
        ("schedule", "refs/heads/main", {"settings", "check", "build", "publish"}),
        ("workflow_dispatch", "refs/heads/other", {"settings", "check", "build"}),
    ],
)
def test_what_happens_decides_what_runs(proposed: Callable[..., Run], event: str, ref: str, due: set[str]) -> None:
    run = proposed(nothing)
    run.values["github"] |= {"event_name": event, "ref": ref}
    run.values["needs"] = {name: {"result": "success"} for name in ("settings", "check", "build")}
    assert {name for name in SITE if is_due(run, name)} == due


def test_a_verdict_that_changes_quietly_is_caught_though_the_proposal_takes_the_check_out(
    proposed: Callable[..., Run],
) -> None:
    run = proposed(both(QUIET, BLIND))
    assert run_all(run) == {"settings": True, "build": True, "compare": False}, run.said
    [line] = [line for line in run.said.splitlines() if line.startswith("::error")]
    assert line.startswith("::error file=content/articles/old-article.yml,line=27,")
    assert "title=C010" in line
    assert "### `/articles/old-article/` reads differently" in comparison(run)
    assert run.summary("compare") == comparison(run)


def test_a_proposal_that_cannot_be_built_is_held_against_what_is_published_all_the_same(
    proposed: Callable[..., Run],
) -> None:
    run = proposed(both(QUIET, FAILING))
    assert run_all(run) == {"settings": True, "build": False, "compare": False}, run.said
    assert run.said.count("title=C010") == 1
    assert not run.artifact("comparison-of-pull-request-7").exists()


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(edited(ARTICLE, "verdict: supported", "verdict: surprising"), id="what no program knows"),
        pytest.param(lambda folder: shutil.rmtree(folder / "content"), id="no content"),
    ],
)
def test_what_mains_program_cannot_read_does_not_pass_unseen(proposed: Callable[..., Run], change: Change) -> None:
    run = proposed(change)
    assert run.job(SITE["settings"], "settings")
    assert not run.job(SITE["build"], "build")
    assert not run.job(SITE["compare"], "compare")
    assert "::error title=Published claims::The program that main holds" in run.said


def test_a_problem_is_shown_once_and_in_the_language_of_choice(proposed: Callable[..., Run]) -> None:
    run = proposed(edited(ARTICLE, "verdict: supported", "verdict: surprising"), MESSAGES_LANG="en")
    run_all(run)
    assert run.said.count("::error file=") == 1
    assert "::error file=content/articles/old-article.yml,line=27" in run.said
    assert "is not one of" in run.said or "unknown" in run.said


LINKS, PREVIEW = (f"api repos/Somebody/explained/actions/artifacts?name={name}" for name in ("links", "preview-"))
FORGED_RUN = 66
FORGED = artifact(FORGED_RUN, head=2, day=9)
"""Kept by a run over the `main` of somebody's fork, whose workflow is what the fork says."""


@pytest.mark.parametrize(
    ("kept", "trusted"),
    [
        ([], []),
        ([artifact(41)], [41]),
        ([artifact(40, day=2), artifact(41, day=3), artifact(39, day=1)], [41]),
        ([FORGED, artifact(41)], [41]),
        ([FORGED, artifact(42, branch="other"), artifact(43, expired=True)], []),
    ],
)
def test_what_a_pull_request_keeps_under_the_same_name_is_not_taken(
    kept: list[dict[str, object]], trusted: list[int]
) -> None:
    assert jq.compile(SITE["build"]["env"]["NEWEST_OF_MAIN"]).input_value({"artifacts": kept}).all() == trusted


@pytest.mark.parametrize(
    ("kept", "fetched"), [([FORGED, artifact(41)], "of run 41"), ([FORGED], None)], ids=["one", "none"]
)
def test_main_is_built_with_what_its_own_runs_have_left_and_handed_to_pages(
    proposed: Callable[..., Run],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kept: list[dict[str, object]],
    fetched: str | None,
) -> None:
    answers = {
        "pr list --base main --state open --label preview": [{"number": 7}, {"number": 8}],
        f"{PREVIEW}7&": {"artifacts": kept},
        f"{PREVIEW}8&": {"artifacts": [artifact(50)]},
        LINKS: {"artifacts": kept},
    }
    github = stand_in(tmp_path, monkeypatch, answers, broken=("50",))
    run = proposed(nothing)
    run.values["github"] |= {"event_name": "push", "ref": "refs/heads/main", "event": {}, "token": "t"}
    assert run.job(SITE["settings"], "settings")
    assert run.job(SITE["build"], "build"), run.said
    pages = run.artifact("pages")
    assert (pages / "index.html").is_file()
    shown = pages / "preview" / "7" / "index.html"
    assert (shown.read_text("utf-8") if shown.exists() else None) == fetched
    assert not (pages / "preview" / "8").exists()
    assert ("run download 41 --name links --dir content" in github.asked) == bool(fetched)
    assert f"run download {FORGED_RUN}" not in "\n".join(github.asked)
    assert not run.artifact("site-of-pull-request-7").exists()


@pytest.mark.parametrize(
    ("event", "runs", "is_published"),
    [
        ("workflow_dispatch", [{"event": "push"}], True),
        ("workflow_dispatch", [{"event": "pull_request"}, {"event": "workflow_dispatch"}], True),
        ("workflow_dispatch", [{"event": "pull_request"}], False),
        ("workflow_dispatch", [], False),
        ("push", [{"event": "push"}], False),
    ],
)
def test_a_commit_that_was_published_is_not_checked_again_for_a_preview(
    proposed: Callable[..., Run],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    event: str,
    runs: list[dict[str, str]],
    is_published: bool,  # noqa: FBT001  # a table's column
) -> None:
    asked = f"run list --workflow site.yml --branch main --commit {'a' * 40} --status success"
    stand_in(tmp_path, monkeypatch, {asked: runs})
    run = proposed(nothing)
    run.values["github"] |= {"event_name": event, "ref": "refs/heads/main", "sha": "a" * 40, "token": "t"}
    assert run.job(SITE["settings"], "settings"), run.said
    assert is_due(run, "check") != is_published
    needs = run.values["needs"] | {"build": {"result": "success"}, "check": {"result": "skipped"}}
    run.values["needs"] = needs
    assert is_due(run, "publish") == is_published
    for result in ("failure", "cancelled", "success"):
        run.values["needs"] = needs | {"check": {"result": result}, "settings": {"result": "success", "outputs": {}}}
        assert is_due(run, "publish") == (result == "success")
    run.values["needs"] = needs | {"build": {"result": "failure"}}
    assert not is_due(run, "publish")


@pytest.mark.parametrize("block", shell_blocks().values(), ids=shell_blocks())
def test_every_shell_block_is_sound(block: str) -> None:
    """`shellcheck` says what bash alone would only say while it runs; no expression is pasted into a script."""
    assert "${{" not in block
    command = ["shellcheck", "--shell=bash", "--severity=style", "-"]
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    found = subprocess.run(
        command, input=f"set -eo pipefail\n{block}", env=os.environ | {"PATH": path},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert found.stdout + found.stderr == ""


def test_what_builds_keep_is_carried_on_by_main_alone(
    proposed: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, {})
    run = proposed(nothing)
    assert run.job(SITE["settings"], "settings"), run.said
    assert run.job(SITE["build"], "build"), run.said
    assert not (run.folder / "caches").exists()
    run.values["github"] |= {"event_name": "push", "ref": "refs/heads/main", "event": {}, "token": "t", "sha": "a" * 40}
    shutil.rmtree(run.folder / "build")
    assert run.job(SITE["build"], "build"), run.said
    (kept,) = (run.folder / "caches").iterdir()
    assert {"social-cards", "readings"} <= {path.name for path in kept.iterdir()}
    for folder in ("build", "artifacts/pages"):
        shutil.rmtree(run.folder / folder)
    run.values["github"]["sha"] = "b" * 40
    run.said = ""
    assert run.job(SITE["build"], "build"), run.said
    assert "phase read" in run.said
    assert len(list((run.folder / "caches").iterdir())) == 2


def test_only_the_job_that_publishes_may_write_and_it_runs_nothing_of_ours() -> None:
    may_write = {name for name in SITE for right in SITE[name]["permissions"].values() if right != "read"}
    assert may_write == {"publish"}
    assert [step["uses"].split("@")[0] for step in SITE["publish"]["steps"]] == ["actions/deploy-pages"]


def test_the_job_that_guards_runs_nothing_of_the_proposal_and_keeps_nothing_for_others() -> None:
    steps = SITE["compare"]["steps"]
    blocks = "\n".join(step.get("run", "") for step in steps)
    assert "make -C before " in blocks
    assert "-C after" not in blocks
    assert [step for step in steps if "cache" in step.get("with", {})] == []


CODEOWNERS = (ROOT / ".github" / "CODEOWNERS").read_text("utf-8")
OWNED = re.findall(r"^(?:# )?/(\S+) +@", CODEOWNERS, re.MULTILINE)
NOT_CODE = {"content", "docs", ".vscode", *(path.name for path in ROOT.glob("*.md")), "LICENSE"}
HARMLESS = {".git-blame-ignore-revs", ".editorconfig", ".gitattributes", ".gitignore", ".python-version"}


def test_owners_can_be_named_for_everything_that_is_code_and_for_nothing_that_is_not_there() -> None:
    tracked = {Path(name).parts[0] for name in git(ROOT, "ls-files", "-z").stdout.split("\0") if name}
    assert {name.rstrip("/") for name in OWNED} == tracked - NOT_CODE - HARMLESS
    assert [name for name in OWNED if (ROOT / name).is_dir() != name.endswith("/")] == []


@pytest.mark.parametrize(
    ("event", "owners", "is_warned"),
    [("push", "# /a/ @OWNER", True), ("push", "/a/ @somebody", False), ("pull_request", "# /a/ @OWNER", False)],
)
def test_that_nobody_is_named_is_said_on_main_until_somebody_is(
    proposed: Callable[..., Run],
    event: str,
    owners: str,
    is_warned: bool,  # noqa: FBT001  # a table's column
) -> None:
    def own(folder: Path) -> None:
        (folder / ".github").mkdir()
        (folder / ".github" / "CODEOWNERS").write_text(f"{owners}\n", "utf-8")

    run = proposed(own)
    run.values["github"]["event_name"] = event
    assert run.job(SITE["settings"], "settings")
    assert ("::warning file=.github/CODEOWNERS" in run.said) == is_warned


UPDATED = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text("utf-8"))["updates"]


def test_everything_that_is_locked_is_kept_up_to_date() -> None:
    kept = {(update["package-ecosystem"], update["directory"]) for update in UPDATED}
    assert kept == {("github-actions", "/"), ("pip", "/"), ("pip", "/tests/bench"), ("npm", "/tests/node")}
    assert (ROOT / "tests" / "node" / "package-lock.json").is_file()
