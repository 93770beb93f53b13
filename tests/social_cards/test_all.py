"""Every shared page has a social card that is drawn in the site's colours, once, whatever its title holds."""

import io
from pathlib import Path

import pytest
from PIL import Image

from generator.content.models import Term
from generator.incremental.ledger import Ledger
from generator.output.cache import cache_beside
from generator.pipeline import pictures
from generator.site.link import Linked
from generator.social_cards.all import social_cards
from generator.social_cards.canvas import Canvas
from generator.social_cards.card import HEIGHT, WIDTH
from tests.reading import Made, linked_of


def drawn(linked: Linked, content: Path) -> dict[str, bytes]:
    ledger = Ledger(linked)
    for planned in ledger.to_make:
        ledger.make(planned)
    return dict(pictures(ledger, content))


@pytest.mark.slow
def test_every_shared_page_has_a_card_that_is_drawn(own: Linked, own_pages: Made) -> None:
    cards = {card.path: card for card in social_cards(own, own_pages.values())}
    assert {page.social_card for page in own_pages.values() if not page.place.is_missing} <= set(cards)
    for path, card in cards.items():
        data = card.make()
        assert len(data) < 40_000
        if path.startswith("cards/"):
            assert Image.open(io.BytesIO(data)).size == (WIDTH, HEIGHT)


@pytest.mark.slow
def test_a_card_that_is_cached_is_not_drawn_again(content: Path) -> None:
    linked = linked_of(content)
    first = drawn(linked, content)
    assert all(data.startswith(b"\x89PNG") for data in first.values())
    cache = cache_beside(content, "social-cards")
    cached = [path.name for path in cache.folder.iterdir()]
    assert len(cached) == len(set(first.values()))
    for name in cached:
        cache.keep(name, b"from the cache")
    assert drawn(linked, content) == dict.fromkeys(first, b"from the cache")


def test_a_cached_card_that_is_torn_is_drawn_again(content: Path) -> None:
    linked = linked_of(content)
    first = drawn(linked, content)
    for path in cache_beside(content, "social-cards").folder.iterdir():
        path.write_bytes(path.read_bytes()[:-20])
    assert drawn(linked, content) == first


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keep the words that are written on cards."""
    words: list[str] = []

    def keep(canvas: Canvas, at: tuple[int, int], text: str, *_: object) -> None:  # noqa: ARG001  # as it is called
        words.append(text)

    monkeypatch.setattr(Canvas, "write", keep)
    return words


def test_an_answer_stands_whole_on_its_card_and_in_the_language_of_its_page(
    own: Linked, own_pages: Made, written: list[str]
) -> None:
    claims = {page.social_card: page for page in own_pages.values() if page.kind == "claim"}
    for card in social_cards(own, claims.values()):
        if page := claims.get(card.path):
            written.clear()
            card.make()
            shown = " ".join(written).replace("\N{NO-BREAK SPACE}", " ")
            assert page.title in shown, page.path
            assert "…" not in shown, page.path


def test_a_word_stands_on_its_card_with_its_meaning_and_the_other_language(
    own: Linked, own_pages: Made, written: list[str]
) -> None:
    terms = {page.social_card: page for page in own_pages.values() if page.kind == "term"}
    cards = [card for card in social_cards(own, terms.values()) if card.path in terms]
    assert len(cards) == 2 * len(own.site.terms)
    for card in cards:
        page, term = terms[card.path], terms[card.path].record
        assert isinstance(term, Term)
        written.clear()
        card.make()
        shown = " ".join(" ".join(written).split())
        for said in (term.term.side("vi"), term.term.side("en"), term.short.side(page.lang)):
            assert said is not None
            assert " ".join(said.split()) in shown, page.path
