"""Set text in lines for a card: as large as it fits, lines of similar length, no letter that the font lacks."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFont

FILES = Path(str(resources.files("fontpkg_be_vietnam_pro"))) / "files"
# A code point without a letter: a font draws its glyph for missing letters.
_NO_LETTER = "\U0010ffff"
_PROBE_SIZE = 40
_BRACKETED = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]")
# Emoji and invisible marks: a sentence stays whole without them.
_PICTURES = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0e\ufe0f\u200b-\u200d\u2060\u00ad]+")
_ELLIPSIS = "…"
# No card has room for more letters.
_MAX_LETTERS = 300


class Drawn(NamedTuple):
    """Hold drawn text, and where its box begins, seen from the point of its baseline where it begins."""

    mask: Image.Image
    left: int
    top: int


class Font:
    """Measure and draw text in one weight and one size, each letter and each pair of letters only once.

    Pillow's own layout engine sets letter after letter, moved together by pairs: so the length of a text is the sum
    of its pairs. Composed Vietnamese letters need no other engine, and whether Raqm is installed depends on the
    machine.
    """

    def __init__(self, font: ImageFont.FreeTypeFont) -> None:
        self._font = font
        self._lengths: dict[str, float] = {}
        self._steps: dict[str, float] = {}
        self._letters: dict[str, Drawn] = {}

    def length(self, text: str) -> float:
        """Return how wide a text is, in pixels."""
        if text not in self._lengths:
            self._lengths[text] = sum(self._steps_of(text))
        return self._lengths[text]

    def draw(self, text: str) -> Drawn:
        """Draw a line of text."""
        starts = map(round, itertools.accumulate(self._steps_of(text), initial=0.0))
        placed = [(start, self.letter(letter)) for start, letter in zip(starts, text, strict=False)]
        left = min((start + letter.left for start, letter in placed), default=0)
        right = max((start + letter.left + letter.mask.width for start, letter in placed), default=0)
        top = min((letter.top for _, letter in placed), default=0)
        bottom = max((letter.top + letter.mask.height for _, letter in placed), default=0)
        mask = Image.new("L", (right - left, bottom - top), 0)
        for start, letter in placed:
            x, y = start + letter.left - left, letter.top - top
            box = (x, y, x + letter.mask.width, y + letter.mask.height)
            # Neighbours may overlap, as in "AV".
            mask.paste(ImageChops.lighter(mask.crop(box), letter.mask), box)
        return Drawn(mask, left, top)

    def letter(self, letter: str) -> Drawn:
        """Draw one letter."""
        if letter not in self._letters:
            left, top, right, bottom = map(int, self._font.getbbox(letter, anchor="ls"))
            mask = Image.new("L", (right - left + 2, bottom - top + 2), 0)
            ImageDraw.Draw(mask).text((1 - left, 1 - top), letter, fill=255, font=self._font, anchor="ls")
            self._letters[letter] = Drawn(mask, left - 1, top - 1)
        return self._letters[letter]

    def _steps_of(self, text: str) -> Iterator[float]:
        """Yield how far each letter of a text stands from the next, in pixels; the last, from its end."""
        for index in range(len(text)):
            pair = text[index : index + 2]
            if pair not in self._steps:
                after = self._font.getlength(pair[1]) if pair[1:] else 0.0
                self._steps[pair] = self._font.getlength(pair) - after
            yield self._steps[pair]


@functools.cache
def font(weight: str, size: int) -> Font:
    """Return the site's font in a weight and a size in pixels."""
    file = FILES / f"BeVietnamPro-{weight}.ttf"
    return Font(ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC))


@functools.cache
def _has(letter: str) -> bool:
    probe = font("Bold", _PROBE_SIZE)
    return letter.isspace() or probe.letter(letter).mask.tobytes() != probe.letter(_NO_LETTER).mask.tobytes()


