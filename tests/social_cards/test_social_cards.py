"""Every shared page has a social card that is drawn in the site's colours, once, whatever its title holds."""

import io
from pathlib import Path

import pytest
from PIL import Image

from generator.build import drawn
from generator.content.drawing import read_drawing
from generator.pages.all import pages
from generator.render.mark import NEUTRAL_MARK
from generator.site.colours import colours
from generator.site.link import Linked
from generator.social_cards.all import social_cards
from generator.social_cards.canvas import light_inks
from generator.social_cards.card import HEIGHT, WIDTH, BarPiece, Card, Look
from generator.social_cards.lettering import font, legible, set_lines
from tests.reading import Made, linked_of


def test_every_shared_page_has_a_card_that_is_drawn(own: Linked, own_pages: Made) -> None:
    cards = {card.path: card for card in social_cards(own, own_pages.values())}
    assert {page.social_card for page in own_pages.values() if not page.place.is_missing} <= set(cards)
    for path, card in cards.items():
        data = card.make()
        assert len(data) < 40_000
        if path.startswith("cards/"):
            assert Image.open(io.BytesIO(data)).size == (WIDTH, HEIGHT)


LOOK = Look(read_drawing(NEUTRAL_MARK), None, light_inks(colours()))
HOSTILE = ["周鸿祎", "", "W" * 400, "Ắ " * 200, "😀", "a\u0302\u0301 b", "x" * 40 + " y"]


@pytest.mark.parametrize("title", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("kind", ["home", "explainer", "article"])
def test_any_title_gives_a_card_and_the_same_bytes_each_time(kind: str, title: str) -> None:
    pieces = (BarPiece("supported", "Được xác nhận", 3), BarPiece("opinion", "Ý kiến", 0))
    card = Card(LOOK, kind, legible(title) or "Chưng Cất", "Giải thích", legible(title), legible(title), pieces)
    assert card.draw() == card.draw()
    assert Image.open(io.BytesIO(card.draw())).getpixel((WIDTH - 1, HEIGHT // 3)) == 0, "something runs off the card"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Trứng trà (茶叶蛋) là gì", "Trứng trà là gì"),
        ("周鸿祎", ""),
        ("Chu Hồng Y 周鸿祎", "Chu Hồng Y"),
        ("Đặng “Ẫ” – ữ", "Đặng “Ẫ” – ữ"),
        ("Chu\u031bng", "Chưng"),
    ],
)
def test_letters_that_the_font_lacks_are_left_out(text: str, shown: str) -> None:
    assert legible(text) == shown


def test_lines_fit_and_what_is_too_long_ends_in_an_ellipsis() -> None:
    for text in ("ngắn", "vừa phải thôi nhé", "rất dài " * 60):
        block = set_lines(text, width=500, height=200, weight="Bold", sizes=(80, 60, 40), leading=1.28)
        assert block.height <= 200
        assert all(font("Bold", block.size).getlength(line) <= 500 for line in block.lines)
        assert block.lines[-1].endswith("…") == (len(text) > 100)


def test_a_card_that_is_cached_is_not_drawn_again(content: Path) -> None:
    linked = linked_of(content)
    first = dict(drawn(linked, pages(linked), content))
    assert all(data.startswith(b"\x89PNG") for data in first.values())
    cached = list((content.parent / ".cache" / "social-cards").iterdir())
    assert len(cached) == len(set(first.values()))
    for path in cached:
        path.write_bytes(b"from the cache")
    assert dict(drawn(linked, pages(linked), content)) == dict.fromkeys(first, b"from the cache")
