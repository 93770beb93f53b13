"""Put the theme's styles together: small files to write, few and short ones for the reader to fetch."""

from __future__ import annotations

from collections.abc import Mapping

import rcssmin  # type: ignore[import-untyped]  # it carries no types

from generator.output.theme import THEME
from generator.site.colours import Colours, custom_properties, system_colours

STYLESHEET = "assets/site.css"
PAPER = "assets/print.css"
_STYLES = THEME / "styles"
# A file holds one component, with all its widths. What most pages show stands in the stylesheet of all; what a few
# kinds of pages show, in the stylesheet of each of them, so that nobody fetches what he does not see. Paper has a file
# of its own, which goes through all components. The order is the cascade's: what a later file says wins.
_SHARED = (
    "base",
    "tables",
    "buttons",
    "site-header",
    "header-buttons",
    "header-menu",
    "site-footer",
    "page-opening",
    "verdict-colours",
    "verdicts",
    "reading",
    "description-lists",
    "citations",
    "notices",
    "hover-cards",
    "touch",
    "jump-links",
    "pager",
)
_LIST = ("kind-marks", "list-filter", "entry-lists", "grouped-lists")
_EVENTS = ("moments", "filters", "grouped-lists", "lanes")
_OWN: Mapping[str, tuple[str, ...]] = {
    "home": ("claims", "verdict-bar", "home", "short-roads"),
    "explainers": ("stories",),
    "articles": ("verdict-bar", "stories"),
    "explainer": (
        "verdict-bar",
        "points",
        "contents",
        "side-notes",
        "way-on",
        "chips",
        "cite-this",
        "moments",
        "lanes",
        "figures",
        "relations",
    ),
    "article": ("claims", "verdict-bar", "verdict-filters", "contents", "cite-this", "article"),
    "claim": ("claims", "one-claim", "cite-this", "article"),
    "claims": ("claims", "chips", "article", "filters"),
    "claims-part": ("claims", "article", "filters"),
    "term": ("entry", "chips", "cite-this"),
    "actor": ("claims", "entry", "kind-marks", "chips", "moments", "lanes"),
    "source": ("claims", "entry"),
    "uses": ("entry",),
    "cited": ("entry",),
    "glossary": _LIST,
    "actors": _LIST,
    "sources": _LIST,
    "subjects": ("stories",),
    "subject": ("claims", "entry", "chips", "moments", "way-on"),
    "pairs": ("stories",),
    "pair": ("claims", "pairs"),
    "timeline": ("chips", "filters", "grouped-lists", "timeline"),
    "topic": _EVENTS,
    "certainty": _EVENTS,
    "about": ("contents",),
    "data": ("downloads",),
    "follow": ("follow",),
    "status": ("status",),
    "searching": ("search-asks", "search-ways"),
    "404": ("search-asks", "missing"),
}
KINDS_WITH_STYLES = tuple(_OWN)


def stylesheets(table: Colours) -> dict[str, str]:
    """Return every stylesheet of the site, minified, by its path below the site's root."""
    return {
        STYLESHEET: stylesheet(table),
        **{f"assets/{kind}.css": _minified(*map(_component, own)) for kind, own in _OWN.items()},
        PAPER: _minified(_component("print")),
    }


def stylesheet(table: Colours) -> str:
    """Return the stylesheet that every page has, minified."""
    return _minified(custom_properties(table), *map(_component, _SHARED))


def embed_stylesheet(table: Colours) -> str:
    """Return what stands in the pages that other sites show in a frame, minified: they fetch nothing."""
    return _minified(system_colours(table), _component("verdict-colours"), _component("embed")).strip()


def _component(name: str) -> str:
    return (_STYLES / f"{name}.css").read_text(encoding="utf-8")


def _minified(*styles: str) -> str:
    small: str = rcssmin.cssmin("\n".join(styles))
    return f"{small}\n"
