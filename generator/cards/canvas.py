"""Put inks on paper: a picture of few colours, each in the shades that smooth edges need, in few bytes."""

from __future__ import annotations

import functools
import io
from collections.abc import Mapping
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, PngImagePlugin

from generator.cards.outlines import Point, drawing, lines
from generator.theme_colours import colours

# A shared card is light everywhere.
_LIGHT: Mapping[str, str] = {name: colour.light for name, colour in colours().items()}
PAPER = _LIGHT["paper"]
# In the order in which their shades follow one another in the palette.
INKS: Mapping[str, str] = {
    name: _LIGHT[name]
    for name in ("ink", "soft", "line", "copper", "copper-line", "green", "red", "amber", "blue", "violet")
}
_SHADES = 15
# Drawings are drawn so many times larger and made small again: that smooths their edges.
_LARGER = 4
_FILLED = frozenset({"spirit", "drop"})
_PART_INKS: Mapping[str, str] = {
    "glass": "ink",
    "spirit": "copper-line",
    "drop": "copper-line",
    "flame": "copper-line",
    "steam": "copper-line",
}
_ERASED = "words"

Ink = str
Font = ImageFont.FreeTypeFont


class Canvas:
    """Hold a picture while it is drawn: numbers of shades, paper being 0."""

    def __init__(self, width: int, height: int) -> None:
        self._picture = Image.new("P", (width, height), 0)
        self._picture.putpalette(_palette())

    def write(self, at: tuple[int, int], words: str, font: Font, ink: Ink) -> None:
        """Write words whose baseline begins at a point."""
        left, top, right, bottom = font.getbbox(words, anchor="ls")
        mask = Image.new("L", (int(right - left) + 2, int(bottom - top) + 2), 0)
        ImageDraw.Draw(mask).text((1 - left, 1 - top), words, fill=255, font=font, anchor="ls")
        self._lay(mask, (at[0] + int(left) - 1, at[1] + int(top) - 1), ink)

    def fill(self, box: tuple[int, int, int, int], ink: Ink) -> None:
        """Fill a box: left, top, and the right and bottom that it does not reach."""
        self._picture.paste(_shade(ink), box)

    def draw(self, path: Path, at: tuple[int, int], width: int, stroke: float) -> None:
        """Draw one of the site's drawings in its colours; `stroke` is in the drawing's own units."""
        for ink, mask in _layers(path, width, stroke):
            self._lay(mask, at, ink)

    def sign(self, strokes: str, at: tuple[int, int], width: int, ink: Ink) -> None:
        """Draw one of the interface's signs."""
        self._lay(_sign(strokes, width), at, ink)

    def png(self, key: str) -> bytes:
        """Give the finished picture, with what it was made from named in it."""
        facts = PngImagePlugin.PngInfo()
        facts.add_text("Source", key)
        out = io.BytesIO()
        self._picture.save(out, "PNG", compress_level=9, pnginfo=facts)
        return out.getvalue()

    def _lay(self, mask: Image.Image, at: tuple[int, int], ink: Ink) -> None:
        # What is not touched by the ink stays as it is; inks do not lie on one another.
        self._picture.paste(mask.point(_numbers(ink)), at, mask.point(_touched))


_touched: list[int] = [0 if level * _SHADES // 255 == 0 else 255 for level in range(256)]


def _shade(ink: Ink, depth: int = _SHADES) -> int:
    return 1 + list(INKS).index(ink) * _SHADES + depth - 1


@functools.cache
def _numbers(ink: Ink) -> list[int]:
    return [_shade(ink, max(1, level * _SHADES // 255)) for level in range(256)]


@functools.cache
def _palette() -> bytes:
    paper = bytes.fromhex(PAPER[1:])
    shades = [paper]
    for ink in INKS.values():
        full = bytes.fromhex(ink[1:])
        shades += [_between(paper, full, depth / _SHADES) for depth in range(1, _SHADES + 1)]
    return b"".join(shades)


def _between(paper: bytes, ink: bytes, share: float) -> bytes:
    return bytes(round(light + (dark - light) * share) for light, dark in zip(paper, ink, strict=True))


@functools.cache
def _layers(path: Path, width: int, stroke: float) -> tuple[tuple[Ink, Image.Image], ...]:
    """Draw each ink of a drawing by itself; what is erased lets the paper through."""
    whole = drawing(path)
    scale = width * _LARGER / whole.width
    size = (width * _LARGER, round(whole.height * width / whole.width) * _LARGER)
    masks = {ink: Image.new("L", size, 0) for ink in dict.fromkeys(_PART_INKS.values())}
    for outline in whole.outlines:
        points = [(x * scale, y * scale) for x, y in outline.points]
        if outline.part == _ERASED:
            _stroke(ImageDraw.Draw(masks["copper-line"]), points, stroke * scale, 0)
        elif outline.part in _FILLED:
            ImageDraw.Draw(masks[_PART_INKS[outline.part]]).polygon(points, fill=255)
        else:
            _stroke(ImageDraw.Draw(masks[_PART_INKS[outline.part]]), points, stroke * scale, 255)
    return tuple((ink, _smaller(mask)) for ink, mask in masks.items())


@functools.cache
def _sign(strokes: str, width: int) -> Image.Image:
    scale = width * _LARGER / 16
    mask = Image.new("L", (width * _LARGER, width * _LARGER), 0)
    for line in lines(strokes):
        _stroke(ImageDraw.Draw(mask), [(x * scale, y * scale) for x, y in line], 1.8 * scale, 255)
    return _smaller(mask)


def _smaller(mask: Image.Image) -> Image.Image:
    return mask.reduce(_LARGER)


def _stroke(draw: ImageDraw.ImageDraw, points: list[Point], width: float, fill: int) -> None:
    """Draw a line with round ends and corners."""
    draw.line(points, fill=fill, width=round(width))
    for x, y in points:
        draw.circle((x, y), width / 2, fill=fill)
