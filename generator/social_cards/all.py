"""List every image that the site draws, by its path below the site's root."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.content.models import Article, Claim, Explainer, Term
from generator.output.cache import CostlyFile
from generator.render.mark import mark_of
from generator.render.page import Page
from generator.render.sharing import HOME_SCREEN_ICON
from generator.render.verdicts import tally
from generator.render.view import View
from generator.site.colours import colours
from generator.site.link import Lexicon, Linked
from generator.social_cards.canvas import light_inks
from generator.social_cards.card import BarPiece, Card, Look, Meant, Said, home_screen_icon, home_screen_icon_key
from generator.social_cards.lettering import first_legible
from generator.text.lang import OTHER

_LABELS = {
    "home": "home",
    "explainer": "card.explainer",
    "article": "card.article",
    "claim": "card.article",
    "term": "card.term",
}
_NO_BREAK = "\N{NO-BREAK SPACE}"


def social_cards(linked: Linked, pages: Iterable[Page]) -> Iterator[CostlyFile]:
    """List the social cards of the pages that have one of their own, and the icon for home screens."""
    look = look_of(linked)
    for page in pages:
        if page.kind in _LABELS and page.social_card:
            card = _card(look, View(linked, page.lang), page, linked.lexicons[page.lang])
            yield CostlyFile(page.social_card, card.key, card.draw)
    yield CostlyFile(HOME_SCREEN_ICON, home_screen_icon_key(look), partial(home_screen_icon, look))


def look_of(linked: Linked) -> Look:
    """Gather what is a site's own on all that is drawn of it."""
    inks = light_inks(colours(linked.site.settings.accent))
    return Look(mark_of(linked.site), linked.site.drawings.get("drawing"), inks)


def _card(look: Look, view: View, page: Page, lexicon: Lexicon) -> Card:
    settings = view.linked.site.settings
    brand = first_legible(view.plain(settings.title), settings.title.side(OTHER[view.lang]))
    title = first_legible(page.title, _other_title(view, page), view.say(_LABELS[page.kind]))
    foot = first_legible(view.plain(settings.tagline), settings.tagline.side(OTHER[view.lang]))
    claim = page.place.part if isinstance(page.place.part, Claim) else None
    pieces = _pieces(view, page.record) if isinstance(page.record, Article) and claim is None else ()
    return Card(
        look,
        page.kind,
        brand,
        view.say(_LABELS[page.kind]),
        _keep_terms_whole(title, lexicon),
        _keep_terms_whole(foot, lexicon),
        pieces,
        _said(view, claim, lexicon) if claim else None,
        _meant(view, page.record) if isinstance(page.record, Term) else None,
    )


def _meant(view: View, term: Term) -> Meant:
    other = OTHER[view.lang]
    return Meant(
        first_legible(term.term.side(other) or ""), first_legible(view.plain(term.short), term.short.side(other))
    )


def _said(view: View, claim: Claim, lexicon: Lexicon) -> Said:
    verdict = view.say(f"verdict.{claim.verdict}")
    other = claim.statement.side(OTHER[view.lang])
    statement = first_legible(view.plain(claim.statement), other, verdict)
    return Said(claim.verdict, view.say("card.said", verdict=verdict.lower()), _keep_terms_whole(statement, lexicon))


def _other_title(view: View, page: Page) -> str | None:
    """Return the title in the other language, where the font has no letters for this one."""
    record = page.record
    if isinstance(page.place.part, Claim):
        return page.place.part.answer.side(OTHER[view.lang])
    if isinstance(record, Term):
        return record.term.side(OTHER[view.lang])
    return record.title.side(OTHER[view.lang]) if isinstance(record, (Article, Explainer)) else None


def _pieces(view: View, article: Article) -> tuple[BarPiece, ...]:
    return tuple(
        BarPiece(piece.verdict, view.say(f"verdict.{piece.verdict}"), len(piece.claims)) for piece in tally(article)
    )


def _keep_terms_whole(text: str, lexicon: Lexicon) -> str:
    """Put no-break spaces into the names of glossary terms, so that each stays on one line."""
    pieces, last = [], 0
    for match in lexicon.matches(text):
        pieces += [text[last : match.start], text[match.start : match.end].replace(" ", _NO_BREAK)]
        last = match.end
    return "".join([*pieces, text[last:]])
