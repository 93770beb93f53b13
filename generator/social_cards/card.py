"""Lay out the social cards, which stand for pages where they are shared, and the site's icon for home screens."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import PIL

from generator.content.drawing import Drawing
from generator.render.icons import STROKES
from generator.social_cards.canvas import Canvas, Inks
from generator.social_cards.lettering import Block, font, set_lines

WIDTH, HEIGHT = 1200, 630
HOME_SCREEN_ICON_SIZE = 180
_MARGIN = 80
_ROOM = WIDTH - 2 * _MARGIN
_MARK_WIDTH = 64
_HEAD_LINE = 112
_TITLE_SIZES = (92, 84, 76, 70, 64, 58, 52, 46)
# An answer is never cut short: its end may be what qualifies it.
_ANSWER_SIZES = (*_TITLE_SIZES[3:], 42, 38, 34, 30)
# Vietnamese stacks two marks over a capital: lines stand further apart than English needs.
LEADING = 1.28
_ASCENT = 0.95
_COLOURS: Mapping[str, str] = {
    "supported": "green",
    "partly": "olive",
    "inaccurate": "red",
    "disputed": "amber",
    "unsupported": "violet",
    "opinion": "blue",
}


@dataclass(frozen=True, slots=True)
class BarPiece:
    """Hold how many claims got a verdict, and what it is called."""

    verdict: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Said:
    """Hold what was said and the verdict on it: below the answer, never in its place."""

    verdict: str
    judged: str
    statement: str


@dataclass(frozen=True, slots=True)
class Meant:
    """Hold what a word means, and the word in the other language."""

    other: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Look:
    """Hold what is a site's own on every card: its mark, its drawing if it has one, its colours."""

    mark: Drawing
    drawing: Drawing | None
    inks: Inks


@dataclass(frozen=True, slots=True)
class Card:
    """Hold what a card says and how its site looks; cards that say the same look the same."""

    look: Look
    kind: str
    brand: str
    label: str
    title: str
    foot: str
    pieces: tuple[BarPiece, ...] = ()
    said: Said | None = None
    meant: Meant | None = None

    @property
    def key(self) -> str:
        """Return a digest of all that decides the image: its words, and the code and files that draw it."""
        whole = repr(dataclasses.astuple(self)) + _drawing_key()
        return hashlib.sha256(whole.encode()).hexdigest()[:32]

    def draw(self) -> bytes:
        """Draw the card as PNG; the same words give the same bytes."""
        canvas = Canvas(WIDTH, HEIGHT, self.look.inks)
        _LAYOUTS[self.kind](canvas, self)
        return canvas.png(self.key)


@functools.cache
def _drawing_key() -> str:
    sources = sorted(Path(__file__).parent.glob("*.py"))
    whole = b"".join(path.read_bytes() for path in sources) + PIL.__version__.encode()
    return hashlib.sha256(whole).hexdigest()


def _home(canvas: Canvas, card: Card) -> None:
    if card.look.drawing:
        canvas.draw(card.look.drawing, (WIDTH - 560, 200), 500, 3 / 360)
    canvas.draw(card.look.mark, (_MARGIN, 86), 104, 1.75 / 32)
    title = set_lines(card.brand, width=540, height=150, weight="Bold", sizes=(108, 92, 76, 60, 44), leading=LEADING)
    write_block(canvas, title, (_MARGIN, 216))
    foot = set_lines(card.foot, width=500, height=200, weight="Medium", sizes=(46, 42, 38, 34), leading=1.4)
    write_block(canvas, foot, (_MARGIN, 400), "soft")


