"""A card is drawn in few colours, those of its site, and each drawing keeps its place."""

import io

import pytest
from PIL import Image

from generator.content.drawing import parse_drawing
from generator.render.icons import STROKES
from generator.site.colours import colours
from generator.social_cards.canvas import Canvas, light_inks
from generator.social_cards.lettering import font

INKS = light_inks(colours())
PAPER, INK, ACCENT_LINE = INKS[0], INKS[1], INKS[5]
SQUARE = parse_drawing(
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
    b'<path class="fill" d="M0 0h10v10H0z"/><path class="cut" d="M0 5h10"/></svg>'
)


def shown(canvas: Canvas) -> Image.Image:
    return Image.open(io.BytesIO(canvas.png("key"))).convert("RGB")


def colour(image: Image.Image, x: int, y: int) -> str:
    red, green, blue = image.getpixel((x, y))  # type: ignore[misc]  # three bands
    return f"#{red:02x}{green:02x}{blue:02x}"


def test_a_new_canvas_is_paper() -> None:
    assert set(shown(Canvas(20, 10, INKS)).tobytes()) == set(bytes.fromhex(PAPER[1:]))


def test_what_is_drawn_on_a_copy_is_not_on_the_first() -> None:
    first = Canvas(20, 10, INKS)
    first.fill((0, 0, 5, 10), "ink")
    second = first.copy()
    second.fill((5, 0, 10, 10), "ink")
    assert [colour(shown(canvas), x, 5) for canvas in (first, second) for x in (2, 7)] == [INK, PAPER, INK, INK]


def test_a_box_ends_before_its_last_two_sides() -> None:
    canvas = Canvas(20, 10, INKS)
    canvas.fill((2, 3, 6, 5), "ink")
    image = shown(canvas)
    assert [colour(image, *at) for at in ((2, 3), (5, 4), (6, 4), (5, 5))] == [INK, INK, PAPER, PAPER]


def test_a_drawing_is_in_the_accent_and_what_is_cut_out_shows_the_paper() -> None:
    canvas = Canvas(60, 60, INKS)
    canvas.draw(SQUARE, (10, 10), 40, 0.1)
    image = shown(canvas)
    assert [colour(image, *at) for at in ((12, 12), (30, 30), (5, 30), (55, 30))] == [ACCENT_LINE, PAPER, PAPER, PAPER]


@pytest.mark.parametrize("what", ["letters", "icon"])
def test_what_is_drawn_leaves_the_rest_as_it_was(what: str) -> None:
    canvas = Canvas(80, 80, INKS)
    canvas.fill((0, 0, 80, 80), "line")
    before = shown(canvas)
    if what == "letters":
        canvas.write((20, 50), "Ắ", font("Bold", 30), "ink")
    else:
        canvas.icon(STROKES["supported"], (20, 20), 30, "ink")
    after = shown(canvas)
    changed = [(x, y) for x in range(80) for y in range(80) if before.getpixel((x, y)) != after.getpixel((x, y))]
    assert changed
    assert all(15 < x < 65 and 10 < y < 65 for x, y in changed)


def test_the_key_stands_in_the_file_so_that_another_key_gives_other_bytes() -> None:
    canvas = Canvas(20, 10, INKS)
    assert canvas.png("one") != canvas.png("two")
    assert canvas.png("one") == canvas.png("one")
