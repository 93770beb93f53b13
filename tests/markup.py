"""Take finished HTML apart, as text: pages are written by our own templates, so that a pattern can read them."""

import html
import re


def ids(body: str) -> list[str]:
    """List the anchors in their order."""
    return re.findall(r'\sid="([^"]+)"', body)


def links(body: str) -> list[str]:
    """List where the links lead, in their order."""
    return [html.unescape(found) for found in re.findall(r'<a\b[^>]*?\shref="([^"]*)"', body)]


def text(body: str) -> str:
    """Leave out the tags."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def section(body: str, anchor: str) -> str:
    """Return the section that the heading with an anchor names."""
    return body.split(f'aria-labelledby="{anchor}"', 1)[1].partition("</section>")[0]


def folded(body: str, anchor: str) -> str:
    """Return what is folded at an anchor, up to the next fold."""
    return body.split(f'<div id="{anchor}">', 1)[1].partition('<details class="fold">')[0]
