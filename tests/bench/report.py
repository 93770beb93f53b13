"""Print what was measured: medians, ratios to ours, how far the runs lie apart, what was built."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tests.bench.contestants import OURS

Result = Mapping[str, Any]

_CASES = {
    "whole": "whole, nothing kept",
    "kept": "whole, caches kept",
    "unchanged": "nothing changed",
    "sentence": "a sentence edited",
    "name": "a name added",
    "template": "a template edited",
    "check": "check alone",
}
# What only we have; whoever reads the ratios should know what they are ratios of.
OURS_ALONE = (
    "a picture for social networks for each page, drawn (kept from build to build: see `whole, caches kept`)",
    "names of terms become links by themselves, and links to terms, actors and sources carry a card",
    "every id, citation, date, length, spelling and pair of translations is checked before anything is written",
    "citations lead to the passage; each source lists what rests on it, each term and actor where it is used",
    "pages beyond those of the others: parts of the timeline and of the claims, pairs of actors, status, corrections",
    "structured data, a content policy, `lang` on passages in other languages, styles and scripts made small",
    "the published folder changes at once or not at all",
)
_KILO = 1000


def report(results: Sequence[Result]) -> str:
    """Write the report on all sizes."""
    pieces = [piece for result in results for piece in _size(result)]
    alone = ["What ours does and the others do not:", *(f"  - {line}" for line in OURS_ALONE)]
    return "\n\n".join((*pieces, "\n".join(alone)))


def ratio(value: float, ours: float) -> str:
    """Say how many times as much as ours something is."""
    return f"×{value / ours:.2f}" if ours else "–"


def spread(values: Sequence[float]) -> str:
    """Say how far the runs lie apart, in hundredths of their median."""
    middle = statistics.median(values)
    return f"±{50 * (max(values) - min(values)) / middle:.0f}%" if middle else "–"


def table(rows: Iterable[Sequence[str]]) -> str:
    """Line up cells in columns, the first to the left, the others to the right."""
    listed = [list(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*listed, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if nth else cell.ljust(width)
            for nth, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in listed
    )


def _size(result: Result) -> Iterator[str]:
    names = list(result["contestants"])
    records = ", ".join(f"{count} {kind}" for kind, count in result["records"].items())
    runs = len(result["contestants"][OURS]["cases"]["whole"]["cpu"])
    machine = f"{result['day']}, Python {result['python']}, {result['system']}"
    yield f"{result['size']}: {records} · {runs} runs, medians · {machine}"
    yield "\n".join(_title(one) for one in result["contestants"].values())
    yield _headed("CPU seconds (user + system, children included), times ours, spread", names, _times(result, "cpu"))
    yield _headed("seconds of waiting", names, _times(result, "wall"))
    yield _headed("MB at the peak: the largest process (all together)", names, _memory(result))
    yield _headed("built", names, _built(result))
    yield _headed(
        "words: written by the authors, and in the bodies of the pages that all have",
        ["written", *names],
        _words(result),
    )
    if phases := list(_phases(result)):
        yield f"Phases of ours, CPU seconds:\n{table(phases)}"


def _title(contestant: Mapping[str, Any]) -> str:
    versions = ", ".join(f"{package} {version}" for package, version in contestant["versions"].items())
    return f"{contestant['title']}: {versions}"


def _headed(title: str, names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return f"{title}\n{table([['', *names], *rows])}"


def _times(result: Result, measure: str) -> Iterator[list[str]]:
    for case, title in _CASES.items():
        ours = statistics.median(result["contestants"][OURS]["cases"][case][measure])
        yield [title, *(_time(one, case, measure, ours) for one in result["contestants"].values())]


def _time(contestant: Mapping[str, Any], case: str, measure: str, ours: float) -> str:
    if case not in contestant["cases"]:
        return "as whole" if case == "kept" else "–"
    values = contestant["cases"][case][measure]
    middle = statistics.median(values)
    return f"{middle:.2f} {ratio(middle, ours)} {spread(values)}"


def _memory(result: Result) -> Iterator[list[str]]:
    for case in ("whole", "unchanged"):
        yield [_CASES[case], *(_peak(one["cases"][case]) for one in result["contestants"].values())]


def _peak(figures: Mapping[str, Any]) -> str:
    largest = f"{statistics.median(figures['largest_mb']):.0f}"
    return f"{largest} ({statistics.median(figures['together_mb']):.0f})" if figures["together_mb"] else largest


def _built(result: Result) -> Iterator[list[str]]:
    built = [one["built"] for one in result["contestants"].values()]
    yield ["HTML pages", *(f"{one['pages']:,}" for one in built)]
    yield ["files", *(f"{one['files']:,}" for one in built)]
    yield ["MB", *(f"{one['size'] / _KILO**2:.1f}" for one in built)]
    yield ["of it search, MB", *(f"{one['search_size'] / _KILO**2:.1f}" for one in built)]


def _words(result: Result) -> Iterator[list[str]]:
    columns = [result["written"], *(one["built"]["words"] for one in result["contestants"].values())]
    for section in result["written"]:
        yield [section, *(f"{words[section]:,}" for words in columns)]
    yield ["all", *(f"{sum(words.values()):,}" for words in columns)]


def _phases(result: Result) -> Iterator[list[str]]:
    cases = {
        case: figures["phases"] for case, figures in result["contestants"][OURS]["cases"].items() if "phases" in figures
    }
    if cases:
        names = dict.fromkeys(name for phases in cases.values() for name in phases)
        yield ["", *(_CASES[case] for case in cases)]
        for name in names:
            yield [name, *(f"{phases[name]['cpu']:.2f}" if name in phases else "–" for phases in cases.values())]
