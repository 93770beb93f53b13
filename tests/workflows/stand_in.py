"""Stand in for GitHub's own program: note what it is asked, and answer with what is written down for it."""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

# Which runs are cut off while their artifacts are fetched stands in `broken`.
_PROGRAM = """#!{python}
import json, pathlib, sys
import jq
here, given = pathlib.Path({here!r}), sys.argv[1:]
pick = given[given.index("--jq") + 1] if "--jq" in given else "."
line = " ".join(one for one in given if one not in ("--jq", pick))
with (here / "asked").open("a") as asked:
    asked.write(line + "\\n")
for one in given:
    path = pathlib.Path(one.removeprefix("body=@"))
    if path.suffix == ".md":
        (here / "said").write_text(path.read_text("utf-8"), "utf-8")
if given[:2] == ["run", "download"]:
    folder = pathlib.Path(given[given.index("--dir") + 1])
    folder.mkdir(parents=True, exist_ok=True)
    name = "links.json" if "links" in given else "index.html"
    (folder / name).write_text("of run " + given[2], "utf-8")
    sys.exit(given[2] in json.loads((here / "broken").read_text()))
for beginning, answer in json.loads((here / "answers").read_text()).items():
    if line.startswith(beginning):
        for found in jq.compile(pick).input_value(answer):
            print(found if isinstance(found, str) else json.dumps(found))
        break
"""


@dataclass(frozen=True)
class GitHub:
    """Hold what was asked of it, and what was said with its help."""

    folder: Path

    @property
    def asked(self) -> list[str]:
        """List the commands, each without what was to be picked out of the answer."""
        path = self.folder / "asked"
        return path.read_text("utf-8").splitlines() if path.exists() else []

    @property
    def said(self) -> str:
        """Return the comment or the description that was written last."""
        return (self.folder / "said").read_text("utf-8")


def stand_in(
    folder: Path, monkeypatch: pytest.MonkeyPatch, answers: Mapping[str, object], broken: tuple[str, ...] = ()
) -> GitHub:
    """Put it in the place of `gh`: each answer is for commands that begin so."""
    program = folder / "programs" / "gh"
    program.parent.mkdir(exist_ok=True)
    program.write_text(_PROGRAM.format(python=sys.executable, here=str(folder)), "utf-8")
    program.chmod(0o755)
    (folder / "answers").write_text(json.dumps(answers), "utf-8")
    (folder / "broken").write_text(json.dumps(broken), "utf-8")
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    return GitHub(folder)


def artifact(
    run: int, *, branch: str = "main", head: int = 1, day: int = 1, expired: bool = False
) -> dict[str, object]:
    """Return how GitHub names an artifact of a run; repository 1 is ours."""
    by = {"id": run, "repository_id": 1, "head_repository_id": head, "head_branch": branch}
    return {"expired": expired, "created_at": f"2026-11-{day:02}T00:00:00Z", "workflow_run": by}
