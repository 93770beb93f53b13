"""Draw the small icons of the interface: outlines in the colour of the text beside them, hidden from screen readers."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from markupsafe import Markup

# Strokes on a field of 16 by 16. Verdicts and certainties differ in shape, not in colour alone.
STROKES: Mapping[str, str] = {
    "supported": "M3 8.5l3.3 3.3L13 4.5",
    "partly": "M3 8.5l3.3 3.3M8.4 9.7l1.2-1.3M11.2 6.6L13 4.5",
    "inaccurate": "M4 4l8 8M12 4l-8 8",
    "disputed": "M2.5 5.5h10l-3-3M13.5 10.5h-10l3 3",
    "unsupported": "M5.3 6A2.7 2.7 0 1 1 9 8.3C8.2 8.8 8 9.3 8 10.2M8 13v.1",
    "opinion": "M2.5 3h11v7.5H8L4.7 13.3v-2.8H2.5z",
    "confirmed": "M3.5 2h6L12.5 5v9h-9zM6 9l1.5 1.5L10.2 7.5",
    "reported": "M2.5 3h8.5v10H4a1.5 1.5 0 0 1-1.5-1.5zM11 6.5h2.5v5A1.5 1.5 0 0 1 12 13h-1M5 6h3.5M5 8.5h3.5",
    "alleged": "M2.5 3h11v7.5H8L4.7 13.3v-2.8H2.5zM8 5v2M8 8.8v.1",
    "to": "M1 8h13M10 4l4 4-4 4",
    "from": "M15 8H2M6 4L2 8l4 4",
    "away": "M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3L7.5 8.5",
    "on": "M2.5 8h10.5M9 4l4 4-4 4",
    "share": "M8 10V2M5 4.8L8 1.8l3 3M4.5 7.5h-1v6h9v-6h-1",
    "mail": "M2 3.5h12v9H2zM2 4.5l6 4.5 6-4.5",
    "left": "M13.5 8H3M7 4L3 8l4 4",
    # Kinds of actors: a person, a house, a hall with columns, a flask, people, layers, a window.
    "person": "M8 2.5a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2zM3 13.5c0-3 2.2-4 5-4s5 1 5 4",
    "company": "M3 13.5v-11h6v11M9 6.5h4v7M1.5 13.5h13M5 5.5h2M5 8h2M5 10.5h2",
    "agency": "M1.5 13.5h13M2.5 6.5h11L8 2.5zM4.5 6.5v7M8 6.5v7M11.5 6.5v7",
    "research-group": "M6 2.5h4M6.7 2.5v4L3 13.5h10l-3.7-7v-4M5 10h6",
    "nonprofit": "M5.5 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM11 5a2 2 0 1 1 0 3M1.5 13c0-4 8-4 8 0M11 10c2 0 3.5 1 3.5 3",
    "model": "M8 2.5l6 3-6 3-6-3zM2 8.2l6 3 6-3M2 10.9l6 3 6-3",
    "product": "M2 3h12v10H2zM2 6h12",
    "back": "M3.5 8.5L8 4l4.5 4.5M8 4v9",
}


# The parts of a state are drawn alike, and the press as what is reported.
ALIKE: Mapping[str, str] = {"government": "agency", "legislature": "agency", "media": "reported"}


@functools.cache
def icon(name: str) -> Markup:
    """Draw an icon."""
    strokes = STROKES[ALIKE.get(name, name)]
    return Markup('<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="{}"/></svg>').format(strokes)
