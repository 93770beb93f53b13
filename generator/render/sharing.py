"""Add to a finished page what others need to show it elsewhere: its social card, its dates, its JSON-LD."""

from __future__ import annotations

import dataclasses

from generator.content.models import Explainer
from generator.render.embedding import embed_of
from generator.render.jsonld import script
from generator.render.page import Page
from generator.render.view import View
from generator.text.lang import Lang

# The site's icon for the home screens of phones, below the site's root.
HOME_SCREEN_ICON = "apple-touch-icon.png"
_OWN_CARDS = frozenset({"explainer", "article", "claim", "term"})


def shared(view: View, page: Page) -> Page:
    """Add to a page what machines read in its head and at the end of its body."""
    if page.place.is_missing:
        return page
    record = page.record
    published, updated = (record.published, record.updated) if isinstance(record, Explainer) else (None, None)
    embed = embed_of(page)
    dated = dataclasses.replace(
        page,
        oembed=embed.description if embed else None,
        social_card=social_card_path(page.lang, page.uri if page.kind in _OWN_CARDS else ""),
        published=published.isoformat() if published else None,
        updated=updated.isoformat() if updated else None,
    )
    return dataclasses.replace(dated, body=page.body + script(view, dated))


def social_card_path(lang: Lang, uri: str) -> str:
    """Return the path of a page's social card below the site's root; most pages use that of the front page, `""`."""
    return f"cards/{lang}/{uri.strip('/') or 'home'}.png"
