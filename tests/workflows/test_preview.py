"""A proposal is shown after a maintainer's approval: its content as data, made into pages by main's own program."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.repository import git
from tests.workflows.changes import Change, both, edited
from tests.workflows.running import WORKFLOWS, Run, jobs
from tests.workflows.stand_in import GitHub, stand_in

# Steps of shell over repositories of git: none of it says anything about the generator.
pytestmark = pytest.mark.slow

PREVIEW, ASK = jobs("preview.yml"), jobs("preview-ask.yml")
OPEN = {"state": "OPEN", "baseRefName": "main"}
TERM = "content/terms/chung-cat.yml"
CONTENT_CHANGED = edited(TERM, "en: distillation", "en: distillation as proposed")
# Were anything of this run, nothing would be made, or it would say so.
CODE_CHANGED = both(
    edited("Makefile", "VENV := .venv", "VENV := nowhere"),
    edited("generator/theme/reader.html", "<!doctype html>", "<!doctype html><script>alert(1)</script>"),
    edited("generator/cli/build.py", "def _build(", "raise SystemExit(9)\n\n\ndef _build("),
)


@pytest.fixture
def asked(proposed: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Run]:
    """Begin a run for the preview of a change, as somebody who may start workflows does."""

    def ask(change: Change, *, facts: dict[str, str] = OPEN, **inputs: str) -> Run:
        run = proposed(change)
        newest, run.proposed = run.proposed, run.values["github"]["event"]["pull_request"]["base"]["sha"]
        stand_in(tmp_path, monkeypatch, {"pr view 7 --json": facts | {"headRefOid": newest}})
        run.values["github"] |= {"event_name": "workflow_dispatch", "ref": "refs/heads/main", "token": "t"}
        run.values["inputs"] = {"number": "7", "commit": ""} | inputs
        return run

    return ask


def test_the_content_that_was_approved_is_made_into_pages_by_mains_own_program(asked: Callable[..., Run]) -> None:
    run = asked(both(CONTENT_CHANGED, CODE_CHANGED))
    approved = git(run.origin, "rev-parse", "HEAD").stdout.strip()
    edited(TERM, "as proposed", "as pushed later")(run.origin)
    git(run.origin, "commit", "--quiet", "--all", "--message=later")
    run.values["inputs"] |= {"commit": approved}
    assert run.job(PREVIEW["build"], "build"), run.said
    page = (run.artifact("preview-7") / "en" / "glossary" / "chung-cat" / "index.html").read_text("utf-8")
    assert "distillation as proposed" in page
    assert 'content="noindex, nofollow"' in page
    assert "alert(1)" not in page
    assert 'href="https://github.example/Somebody/explained/pull/7"' in page
    assert 'href="https://somebody.github.io/explained/en/glossary/chung-cat/"' in page
    fetched = [path.name for path in (run.folder / "build" / "proposed").iterdir() if not path.name.startswith(".")]
    assert fetched == ["content"]
    outputs = run.values["needs"]["build"]["outputs"]
    assert outputs == {"address": "https://somebody.github.io/explained/", "commit": approved}


def linked_content(folder: Path) -> None:
    shutil.rmtree(folder / "content")
    (folder / "content").symlink_to("../main/content")


@pytest.mark.parametrize(
    ("facts", "inputs", "said"),
    [
        (OPEN, {"number": "7; gh secret list"}, "no number of a pull request"),
        (OPEN, {"number": "../7"}, "no number of a pull request"),
        (OPEN, {"commit": "main"}, "no commit"),
        (OPEN | {"state": "CLOSED"}, {}, "not open"),
        (OPEN | {"baseRefName": "other"}, {}, "not for main"),
    ],
)
def test_what_is_no_open_proposal_for_main_is_not_made(
    asked: Callable[..., Run], facts: dict[str, str], inputs: dict[str, str], said: str
) -> None:
    run = asked(CONTENT_CHANGED, facts=facts, **inputs)
    assert not run.job(PREVIEW["build"], "build")
    assert said in run.said
    assert not (run.folder / "build" / "proposed").exists()


def test_content_that_is_a_link_or_takes_too_much_room_is_not_shown(asked: Callable[..., Run], tmp_path: Path) -> None:
    run = asked(linked_content)
    assert not run.job(PREVIEW["build"], "build")
    assert not (run.folder / "build" / "proposed" / "content").is_symlink()
    shutil.rmtree(run.folder / "build")
    du = tmp_path / "programs" / "du"
    du.write_text("#!/bin/sh\nprintf '81921\\tpreview\\n'\n", "utf-8")
    du.chmod(0o755)
    run.values["inputs"] |= {"commit": run.proposed}
    assert not run.job(PREVIEW["build"], "build")
    assert "::error::It takes more than 80 MB." in run.said
    assert not run.artifact("preview-7").exists()


def told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, result: str, comments: list[Any]) -> GitHub:
    comment = "api --paginate repos/Somebody/explained/issues/7/comments"
    github = stand_in(tmp_path, monkeypatch, {comment: comments})
    outputs = {"address": "https://somebody.github.io/explained/", "commit": "a" * 40}
    run.values["needs"] = {"build": {"result": result, "outputs": outputs}}
    run.values["github"] |= {"run_id": 99, "ref": "refs/heads/main"}
    run.values["inputs"] = {"number": "7"}
    assert run.is_due(str(PREVIEW["tell"]["if"]), run.values)
    assert run.job(PREVIEW["tell"], "tell"), run.said
    return github


OURS = {"id": 5, "user": {"login": "github-actions[bot]"}, "body": "<!-- the preview of this proposal -->\nold"}
THEIRS = {"id": 6, "user": {"login": "mallory"}, "body": "<!-- the preview of this proposal -->"}


def test_where_it_is_is_said_once_in_both_languages_and_main_is_published_again(
    bare: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    github = told(bare, tmp_path, monkeypatch, "success", [THEIRS])
    assert github.asked[0] == "workflow run site.yml --ref main"
    assert github.asked[-1] == "pr comment 7 --body-file comment.md"
    assert "https://somebody.github.io/explained/preview/7/en/" in github.said
    assert "Bản xem thử" in github.said
    assert "a" * 40 in github.said


def test_the_same_comment_is_written_again_the_next_time(
    bare: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    github = told(bare, tmp_path, monkeypatch, "success", [THEIRS, OURS])
    last = "api --method PATCH repos/Somebody/explained/issues/comments/5 --field body=@comment.md --silent"
    assert github.asked[-1] == last
    assert not [line for line in github.asked if line.startswith("pr comment")]


def test_that_it_could_not_be_made_is_said_and_nothing_is_published_for_it(
    bare: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    github = told(bare, tmp_path, monkeypatch, "failure", [])
    assert not [line for line in github.asked if line.startswith("workflow run")]
    assert "https://github.example/Somebody/explained/actions/runs/99" in github.said
    assert "/preview/7/" not in github.said


LABEL, OTHER = {"name": "preview"}, {"name": "bug"}
SHOWN = {"number": 7, "state": "open", "merged": False, "labels": [OTHER, LABEL], "head": {"sha": "b" * 40}}


@pytest.mark.parametrize(
    ("action", "label", "changed", "started"),
    [
        (
            "labeled",
            LABEL,
            {},
            "workflow run preview.yml --ref main --raw-field number=7 --raw-field commit=" + "b" * 40,
        ),
        ("labeled", LABEL, {"state": "closed"}, None),
        ("labeled", OTHER, {}, None),
        ("unlabeled", LABEL, {"labels": []}, "workflow run site.yml --ref main"),
        ("unlabeled", OTHER, {}, None),
        ("closed", None, {"state": "closed"}, "workflow run site.yml --ref main"),
        ("closed", None, {"state": "closed", "merged": True}, None),
        ("closed", None, {"state": "closed", "labels": [OTHER]}, None),
    ],
)
def test_a_label_asks_for_a_preview_and_its_end_for_the_removal(
    bare: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    action: str,
    label: dict[str, str] | None,
    changed: dict[str, object],
    started: str | None,
) -> None:
    github = stand_in(tmp_path, monkeypatch, {})
    event = {"action": action, "pull_request": SHOWN | changed} | ({"label": label} if label else {})
    bare.values["github"] |= {"event_name": "pull_request_target", "event": event}
    for name, job in ASK.items():
        if bare.is_due(str(job["if"]), bare.values):
            assert bare.job(job, name), bare.said
    assert github.asked == ([started] if started else [])


def test_what_starts_for_anybodys_pull_request_fetches_nothing_and_runs_githubs_program_alone() -> None:
    """`pull_request_target` brings a token: see SECURITY.md."""
    started_by_all = [
        path.name
        for path in sorted(WORKFLOWS.glob("*.yml"))
        if re.search(r"^  (pull_request_target|workflow_run|issue_comment):", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert started_by_all == ["preview-ask.yml"]
    for job in ASK.values():
        assert job["permissions"] == {"actions": "write"}
        [step] = job["steps"]
        assert "uses" not in step
        assert step["run"].startswith("gh workflow run ")
        assert "\n" not in step["run"].strip()


def test_of_the_jobs_that_see_a_proposal_none_may_write_and_of_those_that_may_write_none_runs_a_file() -> None:
    assert set(PREVIEW["build"]["permissions"].values()) == {"read"}
    assert [step for step in PREVIEW["tell"]["steps"] if "uses" in step] == []
    blocks = " ".join(step["run"] for step in PREVIEW["tell"]["steps"])
    assert not re.search(r"\b(make|python|distilled|bash|source)\b", blocks)
