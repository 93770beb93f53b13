"""List every picture that the site draws: by its path below the site's root."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.content.models import Article
from generator.render.page import Page
from generator.render.sharing import SIGN
from generator.render.verdicts import tally
from generator.render.view import View
from generator.site.link import Lexicon, Linked
from generator.social_cards.card import BarPiece, Card, sign, sign_key
from generator.social_cards.lettering import legible
from generator.text.lang import OTHER

_LABELS = {"home": "home", "explainer": "card.explainer", "article": "card.article"}
_NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Picture:
    """Promise a picture: `key` changes when it would look otherwise, `draw` makes it."""

    path: str
    key: str
    draw: Callable[[], bytes]


def pictures(linked: Linked, pages: Iterable[Page]) -> Iterator[Picture]:
    """List the cards of the pages that have one of their own, and the sign for home screens."""
    for page in pages:
        if page.kind in _LABELS and page.card:
            card = _card(View(linked, page.lang), page, linked.lexicons[page.lang])
            yield Picture(page.card, card.key, card.draw)
    yield Picture(SIGN, sign_key(), sign)


def _card(view: View, page: Page, lexicon: Lexicon) -> Card:
    settings = view.linked.site.settings
    brand = legible(view.plain(settings.title)) or legible(settings.title.side(OTHER[view.lang]) or "")
    title = legible(page.title) or _other_title(view, page) or view.say(_LABELS[page.kind])
    foot = legible(view.plain(settings.tagline))
    record = view.record(page.uri.split("/")[1]) if page.uri else None
    pieces = _pieces(view, record) if isinstance(record, Article) else ()
    return Card(page.kind, brand, view.say(_LABELS[page.kind]), _bound(title, lexicon), _bound(foot, lexicon), pieces)


def _other_title(view: View, page: Page) -> str:
    """Give the title in the other language, where the font has no letters for this one."""
    return legible(view.record(page.uri.split("/")[1]).title.side(OTHER[view.lang]) or "") if page.uri else ""


def _pieces(view: View, article: Article) -> tuple[BarPiece, ...]:
    return tuple(
        BarPiece(piece.verdict, view.say(f"verdict.{piece.verdict}"), len(piece.claims)) for piece in tally(article)
    )


def _bound(text: str, lexicon: Lexicon) -> str:
    """Keep the syllables of a glossary term on one line."""
    pieces, last = [], 0
    for match in lexicon.matches(text):
        pieces += [text[last : match.start], text[match.start : match.end].replace(" ", _NO_BREAK)]
        last = match.end
    return "".join([*pieces, text[last:]])
