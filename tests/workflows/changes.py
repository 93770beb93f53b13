"""Change the files of a repository, as pull requests do, and commit it."""

import sys
from collections.abc import Callable
from pathlib import Path

from tests.repository import git

Change = Callable[[Path], None]


def edited(path: str, old: str, new: str) -> Change:
    def edit(folder: Path) -> None:
        file = folder / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    return edit


def nothing(folder: Path) -> None:
    (folder / "NOTES.md").write_text("Nothing that readers see.\n", "utf-8")


def both(*changes: Change) -> Change:
    def change(folder: Path) -> None:
        for one in changes:
            one(folder)

    return change


def committed(folder: Path) -> str:
    git(folder, "add", "--all")
    assert git(folder, "commit", "--quiet", "--message=x").returncode == 0
    return git(folder, "rev-parse", "HEAD").stdout.strip()


def installed(folder: Path) -> None:
    """Let a checkout find its environment made: that of these tests, with the checkout's own program."""
    if not (folder / "Makefile").exists():
        return
    programs = folder / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name, arguments in {"python": "", "distilled": "-m generator"}.items():
        program = programs / name
        lines = ("#!/bin/sh", f'PYTHONPATH="{folder}" exec "{sys.executable}" -P {arguments} "$@"', "")
        program.write_text("\n".join(lines), "utf-8")
        program.chmod(0o755)
    for mark in ("ready", "site", "test"):
        (folder / ".venv" / mark).touch()
