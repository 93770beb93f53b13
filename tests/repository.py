"""Keep a content folder in a git repository, as a project does."""

import subprocess
from pathlib import Path


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git in a folder, as somebody whose settings are known."""
    who = ["-c", "user.name=A", "-c", "user.email=a@a.example", "-c", "commit.gpgsign=false"]
    return subprocess.run(
        ["git", "-C", str(folder), *who, *arguments], capture_output=True, encoding="utf-8", check=False  # noqa: S607
    )  # fmt: skip


def commit(content: Path) -> None:
    """Record a content folder as it is."""
    git(content.parent, "add", "--all")
    assert git(content.parent, "commit", "--quiet", "--message=x").returncode == 0
