"""Put the theme's styles together: small files to write, one for the reader to fetch."""

from __future__ import annotations

import rcssmin  # type: ignore[import-untyped]  # it carries no types

from generator.output.theme import THEME
from generator.site.colours import Colours, custom_properties

STYLESHEET = "assets/site.css"
_STYLES = THEME / "styles"
# The order is the cascade's: what a later file says wins. A file holds one component, with all its widths; paper alone
# has a file of its own, which goes through all of them.
_ORDER = (
    "base",
    "buttons",
    "site-header",
    "header-buttons",
    "header-menu",
    "site-footer",
    "page-opening",
    "jump-links",
    "list-filter",
    "verdicts",
    "claims",
    "points",
    "home",
    "stories",
    "reading",
    "contents",
    "description-lists",
    "chips",
    "citations",
    "cite-this",
    "notices",
    "article",
    "entry",
    "entry-lists",
    "moments",
    "timeline",
    "filters",
    "grouped-lists",
    "lanes",
    "roads",
    "relations",
    "status",
    "missing",
    "hover-cards",
    "print",
)


def stylesheet(table: Colours) -> str:
    """Return the one stylesheet of the site, minified."""
    components = ((_STYLES / f"{name}.css").read_text(encoding="utf-8") for name in _ORDER)
    small: str = rcssmin.cssmin("\n".join([custom_properties(table), *components]))
    return f"{small}\n"
