"""Say of each finished page what others need who show it elsewhere: its card, its days, its data for machines."""

from __future__ import annotations

import dataclasses

from generator.content.models import Explainer
from generator.render.jsonld import script
from generator.render.page import Page
from generator.render.view import View

# The site's sign for the home screens of phones, below the site's root.
SIGN = "apple-touch-icon.png"
_OWN_CARDS = frozenset({"home", "explainer", "article"})
_UNSHARED = frozenset({"404"})


def shared(view: View, page: Page) -> Page:
    """Add to a page what its head and its last lines say to machines."""
    if page.kind in _UNSHARED:
        return page
    record = _record(view, page)
    published, updated = (record.published, record.updated) if isinstance(record, Explainer) else (None, None)
    carded = dataclasses.replace(
        page,
        card=card_path(page),
        published=published.isoformat() if published else None,
        updated=updated.isoformat() if updated else None,
    )
    return dataclasses.replace(carded, body=page.body + script(view, carded, record))


def card_path(page: Page) -> str:
    """Give the path of the card that stands for a page: its own, or that of the front page."""
    name = page.uri.strip("/") if page.kind in _OWN_CARDS and page.uri else "home"
    return f"cards/{page.lang}/{name}.png"


def _record(view: View, page: Page) -> object:
    """Give the record that a page is about, if it is about one."""
    folder, _, record_id = page.uri.rstrip("/").partition("/")
    return view.record_or_none(record_id) if folder else None
