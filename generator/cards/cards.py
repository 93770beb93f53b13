"""Lay out the cards that stand for pages where they are shared, and the site's sign for home screens."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import PIL

from generator.cards.canvas import INKS, PAPER, Canvas
from generator.cards.lettering import Block, font, set_lines
from generator.cards.outlines import MARK, STILL
from generator.pages.icons import STROKES

WIDTH, HEIGHT = 1200, 630
SIGN_SIZE = 180
_MARGIN = 80
_ROOM = WIDTH - 2 * _MARGIN
_MARK_WIDTH = 64
_HEAD_LINE = 112
_TITLE_SIZES = (92, 84, 76, 70, 64, 58, 52, 46)
# Vietnamese carries two marks over a capital: lines stand further apart than English needs.
_LEADING = 1.28
_ASCENT = 0.95
_COLOURS: Mapping[str, str] = {
    "supported": "green",
    "inaccurate": "red",
    "disputed": "amber",
    "unverified-rumour": "violet",
    "opinion": "blue",
}


@dataclass(frozen=True, slots=True)
class Share:
    """Say how many claims got a verdict, and what it is called."""

    verdict: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Card:
    """Hold what a card says; cards that say the same look the same."""

    kind: str
    brand: str
    label: str
    title: str
    foot: str
    shares: tuple[Share, ...] = ()

    @property
    def key(self) -> str:
        """Name what the picture is made from: its words, and how it is drawn."""
        said = repr(dataclasses.astuple(self)) + _drawing_key()
        return hashlib.sha256(said.encode()).hexdigest()[:32]

    def draw(self) -> bytes:
        """Draw the card as PNG; the same words give the same bytes."""
        canvas = Canvas(WIDTH, HEIGHT)
        _LAYOUTS[self.kind](canvas, self)
        return canvas.png(self.key)


@functools.cache
def _drawing_key() -> str:
    sources = [*sorted(Path(__file__).parent.glob("*.py")), STILL, MARK]
    whole = b"".join(path.read_bytes() for path in sources) + repr((PAPER, INKS, PIL.__version__)).encode()
    return hashlib.sha256(whole).hexdigest()


def _home(canvas: Canvas, card: Card) -> None:
    canvas.draw(STILL, (WIDTH - 560, 200), 500, 3)
    canvas.draw(MARK, (_MARGIN, 86), 104, 1.75)
    title = set_lines(card.brand, width=540, height=150, weight="Bold", sizes=(108, 92, 76, 60, 44), leading=_LEADING)
    _write(canvas, title, (_MARGIN, 216))
    foot = set_lines(card.foot, width=500, height=200, weight="Medium", sizes=(46, 42, 38, 34), leading=1.4)
    _write(canvas, foot, (_MARGIN, 400), "soft")


def _explainer(canvas: Canvas, card: Card) -> None:
    _head(canvas, card)
    canvas.draw(STILL, (WIDTH - 400, 384), 330, 3)
    title = set_lines(card.title, width=_ROOM, height=270, weight="Bold", sizes=_TITLE_SIZES, leading=_LEADING)
    _write(canvas, title, (_MARGIN, 150 + (270 - title.height) // 3))
    _foot(canvas, card, 640)


def _article(canvas: Canvas, card: Card) -> None:
    _head(canvas, card)
    title = set_lines(card.title, width=_ROOM, height=232, weight="Bold", sizes=_TITLE_SIZES[2:], leading=_LEADING)
    _write(canvas, title, (_MARGIN, 146 + (232 - title.height) // 3))
    if card.shares:
        _bar(canvas, card.shares)
        _legend(canvas, card.shares)
    else:
        _foot(canvas, card, _ROOM)


def _head(canvas: Canvas, card: Card) -> None:
    """Write the site's name and, across from it, what kind of page this is."""
    canvas.draw(MARK, (_MARGIN - 6, _HEAD_LINE - 56), _MARK_WIDTH, 1.9)
    label = set_lines(card.label, width=360, height=60, weight="SemiBold", sizes=(32, 26, 20), leading=_LEADING)
    wide = round(font(label.weight, label.size).getlength(label.lines[0])) if label.lines else 0
    _write(canvas, label, (WIDTH - _MARGIN - wide, _HEAD_LINE - round(label.size * _ASCENT)), "copper")
    room = _ROOM - _MARK_WIDTH - wide - 60
    brand = set_lines(card.brand, width=room, height=60, weight="SemiBold", sizes=(38, 32, 26, 20), leading=_LEADING)
    _write(canvas, brand, (_MARGIN + _MARK_WIDTH + 14, _HEAD_LINE - round(brand.size * _ASCENT)))


def _foot(canvas: Canvas, card: Card, width: int) -> None:
    canvas.fill((_MARGIN, 500, _MARGIN + 96, 506), "copper-line")
    foot = set_lines(card.foot, width=width, height=50, weight="Medium", sizes=(34, 30, 26, 22), leading=1.4)
    _write(canvas, foot, (_MARGIN, 528), "soft")


def _bar(canvas: Canvas, shares: tuple[Share, ...]) -> None:
    """Draw a strip whose pieces are as long as there are claims, parted by paper."""
    total = sum(share.count for share in shares)
    start = 0
    for share in shares:
        left, right = (_MARGIN + _ROOM * count // total for count in (start, start + share.count))
        last = right == _MARGIN + _ROOM
        canvas.fill((left, 412, right if last else right - 4, 446), _COLOURS[share.verdict])
        start += share.count


def _legend(canvas: Canvas, shares: tuple[Share, ...]) -> None:
    """Say what the pieces are, each with its sign, in two rows of columns."""
    letters, strong = font("Medium", 28), font("Bold", 28)
    entries = [(share, strong.getlength(str(share.count)), letters.getlength(share.name)) for share in shares]
    x, y = _MARGIN, 508
    for share, number, name in entries:
        wide = round(34 + number + 10 + name)
        if x > _MARGIN and x + wide > WIDTH - _MARGIN:
            x, y = _MARGIN, y + 52
        ink = _COLOURS[share.verdict]
        canvas.sign(STROKES[share.verdict], (x, y - 23), 26, ink)
        canvas.write((x + 34, y), str(share.count), strong, "ink")
        canvas.write((x + round(44 + number), y), share.name, letters, ink)
        x += wide + 36


def _write(canvas: Canvas, block: Block, at: tuple[int, int], ink: str = "ink") -> None:
    """Write lines below a point."""
    for index, line in enumerate(block.lines):
        baseline = at[1] + round(block.size * _ASCENT) + index * block.leading
        canvas.write((at[0], baseline), line, font(block.weight, block.size), ink)


_LAYOUTS: Mapping[str, Callable[[Canvas, Card], None]] = {
    "home": _home,
    "explainer": _explainer,
    "article": _article,
}


def sign_key() -> str:
    """Name what the sign for home screens is made from."""
    return _drawing_key()[:32]


def sign() -> bytes:
    """Draw the site's sign for the home screens of phones, which cut its corners themselves."""
    canvas = Canvas(SIGN_SIZE, SIGN_SIZE)
    canvas.draw(MARK, (22, 26), 136, 1.9)
    return canvas.png(sign_key())
