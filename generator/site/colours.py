"""Read the site's colours from their one table, for the styles, for pictures and for the browser's own bars.

A site may bring an accent of its own; all other colours are the theme's.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.content.models import Accent

FILE = Path(__file__).parents[1] / "theme" / "colours.yml"
# What text needs to be read (WCAG 2.2, 1.4.3).
CONTRAST = 4.5
# A reader's choice (`data-scheme`, see `site.js`) outweighs the system's. The dark block stands twice, for the system
# and for the choice: `light-dark()` would say both at once, but browsers of before 2024 do not know it.
_SCHEMES = """\
:root {{ color-scheme: light dark; {light} }}
@media screen and (prefers-color-scheme: dark) {{ :root:not([data-scheme="light"]) {{ {dark} }} }}
:root[data-scheme="light"] {{ color-scheme: light; }}
@media screen {{ :root[data-scheme="dark"] {{ color-scheme: dark; {dark} }} }}
@media print {{ :root {{ color-scheme: light; {print} }} }}
"""
# How much of the paper is in the accent's paler form.
_PALER = 0.35
_KNEE = 0.04045


@dataclass(frozen=True, slots=True)
class Colour:
    """Hold a colour as styles write it: on a light and on a dark screen, and on paper if it is another there."""

    light: str
    dark: str
    print: str | None = None


Colours = Mapping[str, Colour]


@functools.cache
def _table() -> Mapping[str, Colour]:
    written = yaml.load(FILE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {name: Colour(**values) for name, values in written.items()}


def colours(accent: Accent | None = None) -> Colours:
    """Give the table, by name; a site's own accent takes the place of ours."""
    table = dict(_table())
    if accent is None:
        return table
    paper = table["paper"]
    line = Colour(
        accent.light_line or mix(accent.light, paper.light, _PALER),
        accent.dark_line or mix(accent.dark, paper.dark, _PALER),
        table["accent-line"].print,
    )
    return table | {"accent": Colour(accent.light, accent.dark, table["accent"].print), "accent-line": line}


def custom_properties(table: Colours) -> str:
    """Write the colours as CSS, a custom property for each, for every scheme and for paper."""
    return _SCHEMES.format(**{scheme: _properties(table, scheme) for scheme in ("light", "dark", "print")})


def system_colours(table: Colours) -> str:
    """Write the colours as CSS for pages on which nobody can choose: the system's scheme alone decides."""
    light, dark = (_properties(table, scheme) for scheme in ("light", "dark"))
    return f":root {{ color-scheme: light dark; {light} }} @media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}"


def _properties(table: Colours, scheme: str) -> str:
    values = ((name, getattr(colour, scheme)) for name, colour in table.items())
    return " ".join(f"--{name}: {value};" for name, value in values if value)


def mix(colour: str, other: str, share: float) -> str:
    """Mix a share of another colour into one; both as `#rrggbb`."""
    channels = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(own + (strange - own) * share):02x}" for own, strange in channels)


def contrast(colour: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def legible(colour: str, paper: str) -> str:
    """Return the colour that is closest to one and can be read on a paper: darker on light paper, lighter on dark."""
    goal = "#000000" if _luminance(paper) > _luminance("#777777") else "#ffffff"
    shares = (step / 100 for step in range(101))
    mixed = (mix(colour, goal, share) for share in shares)
    return next(shade for shade in mixed if contrast(shade, paper) >= CONTRAST)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    # WCAG 2.2, relative luminance; below the knee sRGB is linear.
    values = (channel / 255 for channel in _channels(colour))
    linear = [value / 12.92 if value <= _KNEE else ((value + 0.055) / 1.055) ** 2.4 for value in values]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
