"""Run the jobs of a workflow as GitHub would, as far as it can be done on one machine without a network.

What a step of somebody else's action does is done here in a few lines: fetch a commit, keep and hand on a folder.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.commands import ROOT
from tests.repository import git

WORKFLOWS = ROOT / ".github" / "workflows"
_EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}")
_CONTAINS = re.compile(r"contains\(([\w.]+)\.\*\.(\w+), '([^']*)'\)")
_FILES = re.compile(r"hashFiles\(([^)]*)\)")
_NAME = re.compile(r"'[^']*'|!=|==|&&|\|\||!|[()]|[\w.-]+")
_OPERATORS = {"&&": " and ", "||": " or ", "!": " not ", "!=": "!=", "==": "==", "(": "(", ")": ")"}

Values = Mapping[str, Any]
Job = Mapping[str, Any]


def jobs(workflow: str) -> Mapping[str, Job]:
    """Return the jobs of one workflow by their names."""
    read: Mapping[str, Mapping[str, Job]] = yaml.safe_load((WORKFLOWS / workflow).read_text("utf-8"))
    return read["jobs"]


def shell_blocks() -> dict[str, str]:
    """Name every shell block of every workflow."""
    return {
        f"{path.stem}-{job}-{step.get('name', index)}": step["run"]
        for path in sorted(WORKFLOWS.glob("*.yml"))
        for job, rules in jobs(path.name).items()
        for index, step in enumerate(rules["steps"])
        if "run" in step
    }


def value(expression: str, values: Values) -> Any:
    """Work out an expression: names, texts, comparisons, `&&`, `||`, `!`, and whether a list has one with a name."""
    expression = _CONTAINS.sub(lambda found: repr(_is_named(found, values)), expression)
    parts = [_part(name, values) for name in _NAME.findall(expression)]
    return eval(" ".join(parts), {"__builtins__": {}})  # noqa: S307  # of parts that were made here


def _is_named(found: re.Match[str], values: Values) -> str:
    named = _looked_up(found[1].split("."), values) or ()
    return "yes" if any(one.get(found[2]) == found[3] for one in named) else ""


def _part(name: str, values: Values) -> str:
    if name.startswith("'"):
        return repr(name[1:-1])
    return _OPERATORS.get(name) or repr(_looked_up(name.split("."), values))


def _looked_up(path: list[str], values: Any) -> Any:
    for name in path:
        values = values.get(name, "") if isinstance(values, Mapping) else ""
    return values


def filled(text: object, values: Values) -> str:
    """Put values in place of the expressions in a text; what sums up files is the same in every run."""
    text = _FILES.sub(lambda found: repr("of " + re.sub(r"[^\w]+", "-", found[1])), str(text))
    return _EXPRESSION.sub(lambda found: str(value(found[1], values)), str(text))


@dataclass
class Run:
    """Hold one run of a workflow: what happened to start it, where it works, what its jobs left."""

    origin: Path
    proposed: str
    values: dict[str, Any]
    folder: Path
    ready: Callable[[Path], None]
    said: str = ""

    def job(self, job: Job, name: str) -> bool:
        """Run one job in a folder of its own, keep what it gives to others, and return whether it succeeded."""
        here = self.folder / name
        here.mkdir()
        values = self.values | {"steps": {}, "env": job.get("env", {})}
        failed = False
        for step in job["steps"]:
            if not self.is_due(str(step.get("if", "")), values, failed=failed):
                continue
            done = self._uses(step, here, values) if "uses" in step else self._run(step, here, values)
            failed = failed or not (done or step.get("continue-on-error"))
        outputs = {key: filled(text, values) for key, text in job.get("outputs", {}).items()}
        needs = {
            **self.values.get("needs", {}),
            name: {"result": "failure" if failed else "success", "outputs": outputs},
        }
        self.values = self.values | {"needs": needs}
        return not failed

    def summary(self, name: str) -> str:
        """Return what a job wrote for the page of the run."""
        path = self.folder / f"{name}.summary"
        return path.read_text("utf-8") if path.exists() else ""

    def artifact(self, name: str) -> Path:
        """Return where an artifact is kept."""
        return self.folder / "artifacts" / name

    def is_due(self, condition: str, values: Values, *, failed: bool = False) -> bool:
        """Return whether a step or job runs under its condition, after what came before."""
        bare = condition.removeprefix("${{").removesuffix("}}").strip()
        always = "cancelled()" in bare
        bare = re.sub(r"!cancelled\(\)", "'yes'", bare)
        return (always or not failed) and (not bare or bool(value(bare, values)))

    def _run(self, step: Mapping[str, Any], here: Path, values: dict[str, Any]) -> bool:
        script, output = self.folder / "step.sh", self.folder / "output"
        script.write_text(filled(step["run"], values), "utf-8")
        output.write_text("", "utf-8")
        named = values["env"] | step.get("env", {})
        given = {name: filled(text, values) for name, text in named.items()}
        github = {
            "CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(self.folder / f"{here.name}.summary"),
            "GITHUB_REPOSITORY": values["github"]["repository"],
            "GITHUB_REPOSITORY_OWNER": values["github"]["repository"].split("/")[0],
        }  # fmt: skip
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],  # noqa: S607
            cwd=here / step.get("working-directory", "."), env=_environ() | github | given,
            stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        self.said += done.stdout + done.stderr
        if "id" in step:
            lines = output.read_text("utf-8").splitlines()
            values["steps"][step["id"]] = {"outputs": dict(line.split("=", 1) for line in lines)}
        return done.returncode == 0

    def _uses(self, step: Mapping[str, Any], here: Path, values: Values) -> bool:
        given = {name: filled(text, values) for name, text in step.get("with", {}).items()}
        action = step["uses"].split("@")[0]
        return {
            "actions/checkout": self._check_out,
            "actions/setup-python": _is_there,
            "actions/upload-artifact": self._keep,
            "actions/upload-pages-artifact": lambda given, here: self._keep({"name": "pages", **given}, here),
            "actions/download-artifact": self._fetch,
            "actions/cache/restore": self._restore,
            "actions/cache/save": self._save,
        }[action](given, here)

    def _restore(self, given: Mapping[str, str], here: Path) -> bool:
        for key in (given["key"], *given.get("restore-keys", "").split()):
            for kept in sorted((self.folder / "caches").glob(f"{key}*")):
                shutil.copytree(kept, here / given["path"])
                return True
        return True

    def _save(self, given: Mapping[str, str], here: Path) -> bool:
        shutil.copytree(here / given["path"], self.folder / "caches" / given["key"])
        return True

    def _check_out(self, given: Mapping[str, str], here: Path) -> bool:
        place = here / given.get("path", ".")
        place.mkdir(exist_ok=True)
        commands = (
            ("init", "--quiet"),
            ("remote", "add", "origin", str(self.origin)),
            ("fetch", "--quiet", "--depth=1", str(self.origin), given.get("ref", self.proposed)),
            *(("sparse-checkout", "set", "--no-cone", one) for one in given.get("sparse-checkout", "").split()),
            ("checkout", "--quiet", "--detach", "FETCH_HEAD"),
        )
        done = all(git(place, *command).returncode == 0 for command in commands)
        self.ready(place)
        return done

    def _keep(self, given: Mapping[str, str], here: Path) -> bool:
        kept, path = self.artifact(given["name"]), here / given["path"]
        if not path.exists():
            return False
        if path.is_dir():
            shutil.copytree(path, kept)
        else:
            kept.mkdir(parents=True)
            shutil.copy2(path, kept)
        return True

    def _fetch(self, given: Mapping[str, str], here: Path) -> bool:
        shutil.copytree(self.artifact(given["name"]), here / given["path"], dirs_exist_ok=True)
        return True


def _is_there(given: Mapping[str, str], here: Path) -> bool:
    """Return whether the file that names the Python is where the step looks for it."""
    return "python-version-file" not in given or (here / given["python-version-file"]).is_file()


def _environ() -> dict[str, str]:
    kept = {name: text for name, text in os.environ.items() if not name.startswith(("SITE_", "MAKE", "GITHUB_"))}
    return {**kept, "LC_ALL": "C.UTF-8"}
