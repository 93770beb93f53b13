"""A repository of the program and a small content, and runs of workflows over changes to it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands import ROOT
from tests.conftest import CONTENT
from tests.repository import git
from tests.workflows.changes import Change, committed, installed
from tests.workflows.running import Run

PROGRAM = (
    "Makefile",
    "pyproject.toml",
    "requirements.txt",
    "requirements-test.txt",
    "requirements-links.txt",
    ".python-version",
)


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a repository of the program and a small content."""
    folder = tmp_path_factory.mktemp("base") / "repository"
    shutil.copytree(ROOT / "generator", folder / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(CONTENT, folder / "content")
    for name in PROGRAM:
        shutil.copy2(ROOT / name, folder)
    (folder / ".gitignore").write_text(".venv\n/site\n.cache\n", "utf-8")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "config", "uploadpack.allowAnySHA1InWant", "true")
    committed(folder)
    return folder


@pytest.fixture
def proposed(base: Path, tmp_path: Path) -> Callable[..., Run]:
    """Begin a run over a change to the base, as a pull request."""

    def propose(change: Change, **variables: str) -> Run:
        origin = tmp_path / "repository"
        shutil.copytree(base, origin)
        start = git(origin, "rev-parse", "HEAD").stdout.strip()
        change(origin)
        pull_request = {"number": 7, "base": {"sha": start}}
        github = {
            "event_name": "pull_request", "ref": "refs/pull/7/merge", "server_url": "https://github.example",
            "repository": "Somebody/explained", "event": {"pull_request": pull_request},
        }  # fmt: skip
        work = tmp_path / "work"
        work.mkdir()
        return Run(origin, committed(origin), {"github": github, "vars": variables}, work, installed)

    return propose


@pytest.fixture
def bare(tmp_path: Path) -> Run:
    """Begin a run that needs no repository."""
    github = {"server_url": "https://github.example", "repository": "Somebody/explained", "token": "t"}
    work = tmp_path / "work"
    work.mkdir()
    return Run(tmp_path, "", {"github": github, "vars": {}}, work, lambda _: None)
