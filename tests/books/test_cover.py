"""Covers are drawn from words, the same each time."""

import io

from PIL import Image

from generator.books.cover import HEIGHT, WIDTH, cover
from generator.site.link import Linked
from generator.social_cards.all import look_of


def drawn(linked: Linked, title: str) -> bytes:
    return cover(look_of(linked), brand=("Chưng Cất", ""), title=(title, "Title"), foot=("", "Foot"))


def test_a_cover_stands_upright_and_is_small(own: Linked) -> None:
    data = drawn(own, "AI Trung Quốc: tự làm, đi thuê hay chép?")
    assert Image.open(io.BytesIO(data)).size == (WIDTH, HEIGHT)
    assert len(data) < 30_000


def test_the_same_words_give_the_same_bytes_and_others_others(own: Linked) -> None:
    assert drawn(own, "Một") == drawn(own, "Một") != drawn(own, "Hai")


def test_a_site_without_a_drawing_has_covers(small: Linked) -> None:
    assert drawn(small, "Một")


def test_a_title_that_the_letters_cannot_write_is_told_in_the_other_language(small: Linked) -> None:
    same = [Image.open(io.BytesIO(drawn(small, title))).tobytes() for title in ("标题", "Title")]
    assert same[0] == same[1]
