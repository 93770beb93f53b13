"""Read the site's colours from their one table, for the styles, for pictures and for the browser's own bars."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

_FILE = Path(__file__).parents[1] / "theme" / "colours.yml"
# A reader's choice (`data-scheme`, see `site.js`) outweighs the system's. The dark block stands twice, for the system
# and for the choice: `light-dark()` would say both at once, but browsers of before 2024 do not know it.
_SCHEMES = """\
:root {{ color-scheme: light dark; {light} }}
@media screen and (prefers-color-scheme: dark) {{ :root:not([data-scheme="light"]) {{ {dark} }} }}
:root[data-scheme="light"] {{ color-scheme: light; }}
@media screen {{ :root[data-scheme="dark"] {{ color-scheme: dark; {dark} }} }}
@media print {{ :root {{ color-scheme: light; {print} }} }}
"""


@dataclass(frozen=True, slots=True)
class Colour:
    """Hold a colour as styles write it: on a light and on a dark screen, and on paper if it is another there."""

    light: str
    dark: str
    print: str | None = None


def colours() -> Mapping[str, Colour]:
    """Read the table as it is now, by name: a preview shows a change at once."""
    written = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {name: Colour(**values) for name, values in written.items()}


def custom_properties() -> str:
    """Write the colours as CSS, a custom property for each, for every scheme and for paper."""
    return _SCHEMES.format(**{scheme: _properties(scheme) for scheme in ("light", "dark", "print")})


def _properties(scheme: str) -> str:
    values = ((name, getattr(colour, scheme)) for name, colour in colours().items())
    return " ".join(f"--{name}: {value};" for name, value in values if value)
