"""Put the theme's styles together: small files to write, one for the reader to fetch."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import rcssmin  # type: ignore[import-untyped]  # it carries no types

from generator.site.colours import Colours, custom_properties

THEME = Path(__file__).parents[1] / "theme"
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
    "claim-strip",
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
    "timeline-filters",
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
    """Give the one stylesheet of the site, without what only its writers need."""
    components = ((_STYLES / f"{name}.css").read_text(encoding="utf-8") for name in _ORDER)
    small: str = rcssmin.cssmin("\n".join([custom_properties(table), *components]))
    return f"{small}\n"


def content_policy() -> str:
    """Say what a page may load: what the site brings itself, and the one script that stands in the page.

    Search runs its WebAssembly in a worker of its own file, which this page's rules do not reach.
    """
    inline = (THEME / "pieces" / "before.html").read_bytes().removesuffix(b"\n")
    digest = base64.b64encode(hashlib.sha256(inline).digest()).decode("ascii")
    rules = {
        "default-src": "'none'",
        "script-src": f"'self' 'sha256-{digest}'",
        "worker-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {places}" for name, places in rules.items())
