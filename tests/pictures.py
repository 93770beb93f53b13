"""Take the pictures in README.md: the site on a phone and on a desktop, in both languages; `make pictures` runs it.

They come out the same from the same commit on a machine with the same fonts: the day of the build is the commit's.
"""

import io
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser import chromium
from tests.browser.kinds import KINDS, ROOTS
from tests.browser.serving import serve_folder
from tests.commands import ROOT, built

FOLDER = ROOT / ".github" / "pictures"
MAX_BYTES = 60_000
QUALITIES = range(85, 30, -5)


class Screen(NamedTuple):
    """Hold a screen, and the kind of page that it shows; `scale` is how many dots a pixel has."""

    width: int
    height: int
    scale: float
    kind: str


SCREENS = {"phone": Screen(360, 740, 1.5, "home"), "desktop": Screen(1280, 800, 1, "claim")}


def take(browser: Browser, url: str, screen: Screen) -> Image.Image:
    """Take a picture of the top of a page, in light colours, when nothing moves any more."""
    page = browser.new_page(
        viewport={"width": screen.width, "height": screen.height},
        device_scale_factor=screen.scale,
        color_scheme="light",
        reduced_motion="reduce",
    )
    page.goto(url, wait_until="networkidle")
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    page.close()
    return picture


def small(picture: Image.Image) -> bytes:
    """Write a picture as WebP, as well as its size allows."""
    for quality in QUALITIES:
        written = io.BytesIO()
        picture.save(written, "WEBP", quality=quality, method=6)
        if written.tell() <= MAX_BYTES:
            break
    return written.getvalue()


def day_of_commit() -> str:
    """Return when the newest commit was made, in seconds, as builds are told."""
    asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    return subprocess.run(asked, capture_output=True, check=True, encoding="utf-8").stdout.strip()


def main() -> None:
    """Build the site, open it and write its pictures."""
    executable = chromium.find()
    if executable is None:
        raise SystemExit(chromium.remedies())
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = built(ROOT / "content", Path(folder) / "site", SOURCE_DATE_EPOCH=day_of_commit())
        browser = chromium.launch(playwright, executable)
        FOLDER.mkdir(parents=True, exist_ok=True)
        with serve_folder(site) as url:
            for lang, root in ROOTS.items():
                for name, screen in SCREENS.items():
                    picture = take(browser, f"{url}{root}{KINDS[screen.kind]}", screen)
                    (FOLDER / f"{lang}-{name}.webp").write_bytes(small(picture))
        browser.close()


if __name__ == "__main__":
    main()
