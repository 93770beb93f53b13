"""Any title gives a card, the same to the byte each time, and another look another card."""

import dataclasses
import io
import itertools
from typing import Any

import pytest
from PIL import Image

from generator.content.drawing import read_drawing
from generator.content.models import Accent
from generator.render.mark import NEUTRAL_MARK
from generator.site.colours import colours
from generator.social_cards.canvas import light_inks
from generator.social_cards.card import (
    HEIGHT,
    HOME_SCREEN_ICON_SIZE,
    WIDTH,
    BarPiece,
    Card,
    Look,
    home_screen_icon,
    home_screen_icon_key,
)
from generator.social_cards.lettering import legible

SUPPORTED, OPINION = BarPiece("supported", "Được xác nhận", 3), BarPiece("opinion", "Ý kiến", 1)
LOOK = Look(read_drawing(NEUTRAL_MARK), None, light_inks(colours()))


ACCENT = Accent(light="#803000", dark="#f0c0a0")
OTHER_LOOK = dataclasses.replace(LOOK, inks=light_inks(colours(ACCENT)))
HOSTILE = ["周鸿祎", "", "W" * 400, "Ắ " * 200, "😀", "a\u0302\u0301 b", "x" * 40 + " y"]


@pytest.mark.parametrize("title", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("kind", ["home", "explainer", "article"])
def test_any_title_gives_a_card_and_the_same_bytes_each_time(kind: str, title: str) -> None:
    pieces = (BarPiece("supported", "Được xác nhận", 3), BarPiece("opinion", "Ý kiến", 0))
    card = Card(LOOK, kind, legible(title) or "Chưng Cất", "Giải thích", legible(title), legible(title), pieces)
    assert card.draw() == card.draw()
    assert Image.open(io.BytesIO(card.draw())).getpixel((WIDTH - 1, HEIGHT // 3)) == 0, "something runs off the card"


def card(**changes: Any) -> Card:
    plain = Card(LOOK, "article", "Chưng Cất", "Kiểm chứng", "Một bài báo", "Giải thích", (SUPPORTED, OPINION))
    return dataclasses.replace(plain, **changes)


@pytest.mark.parametrize(
    "change",
    [{"title": "Một bài báo khác"}, {"kind": "explainer"}, {"pieces": (OPINION,)}, {"look": OTHER_LOOK}],
    ids=lambda change: next(iter(change)),
)
def test_a_card_that_looks_different_has_another_key(change: dict[str, Any]) -> None:
    assert card(**change).key != card().key
    assert card(**change).draw() != card().draw()


def test_cards_that_say_the_same_have_one_key() -> None:
    assert card().key == card().key


def test_the_pieces_of_a_bar_are_as_long_as_their_counts() -> None:
    drawn = Image.open(io.BytesIO(card().draw()))
    row = [drawn.getpixel((x, 430)) for x in range(80, WIDTH - 80)]
    lengths = [len(list(run)) for colour, run in itertools.groupby(row) if colour]
    assert lengths == [776, 260]


def test_the_icon_for_home_screens_is_a_square_in_the_sites_look() -> None:
    icon = Image.open(io.BytesIO(home_screen_icon(LOOK)))
    assert icon.size == (HOME_SCREEN_ICON_SIZE, HOME_SCREEN_ICON_SIZE)
    assert home_screen_icon_key(LOOK) != home_screen_icon_key(OTHER_LOOK)
