"""Read the SVG drawings that the site's pages show as points that Pillow can draw."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

Point = tuple[float, float]

_GENERATOR = Path(__file__).parents[1]
STILL = _GENERATOR / "pages" / "templates" / "still.svg"
MARK = _GENERATOR / "theme" / "pieces" / "mark.html"

_PATH = re.compile(r'<path class="(\w+)" d="([^"]+)"')
_BOX = re.compile(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"')
_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?(?:\d+\.\d+|\.\d+|\d+)")
_COUNTS: Mapping[str, int] = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "a": 7, "z": 0}
_CURVE_POINTS = 24


@dataclass(frozen=True, slots=True)
class Outline:
    """Hold one line of a drawing; `part` is the class of its path."""

    part: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Hold the lines of a drawing and the size of its view box."""

    width: float
    height: float
    outlines: tuple[Outline, ...]


@functools.cache
def drawing(path: Path) -> Drawing:
    """Read a drawing whose paths are made of straight lines, curves and arcs of circles; raises ValueError."""
    text = path.read_text(encoding="utf-8")
    box = _BOX.search(text)
    if box is None:
        message = f"{path} has no viewBox"
        raise ValueError(message)
    outlines = tuple(Outline(part, points) for part, steps in _PATH.findall(text) for points in lines(steps))
    return Drawing(float(box[1]), float(box[2]), outlines)


def lines(steps: str) -> Iterator[tuple[Point, ...]]:
    """Read every line of a path, curves as short straight pieces."""
    line: list[Point] = []
    for name, numbers in _commands(steps):
        if name in "mM" and line:
            yield tuple(line)
        here = line[-1] if line else (0.0, 0.0)
        if name in "mM":
            line = [_to(name, here, numbers)]
        elif name in "zZ":
            line.append(line[0])
        else:
            line += _DRAWN[name.lower()](name, here, numbers)
    yield tuple(line)


def _commands(steps: str) -> Iterator[tuple[str, list[float]]]:
    for name, rest in _STEP.findall(steps):
        numbers = [float(number) for number in _NUMBER.findall(rest)]
        size = _COUNTS[name.lower()]
        for start in range(0, len(numbers), size) if size else (0,):
            # More points after a move are lines.
            command = {"m": "l", "M": "L"}.get(name, name) if start else name
            yield command, numbers[start : start + size]


def _to(name: str, here: Point, numbers: list[float]) -> Point:
    x, y = numbers[-2:]
    return (x, y) if name.isupper() else (here[0] + x, here[1] + y)


def _straight(name: str, here: Point, numbers: list[float]) -> list[Point]:
    return [_to(name, here, numbers)]


def _horizontal(name: str, here: Point, numbers: list[float]) -> list[Point]:
    return [(numbers[0] if name == "H" else here[0] + numbers[0], here[1])]


def _vertical(name: str, here: Point, numbers: list[float]) -> list[Point]:
    return [(here[0], numbers[0] if name == "V" else here[1] + numbers[0])]


def _curve(name: str, here: Point, numbers: list[float]) -> list[Point]:
    first, second, end = (_to(name, here, numbers[start : start + 2]) for start in (0, 2, 4))

    def at(share: float) -> Point:
        weights = ((1 - share) ** 3, 3 * share * (1 - share) ** 2, 3 * share**2 * (1 - share), share**3)
        pairs = list(zip(weights, (here, first, second, end), strict=True))
        return sum(weight * x for weight, (x, _) in pairs), sum(weight * y for weight, (_, y) in pairs)

    return [at(step / _CURVE_POINTS) for step in range(1, _CURVE_POINTS + 1)]


def _arc(name: str, here: Point, numbers: list[float]) -> list[Point]:
    """Follow a circle; the two flags choose one of the four arcs between two points."""
    radius, large, sweep = numbers[0], bool(numbers[3]), bool(numbers[4])
    end = _to(name, here, numbers)
    half = math.dist(here, end) / 2
    radius = max(radius, half)
    away = math.sqrt(radius**2 - half**2) * (1 if large == sweep else -1)
    across, down = ((end[0] - here[0]) / (2 * half), (end[1] - here[1]) / (2 * half))
    centre = ((here[0] + end[0]) / 2 + away * down, (here[1] + end[1]) / 2 - away * across)
    start, turn = _turn(centre, here, end, sweep=sweep)
    angles = [start + turn * step / (2 * _CURVE_POINTS) for step in range(1, 2 * _CURVE_POINTS + 1)]
    return [(centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)) for angle in angles]


def _turn(centre: Point, here: Point, end: Point, *, sweep: bool) -> tuple[float, float]:
    start = math.atan2(here[1] - centre[1], here[0] - centre[0])
    turn = math.atan2(end[1] - centre[1], end[0] - centre[0]) - start
    return start, turn % math.tau if sweep else turn % math.tau - math.tau


_DRAWN: Mapping[str, Callable[[str, Point, list[float]], list[Point]]] = {
    "l": _straight,
    "h": _horizontal,
    "v": _vertical,
    "c": _curve,
    "a": _arc,
}
