"""Read the drawings that a site brings: SVG files of plain shapes, of which nothing but paths of known parts remains.

So a drawing can stand in every page. A file that holds more (text, images, styles, scripts, moved groups) is refused
rather than drawn in part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree as ET

from fontTools.pens.recordingPen import RecordingPen  # type: ignore[import-untyped]  # it carries no types
from fontTools.svgLib.path import PathBuilder, parse_path  # type: ignore[import-untyped]  # likewise

from generator.content.regular import read_start
from generator.problems.problem import Problem

MAX_BYTES = 20_000
_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
# What a shape is drawn as: a line of ink, a surface or a line of the accent colour, a line cut out of what is below.
PARTS = ("line", "fill", "accent", "cut")
# What may stand around shapes without being seen.
_SILENT = ("svg", "g", "title", "desc", "metadata")
_BOX = re.compile(r"\s*0[\s,]+0[\s,]+(\d{1,5}(?:\.\d{1,5})?)[\s,]+(\d{1,5}(?:\.\d{1,5})?)\s*")
_PAINT = frozenset(
    {"style", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "fill-opacity", "fill-rule", "opacity"}
    | {"display", "visibility", "clip-path", "mask", "filter", "marker-start", "marker-mid", "marker-end"}
)
# Neither side of the field may be more than so many times as long as the other; no point lies further out than this.
_LONGEST, _FARTHEST = 4, 100_000
_STEPS = re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9eE.,\s+-]+")


@dataclass(frozen=True, slots=True)
class Shape:
    """Hold one path of a drawing: what it is drawn as, and its steps as SVG writes them."""

    part: str
    steps: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Hold a drawing on a field of its own size, which begins at 0, 0."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    paint: tuple[str, ...] = ()
    """Attributes of its own that say how to paint: they are left out, as the theme's colours take their place."""

    def svg(self, name: str) -> str:
        """Write the drawing as SVG for a page, silent to screen readers; `name` is the class that styles know it by."""
        box = f"0 0 {self.width:g} {self.height:g}"
        return f'<svg class="{name}" viewBox="{box}" aria-hidden="true">{self.paths()}</svg>'

    def paths(self) -> str:
        """Write the shapes as SVG paths, each with the class of its part."""
        return "".join(f'<path class="{shape.part}" d="{shape.steps}"/>' for shape in self.shapes)


class DrawingError(Exception):
    """Say why a file is no drawing that can be used; the text is a word of the problems' catalogue."""


def read_drawing(path: Path) -> Drawing:
    """Read an SVG file; raises FileNotFoundError, or DrawingError for what is none, is too large, or draws nothing."""
    if path.is_symlink() or not path.is_file():
        raise FileNotFoundError(path)
    content, size = read_start(path, MAX_BYTES)
    if size > MAX_BYTES:
        raise DrawingError("@drawing-large")
    return parse_drawing(content)


def parse_drawing(content: bytes) -> Drawing:
    """Read the bytes of an SVG file; raises DrawingError for what is none or holds what we do not draw."""
    root = _root(content)
    box = _BOX.fullmatch(root.get("viewBox") or "")
    width, height = (float(box[1]), float(box[2])) if box else (0.0, 0.0)
    if root.tag != f"{_SVG}svg" or not 0 < max(width, height) <= _LONGEST * min(width, height):
        raise DrawingError("@drawing-no-box")
    # Programs that draw keep notes of their own in other namespaces.
    elements = [element for element in root.iter() if element.tag.startswith(_SVG)]
    names = [element.tag.removeprefix(_SVG) for element in elements]
    if not {*names} <= {*_SHAPES, *_SILENT} or any(element.get("transform") for element in elements):
        raise DrawingError("@drawing-more")
    shapes = tuple(_shape(element) for element, name in zip(elements, names, strict=True) if name in _SHAPES)
    if not shapes:
        raise DrawingError("@drawing-empty")
    return Drawing(width, height, shapes, tuple(sorted(set(_paint(elements)))))


def _paint(elements: Iterable[ET.Element]) -> Iterator[str]:
    """Name the attributes that would change what is seen, but for those that say what a part says."""
    for element in elements:
        yield from _PAINT.intersection(element.keys())
        if element.get("fill", "none") not in {"none", "currentColor"}:
            yield "fill"


def _root(content: bytes) -> ET.Element:
    """Parse XML that is UTF-8 and declares nothing: a declaration could name other files, or grow without end."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DrawingError("@drawing-no-svg") from error
    if "<!" in text.replace("<!--", ""):
        raise DrawingError("@drawing-declares")
    try:
        return ET.fromstring(content)  # noqa: S314  # without declarations there is nothing to expand
    except (ET.ParseError, LookupError, ValueError) as error:
        raise DrawingError("@drawing-no-svg") from error


def _shape(element: ET.Element) -> Shape:
    try:
        steps = _steps(element)
    except Exception as error:  # the library raises whatever comes of it when a number is none
        raise DrawingError("@drawing-shape") from error
    if not steps:
        raise DrawingError("@drawing-shape")
    return Shape(_part(element), steps)


def _steps(element: ET.Element) -> str:
    """Return a shape as the steps of a path, nothing if they are not what a path is made of."""
    builder = PathBuilder()
    builder.add_path_from_element(element)
    steps = " ".join(builder.paths[0].split()) if builder.paths else ""
    pen = RecordingPen()
    parse_path(steps, pen)
    is_near = all(abs(number) <= _FARTHEST for _, points in pen.value for point in points for number in point)
    return steps if _STEPS.fullmatch(steps) and is_near else ""


def _part(element: ET.Element) -> str:
    """Take the part from the class, or from whether the shape is filled."""
    named = [name for name in (element.get("class") or "").split() if name in PARTS]
    return named[0] if named else ("line" if element.get("fill") == "none" else "fill")


def naming_drawings(problems: Iterable[Problem], folder: Path) -> Iterator[Problem]:
    """Name the drawings that lie in a folder where the settings name a picture of another kind."""
    for problem in problems:
        facts = dict(problem.facts)
        if problem.code == "S012" and facts.get("way") == "picture":
            names = ", ".join(f"`{path.name}`" for path in sorted(folder.glob("*.svg")))
            there = {"way": "picture-there", "names": names} if names else {}
            yield replace(problem, facts=tuple((facts | there).items()))
        else:
            yield problem
