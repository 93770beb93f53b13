"""Draw the cover of a book: the site's mark and name, the title, the site's drawing."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from generator.social_cards.canvas import Canvas
from generator.social_cards.card import LEADING, Look, write_block
from generator.social_cards.lettering import first_legible, set_lines

# A program shows covers as small pictures beside one another: large letters count, pixels do not.
WIDTH, HEIGHT = 600, 900
_MARGIN = 56
_ROOM = WIDTH - 2 * _MARGIN
_DRAWN = 290
_TITLE_SIZES = (76, 70, 64, 58, 52, 46, 40, 34)


def cover(look: Look, *, brand: Sequence[str], title: Sequence[str], foot: Sequence[str]) -> bytes:
    """Draw a cover as PNG; of the forms of each line the first counts that the font has all letters for."""
    canvas = _site_cover(look, first_legible(*brand), first_legible(*foot)).copy()
    words = first_legible(*title)
    block = set_lines(words, width=_ROOM, height=400, weight="Bold", sizes=_TITLE_SIZES, leading=LEADING)
    write_block(canvas, block, (_MARGIN, 190))
    return canvas.png("cover")


@functools.lru_cache(maxsize=4)
def _site_cover(look: Look, brand: str, foot: str) -> Canvas:
    """Draw what the covers of a site have in common; nothing is drawn on it later."""
    canvas = Canvas(WIDTH, HEIGHT, look.inks)
    canvas.fill((0, 0, WIDTH, 14), "accent")
    canvas.draw(look.mark, (_MARGIN - 6, 64), 60, 1.9 / 32)
    name = set_lines(brand, width=_ROOM - 76, height=60, weight="SemiBold", sizes=(36, 30, 26), leading=LEADING)
    write_block(canvas, name, (_MARGIN + 70, 74))
    if look.drawing:
        tall = round(look.drawing.height * _DRAWN / look.drawing.width)
        canvas.draw(look.drawing, (_MARGIN, HEIGHT - 124 - tall), _DRAWN, 3 / 360)
    canvas.fill((_MARGIN, HEIGHT - 92, _MARGIN + 96, HEIGHT - 86), "accent-line")
    line = set_lines(foot, width=_ROOM, height=44, weight="Medium", sizes=(26, 22, 18), leading=1.4)
    write_block(canvas, line, (_MARGIN, HEIGHT - 70), "soft")
    return canvas
