"""Flatten the paths of drawings into points that Pillow can draw."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from fontTools.pens.recordingPen import RecordingPen  # type: ignore[import-untyped]  # it carries no types
from fontTools.svgLib.path import parse_path  # type: ignore[import-untyped]  # likewise

Point = tuple[float, float]

_CURVE_POINTS = 24


@functools.cache
def lines(steps: str) -> tuple[tuple[Point, ...], ...]:
    """Return every line of a path (SVG 2, 9.3), curves and arcs as short straight pieces."""
    pen = RecordingPen()
    parse_path(steps, pen)
    return tuple(tuple(line) for line in _lines(pen.value))


def _lines(recorded: list[tuple[str, tuple[Point, ...]]]) -> Iterator[list[Point]]:
    line: list[Point] = []
    for command, points in recorded:
        match command:
            case "moveTo":
                line = [points[0]]
            case "lineTo":
                line.append(points[0])
            case "curveTo":
                line += _cubic(line[-1], *points)
            case "qCurveTo":
                line += _quadratic(line[-1], *points)
            case _:
                yield [*line, line[0]] if command == "closePath" else line


def _cubic(start: Point, first: Point, second: Point, end: Point) -> list[Point]:
    def at(share: float) -> Point:
        weights = ((1 - share) ** 3, 3 * share * (1 - share) ** 2, 3 * share**2 * (1 - share), share**3)
        pairs = list(zip(weights, (start, first, second, end), strict=True))
        return sum(weight * x for weight, (x, _) in pairs), sum(weight * y for weight, (_, y) in pairs)

    return [at(step / _CURVE_POINTS) for step in range(1, _CURVE_POINTS + 1)]


def _quadratic(start: Point, middle: Point, end: Point) -> list[Point]:
    first, second = (
        tuple(one + (mid - one) * 2 / 3 for one, mid in zip(side, middle, strict=True)) for side in (start, end)
    )
    return _cubic(start, (first[0], first[1]), (second[0], second[1]), end)
