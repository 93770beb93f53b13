"""Tell programs how to embed what an address shows: oEmbed 1.0, a static file for each such page."""

from __future__ import annotations

import json

from generator.content.models import Explainer, Term
from generator.exports.embed_subjects import Slice, Subject, name_of
from generator.render.claim_facets import Checked
from generator.render.embedding import Embed, claim_in_short, snippet
from generator.render.sharing import social_card_path
from generator.render.view import View
from generator.site.addresses import language_root
from generator.site.link import Linked
from generator.text.lang import Lang
from generator.text.portable import portable_line

# Programs ask for a width in pixels; the frame itself takes what there is.
_WIDTH = 600
_DAY = 86_400


def oembed(linked: Linked, embed: Embed, subject: Subject, lang: Lang) -> bytes:
    """Describe what is embedded; `html` is what others paste into their pages."""
    view, settings = View(linked, lang), linked.site.settings
    root, title = settings.address + language_root(lang), name_of(view, subject)
    said = {
        "version": "1.0",
        "type": "rich",
        "title": portable_line(title),
        "provider_name": portable_line(view.plain(settings.title)),
        "provider_url": root,
        "cache_age": _DAY,
        "width": _WIDTH,
        "height": embed.height,
        "html": snippet(view, embed, title, _lines(view, title, subject)),
        "thumbnail_url": settings.address + social_card_path(lang, embed.uri if _has_card(subject) else ""),
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
        "url": root + embed.uri,
        "license": settings.licence.url,
    }
    return f"{json.dumps(said, ensure_ascii=False, indent=0)}\n".encode()


def _has_card(subject: Subject) -> bool:
    """Tell whether the page has a picture of its own; others are shown by that of the front page."""
    return isinstance(subject, (Checked, Term)) or (isinstance(subject, Slice) and isinstance(subject.of, Explainer))


def _lines(view: View, title: str, subject: Subject) -> tuple[str, ...]:
    """Say in short what is embedded, for where frames are taken out."""
    match subject:
        case Checked():
            return title, claim_in_short(view, subject.claim)
        case Term():
            return (f"{title}: {view.plain(subject.short)}",)
        case Slice(of=Explainer() as explainer):
            return title, view.plain(explainer.sentence)
        case _:
            return (title,)
