"""Put together the page on which records are mended in a browser: Sveltia CMS, served from where the page is.

It is nothing that readers come upon: no page links to it, no list names it, and search engines are told to pass by.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.authoring.cms import LOGO
from generator.content.regular import read_regular, read_text
from generator.output.policy import admin_policy
from generator.text.lang import Lang
from generator.text.ui import SaidError

PACKAGE = Path("node_modules", "@sveltia", "cms")
"""Where npm puts the package, below the folder in which it was installed."""

VERSION = "0.221"
"""The version that the tests go through; it is proposed where there is none."""

_SCRIPT = "sveltia-cms.js"
# The program's own address on a host of others, under which it looks for its words in other languages.
_HOME, _OUR_HOME = "https://unpkg.com/@sveltia/cms", "cms"
# The fonts that the program would take from a host of others, and the files of the package that hold them.
_FONT = re.compile(r"https://cdn\.jsdelivr\.net/fontsource/fonts/([a-z0-9-]+)[@:][^)\s]*\.woff2")
# Its words in our languages; American English it brings itself.
_WORDS = ("vi.json", "en-*.json")
# Its own letters are Latin alone.
_OUR_LETTERS = {400: "Regular", 600: "SemiBold", 700: "Bold"}


@dataclass(frozen=True, slots=True)
class Admin:
    """Hold what the page depends on: its name and language, the host it may ask, where its letters are, its mark."""

    title: str
    lang: Lang
    configuration: Mapping[str, Any]
    answering: str
    letters: Path
    icon: str

    def files(self, package: Path) -> Iterator[tuple[str, bytes]]:
        """Yield every file of the page by its path, made from the package as npm puts it on the disk.

        Raises SaidError if there is no such package.
        """
        if not (package / "dist" / _SCRIPT).is_file():
            raise SaidError("cms.no_package", path=package, version=VERSION)
        yield "index.html", self._page().encode()
        yield "config.json", (json.dumps(self.configuration, ensure_ascii=False, indent=1) + "\n").encode()
        yield LOGO, self.icon.encode()
        yield from _program(package)
        yield from _letters(self.letters)

    def _page(self) -> str:
        policy = html.escape(admin_policy(self.answering))
        return f"""<!doctype html>
<html lang="{self.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>{html.escape(self.title)}</title>
<link rel="stylesheet" href="letters.css">
<link rel="cms-config-url" type="application/json" href="config.json">
</head>
<body><script src="{_SCRIPT}"></script></body>
</html>
"""


def _program(package: Path) -> Iterator[tuple[str, bytes]]:
    version = json.loads(read_regular(package / "package.json"))["version"]
    script = read_text(package / "dist" / _SCRIPT).replace(_HOME, _OUR_HOME)
    for font in sorted(set(_FONT.findall(script))):
        file = next((package / "npm" / "assets").glob(f"{font}-*.woff2"))
        yield f"letters/{font}.woff2", read_regular(file)
        yield f"letters/{font}.LICENSE.txt", read_regular(file.with_name(f"{font}.LICENSE.txt"))
    yield _SCRIPT, _FONT.sub(r"letters/\1.woff2", script).encode()
    yield "LICENSE.txt", read_regular(package / "LICENSE.txt")
    for words in sorted(path for name in _WORDS for path in (package / "locales").glob(name)):
        yield f"{_OUR_HOME}@{version}/locales/{words.name}", read_regular(words)
    # It looks there for a newer version of itself: there is none.
    yield f"{_OUR_HOME}/package.json", json.dumps({"version": version}).encode()


def _letters(folder: Path) -> Iterator[tuple[str, bytes]]:
    rules = [
        f"@font-face {{ font-family: 'Be Vietnam Pro'; font-weight: {weight}; font-display: swap; "
        f"src: url(letters/BeVietnamPro-{name}.ttf) }}\n"
        for weight, name in _OUR_LETTERS.items()
    ]
    chosen = "* { --sui-font-family-default: 'Be Vietnam Pro', system-ui, sans-serif !important }\n"
    yield "letters.css", "".join([*rules, chosen]).encode()
    for name in _OUR_LETTERS.values():
        yield f"letters/BeVietnamPro-{name}.ttf", read_regular(folder / f"BeVietnamPro-{name}.ttf")
    yield "letters/BeVietnamPro.LICENSE.txt", read_regular(folder.parent / "LICENSE")