def legible(text: str) -> str:
    """Return a text as the font can write it whole: without a bracket that holds a letter which it lacks.

    Empty if it lacks another letter, since a sentence with a hole says something else, or if no letter and no digit is
    left.
    """
    # The font has no hyphen that does not break; on a card it is one that stands between letters all the same.
    text = unicodedata.normalize("NFC", text)[:_MAX_LETTERS].replace("\N{NON-BREAKING HYPHEN}", "-")
    text = _BRACKETED.sub(lambda found: found[0] if all(map(_has, found[0])) else "", text)
    rest = " ".join(_PICTURES.sub("", text).split())
    return rest if all(map(_has, rest)) and any(letter.isalnum() for letter in rest) else ""


def first_legible(*texts: str | None) -> str:
    """Return the first text that the font can write whole, or nothing."""
    return next((shown for text in texts if (shown := legible(text or ""))), "")


@dataclass(frozen=True, slots=True)
class Block:
    """Hold text set in lines; `size` is that of the letters, `leading` the height of a line, both in pixels."""

    lines: tuple[str, ...]
    weight: str
    size: int
    leading: int

    @property
    def height(self) -> int:
        """Return the height of all lines."""
        return self.leading * len(self.lines)


def set_lines(  # noqa: PLR0913  # a box and a font, each named by the caller
    text: str, *, width: int, height: int, weight: str, sizes: Sequence[int], leading: float
) -> Block:
    """Set a text in the largest of some sizes that fits a box; one that fits in none ends in an ellipsis."""
    blocks = (_block(text, width, weight, size, leading) for size in sizes)
    for block in blocks:
        if block.height <= height and not _is_cut(text, block):
            return block
    smallest = _block(text, width, weight, sizes[-1], leading)
    if smallest.height <= height:
        return smallest
    return _shortened(smallest, width, height)


def _block(text: str, width: int, weight: str, size: int, leading: float) -> Block:
    measure = font(weight, size).length
    return Block(_balanced(_words(text, width, measure), width, measure), weight, size, round(size * leading))


def _is_cut(text: str, block: Block) -> bool:
    return " ".join(block.lines).split() != text.split()


def _words(text: str, width: int, measure: Callable[[str], float]) -> list[str]:
    """Split a text at spaces that may break; a word wider than the line is cut where the line ends."""
    return [piece for word in text.split(" ") if word for piece in _cut(word, width, measure)]


def _cut(word: str, width: int, measure: Callable[[str], float]) -> list[str]:
    if measure(word) <= width:
        return [word]
    pieces, used = [""], 0.0
    for letter in word:
        wide = measure(letter)
        if pieces[-1] and used + wide > width:
            pieces.append("")
            used = 0.0
        pieces[-1] += letter
        used += wide
    return pieces


def _balanced(words: list[str], width: int, measure: Callable[[str], float]) -> tuple[str, ...]:
    """Fill lines as narrowly as their number allows, so that they are of similar length."""
    widest = _filled(words, width, measure)
    low, high = max(map(measure, words), default=0.0), float(width)
    while high - low > 1:
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(words, middle, measure)) <= len(widest) else (middle, high)
    return _filled(words, high, measure)


def _filled(words: list[str], width: float, measure: Callable[[str], float]) -> tuple[str, ...]:
    lines: list[list[str]] = []
    used, space = 0.0, measure(" ")
    for word in words:
        wide = measure(word)
        if lines and used + space + wide <= width:
            lines[-1].append(word)
            used += space + wide
        else:
            lines.append([word])
            used = wide
    return tuple(" ".join(line) for line in lines)


def _shortened(block: Block, width: int, height: int) -> Block:
    measure = font(block.weight, block.size).length
    words = " ".join(block.lines).split(" ")
    room = height // block.leading
    fitting = (
        _filled(_words(f"{' '.join(words[:count])}{_ELLIPSIS}", width, measure), width, measure)
        for count in range(len(words), 0, -1)
    )
    lines = next(itertools.dropwhile(lambda lines: len(lines) > room, fitting), ())
    return Block(lines[:room], block.weight, block.size, block.leading)