def _explainer(canvas: Canvas, card: Card) -> None:
    _head(canvas, card)
    if card.look.drawing:
        canvas.draw(card.look.drawing, (WIDTH - 400, 384), 330, 3 / 360)
    title = set_lines(card.title, width=_ROOM, height=270, weight="Bold", sizes=_TITLE_SIZES, leading=LEADING)
    write_block(canvas, title, (_MARGIN, 150 + (270 - title.height) // 3))
    _foot(canvas, card, 640)


def _article(canvas: Canvas, card: Card) -> None:
    _head(canvas, card)
    title = set_lines(card.title, width=_ROOM, height=232, weight="Bold", sizes=_TITLE_SIZES[2:], leading=LEADING)
    write_block(canvas, title, (_MARGIN, 146 + (232 - title.height) // 3))
    if card.pieces:
        _bar(canvas, card.pieces)
        _legend(canvas, card.pieces)
    else:
        _foot(canvas, card, _ROOM)


def _claim(canvas: Canvas, card: Card) -> None:
    """Set the answer large, and below a rule the sign of the verdict with what was said."""
    _head(canvas, card)
    title = set_lines(card.title, width=_ROOM, height=264, weight="Bold", sizes=_ANSWER_SIZES, leading=LEADING)
    write_block(canvas, title, (_MARGIN, 142 + (264 - title.height) // 3))
    if card.said:
        ink = _COLOURS[card.said.verdict]
        canvas.fill((0, 426, 20, HEIGHT), ink)
        canvas.fill((_MARGIN, 424, WIDTH - _MARGIN, 427), ink)
        canvas.icon(STROKES[card.said.verdict], (_MARGIN, 450), 44, ink)
        judged = set_lines(
            card.said.judged, width=_ROOM - 60, height=60, weight="Bold", sizes=(38, 34, 30), leading=LEADING
        )
        write_block(canvas, judged, (_MARGIN + 60, 450), ink)
        statement = set_lines(
            card.said.statement, width=_ROOM, height=106, weight="Medium", sizes=(34, 30, 28, 26, 24), leading=1.34
        )
        write_block(canvas, statement, (_MARGIN, 512), "soft")


def _term(canvas: Canvas, card: Card) -> None:
    """Set the word large, the other language's below it, and below a rule what it means."""
    _head(canvas, card)
    title = set_lines(card.title, width=_ROOM, height=170, weight="Bold", sizes=_TITLE_SIZES, leading=LEADING)
    write_block(canvas, title, (_MARGIN, 146))
    if card.meant:
        below = 146 + title.height + 6
        other = set_lines(
            card.meant.other, width=_ROOM, height=56, weight="Medium", sizes=(40, 36, 32, 28, 24), leading=LEADING
        )
        write_block(canvas, other, (_MARGIN, below), "accent")
        rule = max(below + other.height + 24, 330)
        canvas.fill((_MARGIN, rule, _MARGIN + 96, rule + 6), "accent-line")
        room = HEIGHT - rule - 70
        meaning = set_lines(
            card.meant.meaning, width=_ROOM, height=room, weight="Medium", sizes=(40, 37, 34, 31, 28), leading=1.36
        )
        write_block(canvas, meaning, (_MARGIN, rule + 26), "soft")


def _head(canvas: Canvas, card: Card) -> None:
    """Write the site's name and, across from it, what kind of page this is."""
    canvas.draw(card.look.mark, (_MARGIN - 6, _HEAD_LINE - 56), _MARK_WIDTH, 1.9 / 32)
    label = set_lines(card.label, width=360, height=60, weight="SemiBold", sizes=(32, 26, 20), leading=LEADING)
    wide = round(font(label.weight, label.size).length(label.lines[0])) if label.lines else 0
    write_block(canvas, label, (WIDTH - _MARGIN - wide, _HEAD_LINE - round(label.size * _ASCENT)), "accent")
    room = _ROOM - _MARK_WIDTH - wide - 60
    brand = set_lines(card.brand, width=room, height=60, weight="SemiBold", sizes=(38, 32, 26, 20), leading=LEADING)
    write_block(canvas, brand, (_MARGIN + _MARK_WIDTH + 14, _HEAD_LINE - round(brand.size * _ASCENT)))


def _foot(canvas: Canvas, card: Card, width: int) -> None:
    canvas.fill((_MARGIN, 500, _MARGIN + 96, 506), "accent-line")
    foot = set_lines(card.foot, width=width, height=50, weight="Medium", sizes=(34, 30, 26, 22), leading=1.4)
    write_block(canvas, foot, (_MARGIN, 528), "soft")


def _bar(canvas: Canvas, pieces: tuple[BarPiece, ...]) -> None:
    """Draw a bar whose pieces are as long as their counts, with gaps of paper between them."""
    total = sum(piece.count for piece in pieces)
    start = 0
    for piece in pieces:
        left, right = (_MARGIN + _ROOM * count // total for count in (start, start + piece.count))
        last = right == _MARGIN + _ROOM
        canvas.fill((left, 412, right if last else right - 4, 446), _COLOURS[piece.verdict])
        start += piece.count


def _legend(canvas: Canvas, pieces: tuple[BarPiece, ...]) -> None:
    """Name the pieces, each with its icon, in rows that wrap."""
    letters, strong = font("Medium", 28), font("Bold", 28)
    entries = [(piece, strong.length(str(piece.count)), letters.length(piece.name)) for piece in pieces]
    x, y = _MARGIN, 508
    for piece, number, name in entries:
        wide = round(34 + number + 10 + name)
        if x > _MARGIN and x + wide > WIDTH - _MARGIN:
            x, y = _MARGIN, y + 52
        ink = _COLOURS[piece.verdict]
        canvas.icon(STROKES[piece.verdict], (x, y - 23), 26, ink)
        canvas.write((x + 34, y), str(piece.count), strong, "ink")
        canvas.write((x + round(44 + number), y), piece.name, letters, ink)
        x += wide + 36


def write_block(canvas: Canvas, block: Block, at: tuple[int, int], ink: str = "ink") -> None:
    """Write the lines of a block below a point."""
    for index, line in enumerate(block.lines):
        baseline = at[1] + round(block.size * _ASCENT) + index * block.leading
        canvas.write((at[0], baseline), line, font(block.weight, block.size), ink)


_LAYOUTS: Mapping[str, Callable[[Canvas, Card], None]] = {
    "home": _home,
    "explainer": _explainer,
    "article": _article,
    "claim": _claim,
    "term": _term,
}


def home_screen_icon_key(look: Look) -> str:
    """Return a digest of all that decides the icon for home screens."""
    return hashlib.sha256((repr(dataclasses.astuple(look)) + _drawing_key()).encode()).hexdigest()[:32]


def home_screen_icon(look: Look) -> bytes:
    """Draw the site's icon for the home screens of phones, which cut its corners themselves."""
    canvas = Canvas(HOME_SCREEN_ICON_SIZE, HOME_SCREEN_ICON_SIZE, look.inks)
    canvas.draw(look.mark, (22, 26), 136, 1.9 / 32)
    return canvas.png(home_screen_icon_key(look))
