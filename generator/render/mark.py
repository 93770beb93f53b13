"""Draw the site's mark, the neutral one where a site has none: for pages, and for the browser's tab."""

from __future__ import annotations

import functools
from pathlib import Path

from generator.content.drawing import Drawing, read_drawing
from generator.site.colours import Colours
from generator.site.resolve import Site

NEUTRAL_MARK = Path(__file__).parents[1] / "theme" / "mark.svg"
_ICON = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}"><style>\
.line,.accent{{fill:none;stroke-width:6.25%;stroke-linecap:round;stroke-linejoin:round}}\
.line{{stroke:{ink.light}}}.accent{{stroke:{accent.light}}}.fill{{fill:{accent.light}}}.cut{{display:none}}\
@media (prefers-color-scheme:dark){{.line{{stroke:{ink.dark}}}.accent{{stroke:{accent.dark}}}\
.fill{{fill:{accent.dark}}}}}\
</style>{paths}</svg>
"""


def mark_of(site: Site) -> Drawing:
    """Return the site's own mark, or the neutral one."""
    return site.drawings.get("mark") or neutral_mark()


@functools.cache
def neutral_mark() -> Drawing:
    """Read the mark of sites that have none of their own."""
    return read_drawing(NEUTRAL_MARK)


def tab_icon(site: Site, table: Colours) -> str:
    """Write the mark of a site as the icon of its tab."""
    return icon_of(mark_of(site), table)


def icon_of(mark: Drawing, table: Colours) -> str:
    """Write a mark as the SVG icon of a browser's tab, which follows the system's scheme by itself."""
    facts = {"width": mark.width, "height": mark.height, "paths": mark.paths()}
    return _ICON.format(ink=table["ink"], accent=table["accent"], **facts)
