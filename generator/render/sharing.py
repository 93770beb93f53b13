"""Add to each finished page what others need who show it elsewhere: its card, its days, its data for machines."""

from __future__ import annotations

import dataclasses

from generator.content.models import Explainer
from generator.render.jsonld import script
from generator.render.page import Page
from generator.render.view import View
from generator.text.lang import Lang

# The site's icon for the home screens of phones, below the site's root.
HOME_SCREEN_ICON = "apple-touch-icon.png"
_OWN_CARDS = frozenset({"explainer", "article"})


def shared(view: View, page: Page) -> Page:
    """Add to a page what its head and its last lines say to machines."""
    if page.place.is_missing:
        return page
    record = page.record
    published, updated = (record.published, record.updated) if isinstance(record, Explainer) else (None, None)
    carded = dataclasses.replace(
        page,
        social_card=social_card_path(page.lang, page.uri if page.kind in _OWN_CARDS else ""),
        published=published.isoformat() if published else None,
        updated=updated.isoformat() if updated else None,
    )
    return dataclasses.replace(carded, body=page.body + script(view, carded))


def social_card_path(lang: Lang, uri: str) -> str:
    """Return the path of the card of a page below the site's root; that of the front page stands for all others."""
    return f"cards/{lang}/{uri.strip('/') or 'home'}.png"
