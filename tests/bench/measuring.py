"""Run commands and tell what they took: work, time, memory, and the phases that they tell of themselves."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

PHASES_VARIABLE = "DISTILLED_PHASES"
_PHASE = re.compile(r"^phase (?P<name>.+?) cpu=(?P<cpu>[\d.]+) wall=(?P<wall>[\d.]+)$", re.MULTILINE)
# Of what these say every build would be another one.
_FORGOTTEN = ("SITE_URL", "SITE_REPOSITORY", "SOURCE_DATE_EPOCH", "PYTHONDONTWRITEBYTECODE", "PYTHONPATH")
_SECONDS_BETWEEN_LOOKS = 0.05
_PAGE = os.sysconf("SC_PAGE_SIZE")
# `ru_maxrss` is in kibibytes, but for one system.
_MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024


class Phase(NamedTuple):
    """Hold what a build tells of one of its phases, in seconds."""

    name: str
    cpu: float
    wall: float


class Measured(NamedTuple):
    """Hold what a run took: seconds of work (user and system, children included) and of waiting, bytes of memory.

    `largest` is the peak of the largest process; `together` that of all at one moment, where the system tells.
    """

    cpu: float
    wall: float
    largest: int
    together: int | None
    phases: tuple[Phase, ...]


class FailedError(Exception):
    """Tell that a measured command failed, with the end of what it said."""


def measure(commands: Iterable[Sequence[str]], folder: Path) -> Measured:
    """Run commands one after the other in a folder; their work is added up, of their memory the peak counts."""
    each = [_measure(command, folder) for command in commands]
    together = [one.together for one in each if one.together is not None]
    return Measured(
        cpu=sum(one.cpu for one in each),
        wall=sum(one.wall for one in each),
        largest=max(one.largest for one in each),
        together=max(together, default=None),
        phases=tuple(phase for one in each for phase in one.phases),
    )


def phases_in(said: str) -> tuple[Phase, ...]:
    """Read the phases from what a build wrote to its standard error."""
    return tuple(Phase(found["name"], float(found["cpu"]), float(found["wall"])) for found in _PHASE.finditer(said))


def surroundings(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Give the variables under which everything is measured: the same whoever runs it."""
    kept = {name: value for name, value in environ.items() if name not in _FORGOTTEN}
    return kept | {"LC_ALL": "C.UTF-8", PHASES_VARIABLE: "1", "NO_MKDOCS_2_WARNING": "1"}


def _measure(command: Sequence[str], folder: Path) -> Measured:
    with tempfile.TemporaryFile() as said:
        start = time.monotonic()
        process = subprocess.Popen(
            command, cwd=folder, env=surroundings(), stdin=subprocess.DEVNULL, stdout=said, stderr=said
        )
        with _watched(lambda: _resident(process.pid)) as peak:
            _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        words = said.read().decode("utf-8", "replace")
    if process.returncode:
        raise FailedError(f"{' '.join(command)} in {folder}:\n{words[-3000:]}")
    largest = used.ru_maxrss * _MAXRSS_UNIT
    together = max(peak[0], largest) if peak else None
    return Measured(used.ru_utime + used.ru_stime, wall, largest, together, phases_in(words))


@contextlib.contextmanager
def _watched(look: Callable[[], int]) -> Iterator[list[int]]:
    """Look at something again and again meanwhile; the list holds the highest that was seen, or nothing."""
    peak: list[int] = []
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(_SECONDS_BETWEEN_LOOKS):
            peak[:] = [seen] if (seen := max([*peak, look()])) else []

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        yield peak
    finally:
        ended.set()
        watching.join()


def _resident(pid: int) -> int:
    """Add up the memory of a process and of all that it started, as Linux tells it; 0 where it does not."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(child) for task in tasks for child in (task / "children").read_text("ascii").split()]
    except (OSError, IndexError, ValueError):
        return 0
    return pages * _PAGE + sum(map(_resident, children))
