"""Draw palette images: few colours, anti-aliased, small PNGs."""

from __future__ import annotations

import functools
import io
from collections.abc import Mapping

from PIL import Image, ImageDraw, PngImagePlugin

from generator.content.drawing import Drawing
from generator.site.colours import Colours
from generator.social_cards.lettering import Font
from generator.social_cards.outlines import Point, lines

# The colours that cards use, in the order in which their shades follow one another in the palette.
_INKS = ("ink", "soft", "line", "accent", "accent-line", "green", "red", "olive", "amber", "blue", "violet")
_SHADES = 15
# Drawings are supersampled: drawn this many times larger and scaled down, for smooth edges.
_SUPERSAMPLING = 4
# The highest level takes four times as long, for a tenth of the bytes.
_COMPRESSION = 6
_PART_INKS: Mapping[str, str] = {"line": "ink", "fill": "accent-line", "accent": "accent-line"}

Ink = str

# The hex colours of the paper and of each ink, in the order of `_INKS`: a card is light everywhere.
Inks = tuple[str, ...]


def light_inks(table: Colours) -> Inks:
    """Choose from the site's colours what cards are drawn with."""
    return tuple(table[name].light for name in ("paper", *_INKS))


class Canvas:
    """Hold an image while it is drawn: its pixels are indexes of the palette, 0 being paper."""

    def __init__(self, width: int, height: int, inks: Inks) -> None:
        self._image = Image.new("P", (width, height), 0)
        self._image.putpalette(_palette(inks))

    def copy(self) -> Canvas:
        """Return a canvas on which the same is drawn, to draw more there."""
        canvas = Canvas.__new__(Canvas)
        canvas._image = self._image.copy()  # noqa: SLF001  # one of its own kind
        return canvas

    def write(self, at: tuple[int, int], text: str, font: Font, ink: Ink) -> None:
        """Write text whose baseline begins at a point."""
        drawn = font.draw(text)
        self._lay(drawn.mask, (at[0] + drawn.left, at[1] + drawn.top), ink)

    def fill(self, box: tuple[int, int, int, int], ink: Ink) -> None:
        """Fill a box: left, top, right, bottom; the last two are exclusive."""
        self._image.paste(_index(ink), box)

    def draw(self, drawing: Drawing, at: tuple[int, int], width: int, stroke: float) -> None:
        """Draw one of the site's drawings in its colours; `stroke` is a share of its width."""
        for ink, mask in _layers(drawing, width, stroke):
            self._lay(mask, at, ink)

    def icon(self, strokes: str, at: tuple[int, int], width: int, ink: Ink) -> None:
        """Draw one of the interface's icons."""
        self._lay(_icon(strokes, width), at, ink)

    def png(self, key: str) -> bytes:
        """Return the finished image as PNG, with the key of its input in its metadata."""
        facts = PngImagePlugin.PngInfo()
        facts.add_text("Key", key)
        out = io.BytesIO()
        self._image.save(out, "PNG", compress_level=_COMPRESSION, pnginfo=facts)
        return out.getvalue()

    def _lay(self, mask: Image.Image, at: tuple[int, int], ink: Ink) -> None:
        # Pixels that the mask does not touch stay as they are; inks do not blend.
        self._image.paste(mask.point(_indexes(ink)), at, mask.point(_TOUCHED))


_TOUCHED: list[int] = [0 if level * _SHADES // 255 == 0 else 255 for level in range(256)]


def _index(ink: Ink, depth: int = _SHADES) -> int:
    return 1 + _INKS.index(ink) * _SHADES + depth - 1


@functools.cache
def _indexes(ink: Ink) -> list[int]:
    return [_index(ink, max(1, level * _SHADES // 255)) for level in range(256)]


@functools.cache
def _palette(inks: Inks) -> bytes:
    paper, *colours = (bytes.fromhex(ink[1:]) for ink in inks)
    shades = [paper]
    for colour in colours:
        shades += [_blend(paper, colour, depth / _SHADES) for depth in range(1, _SHADES + 1)]
    return b"".join(shades)


def _blend(paper: bytes, ink: bytes, share: float) -> bytes:
    return bytes(round(light + (dark - light) * share) for light, dark in zip(paper, ink, strict=True))


@functools.cache
def _layers(drawing: Drawing, width: int, stroke: float) -> tuple[tuple[Ink, Image.Image], ...]:
    """Draw one mask for each ink of a drawing; what is cut out of the accent's shows the paper."""
    scale = width * _SUPERSAMPLING / drawing.width
    size = (width * _SUPERSAMPLING, round(drawing.height * width / drawing.width) * _SUPERSAMPLING)
    masks = {ink: Image.new("L", size, 0) for ink in dict.fromkeys(_PART_INKS.values())}
    for shape in drawing.shapes:
        mask = ImageDraw.Draw(masks[_PART_INKS.get(shape.part, "accent-line")])
        for line in lines(shape.steps):
            points = [(x * scale, y * scale) for x, y in line]
            if shape.part == "fill":
                mask.polygon(points, fill=255)
            else:
                _stroke(mask, points, stroke * width * _SUPERSAMPLING, 0 if shape.part == "cut" else 255)
    return tuple((ink, _scaled_down(mask)) for ink, mask in masks.items())


@functools.cache
def _icon(strokes: str, width: int) -> Image.Image:
    scale = width * _SUPERSAMPLING / 16
    mask = Image.new("L", (width * _SUPERSAMPLING, width * _SUPERSAMPLING), 0)
    for line in lines(strokes):
        _stroke(ImageDraw.Draw(mask), [(x * scale, y * scale) for x, y in line], 1.8 * scale, 255)
    return _scaled_down(mask)


def _scaled_down(mask: Image.Image) -> Image.Image:
    return mask.reduce(_SUPERSAMPLING)


def _stroke(draw: ImageDraw.ImageDraw, points: list[Point], width: float, fill: int) -> None:
    """Draw a line with round ends and corners."""
    draw.line(points, fill=fill, width=round(width))
    for x, y in points:
        draw.circle((x, y), width / 2, fill=fill)
