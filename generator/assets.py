"""Put the theme's styles together: small files to write, one for the reader to fetch."""

from __future__ import annotations

from pathlib import Path

THEME = Path(__file__).with_name("theme")
STYLESHEET = "assets/site.css"
_STYLES = THEME / "styles"
# The order is the cascade's: what a later file says wins. `widths` changes what those before it say by the width of
# the screen; files after it bring their own widths.
_ORDER = (
    "tokens",
    "base",
    "frame",
    "find",
    "opening",
    "verdicts",
    "home",
    "reading",
    "article",
    "lists",
    "timeline",
    "status",
    "diagrams",
    "cards",
    "widths",
    "print",
)


def stylesheet() -> str:
    """Give the one stylesheet of the site."""
    return "\n".join((_STYLES / f"{name}.css").read_text(encoding="utf-8") for name in _ORDER)
