"""Find the Chromium that the browser tests drive; run as a script, say whether there is one."""

import os
import shutil
import sys
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

# The shell first: it is the same browser without windows, and starts and draws faster.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

REMEDIES = """\
No Chromium for the browser tests. One of these helps:
  * Debian: sudo apt-get install chromium-headless-shell (or chromium)
  * Ubuntu and others: .venv/bin/python -m playwright install --with-deps chromium
  * it is there under another name: CHROME_PATH=/path/to/chromium make test
To leave these tests out: .venv/bin/python -m pytest -m "not browser" """

FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    # Only what the tests serve has an address.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def find() -> Path | None:
    """Look in `CHROME_PATH`, then for a usual name, then for Playwright's own download.

    `CHROME_PATH` counts alone: if it names nothing that runs, no other browser takes its place.
    """
    if named := os.environ.get("CHROME_PATH"):
        return Path(named) if _runs(Path(named)) else None
    installed = (path for name in NAMES if (path := shutil.which(name)))
    return next((Path(path) for path in installed), None) or _downloaded()


def remedies() -> str:
    """Say how to get a browser, and first, if `CHROME_PATH` is what stands in the way, that it does."""
    named = os.environ.get("CHROME_PATH")
    return f"CHROME_PATH={named} is not a program that can be run.\n{REMEDIES}" if named else REMEDIES


def launch(playwright: Playwright, executable: Path) -> Browser:
    """Start Chromium in its sandbox, or bare where it can have none: for root, and in many containers."""
    start = partial(playwright.chromium.launch, executable_path=executable, args=FLAGS)
    try:
        return start(chromium_sandbox=True)
    except Error:
        return start(chromium_sandbox=False)


def _downloaded() -> Path | None:
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if _runs(path) else None


def _runs(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)


if __name__ == "__main__":
    sys.exit(None if find() else remedies())
