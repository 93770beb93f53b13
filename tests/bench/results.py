"""Keep what was measured as JSON: figures and versions, nothing of the machine but its kind."""

from __future__ import annotations

import datetime
import json
import os
import platform
import statistics
import subprocess
from collections.abc import Mapping, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any

from tests.bench.contestants import OURS, ROOT, TOOLS, Contestant
from tests.bench.corpus import SIZES
from tests.bench.measuring import Measured
from tests.bench.rounds import Outcome

FOLDER = Path(__file__).with_name("results")
_PACKAGES = {
    OURS: ("mkdocs", "jinja2", "markdown", "pydantic", "pillow"),
    "mkdocs": ("mkdocs", "mkdocs-material", "mkdocs-static-i18n"),
    "hugo": ("hugo", "pagefind"),
    "zensical": ("zensical",),
}
_MEBIBYTE = 2**20


def as_json(size: str, outcome: Outcome) -> dict[str, Any]:
    """Gather all that is kept of a size."""
    return {
        "size": size,
        "records": SIZES[size]._asdict(),
        "day": datetime.datetime.now(tz=datetime.UTC).date().isoformat(),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "written": dict(outcome.written),
        "contestants": {one.name: _contestant(one, outcome) for one in outcome.contestants},
    }


def keep(result: Mapping[str, Any], folder: Path = FOLDER) -> None:
    """Write what was measured at a size."""
    folder.mkdir(exist_ok=True)
    text = json.dumps(result, ensure_ascii=False, indent=1)
    (folder / f"{result['size']}.json").write_text(f"{text}\n", "utf-8")


def read(size: str, folder: Path = FOLDER) -> Mapping[str, Any]:
    """Read what was measured at a size the last time."""
    kept: Mapping[str, Any] = json.loads((folder / f"{size}.json").read_text("utf-8"))
    return kept


def _contestant(one: Contestant, outcome: Outcome) -> dict[str, Any]:
    return {
        "title": one.title,
        "versions": _versions(one.name),
        "cases": {case: figures(runs) for case, runs in outcome.runs[one.name].items()},
        "built": outcome.built[one.name]._asdict(),
    }


def figures(runs: Sequence[Measured]) -> dict[str, Any]:
    together = [one.together for one in runs if one.together is not None]
    figures: dict[str, Any] = {
        "cpu": [round(one.cpu, 3) for one in runs],
        "wall": [round(one.wall, 3) for one in runs],
        "largest_mb": [round(one.largest / _MEBIBYTE, 1) for one in runs],
        "together_mb": [round(one / _MEBIBYTE, 1) for one in together],
    }
    phases = {phase.name for one in runs for phase in one.phases}
    return figures | ({"phases": _phases(runs)} if phases else {})


def _phases(runs: Sequence[Measured]) -> dict[str, dict[str, float]]:
    """Give the medians of each phase, in the order in which the first run told them."""
    names = dict.fromkeys(phase.name for one in runs for phase in one.phases)
    return {
        name: {
            "cpu": round(statistics.median(sum(p.cpu for p in one.phases if p.name == name) for one in runs), 3),
            "wall": round(statistics.median(sum(p.wall for p in one.phases if p.name == name) for one in runs), 3),
        }
        for name in names
    }


def _versions(name: str) -> dict[str, str]:
    if name == OURS:
        own = {"distilled": f"{metadata.version('distilled')}, commit {_commit()}"}
        return own | {package: metadata.version(package) for package in _PACKAGES[name]}
    paths = [str(path) for path in (TOOLS / "lib").glob("python*/site-packages")]
    found = {one.name.lower(): one.version for one in metadata.distributions(path=paths)}
    return {package: found[package] for package in _PACKAGES[name]}


def _commit() -> str:
    asked = ["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"]
    return subprocess.run(asked, capture_output=True, check=True, encoding="utf-8").stdout.strip()
