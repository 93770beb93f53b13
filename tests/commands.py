"""Run the project's own command, as a process of its own."""

import fcntl
import itertools
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_WORKER = os.environ.get("PYTEST_XDIST_WORKER")
COMMAND = (sys.executable, "-m", "generator")


def run(*arguments: object, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run one command to its end, with variables of its own, and keep what it said."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=ROOT, env=os.environ | environ, stdin=subprocess.DEVNULL, capture_output=True,
        encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip


def built(content: Path, site: Path, **environ: str) -> Path:
    """Build a site, without an error and without a warning."""
    done = run("build", "--content", content, "--site", site, **environ)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stderr
    return site


def built_once(factory: pytest.TempPathFactory, name: str, content: Path, **environ: str) -> Path:
    """Build a site for all tests of a run, which may be those of several processes: the first that needs it builds."""
    root = factory.getbasetemp()
    site = (root.parent if _WORKER else root) / name / "site"
    site.parent.mkdir(exist_ok=True)
    with site.with_name("lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return site if site.exists() else built(content, site, **environ)


# Below those that the system gives out by itself, and apart for tests that run side by side: a port that is free now
# is free when the program under test takes it.
_PORTS = itertools.count(20_000 + 500 * int((_WORKER or "gw0").removeprefix("gw")))


def free_port() -> int:
    """Find a port at which nobody listens, another one each time."""
    return next(port for port in _PORTS if _is_free(port))


def _is_free(port: int) -> bool:
    with socket.socket() as one:
        try:
            one.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
