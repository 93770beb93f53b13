"""Measure what the ingest finds in an article against what editors noted of it: recall and precision.

    python -m tests.ingest_figures ARTICLE.txt content/articles/ID.yml
    python -m tests.ingest_figures tests/authoring/ingest/texts/cloud.en.txt

The second is held against the notes beside the text. Claims are counted by paragraph: as many as were noted there; so
are the passages that the claims of a record cite, against those that are offered below the claims of the paragraph.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.authoring.ingest.citable import Citable
from generator.authoring.ingest.known import Known, known_in, sources_in
from generator.authoring.ingest.reading import read
from generator.authoring.ingest.scan import Part, Reading, scan
from tests.conftest import OWN_CONTENT

_CITED = re.compile(r"@([\w-]+#[\w-]+)")


@dataclass(slots=True)
class Figure:
    """Count what was found, what was noted, and what is both."""

    found: int = 0
    noted: int = 0
    both: int = 0

    def __str__(self) -> str:
        """Say recall and precision as fractions."""
        return f"{self.both}/{self.noted} · {self.both}/{self.found}"


def noted_in(path: Path) -> Mapping[str, Any]:
    """Read the notes beside a text, or the record of an article in the same shape."""
    data: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # nothing but text
    if isinstance(data["paragraphs"], dict):
        return data
    claims = [claim["paragraph"] for claim in data["claims"]]
    parts = {one["id"]: {**one, "claims": claims.count(one["id"])} for one in data["paragraphs"]}
    cited = [(claim["paragraph"], ref) for claim in data["claims"] for ref in _CITED.findall(str(claim["record"]))]
    return {**data, "paragraphs": parts, "cited": sorted(set(cited))}


def found_in(part: Part) -> Mapping[str, set[str]]:
    """List what was found in a paragraph, as the notes do."""
    scanned = part.scanned
    return {
        "actors": {one.id for one in scanned.names},
        "terms": {one.id for one in scanned.terms},
        "dates": {str(one.date) for one in scanned.dates},
    }


def figures(reading: Reading, noted: Mapping[str, Any]) -> tuple[dict[str, Figure], list[str]]:
    """Compare paragraph by paragraph; the lines name what differs."""
    parts = {part.passage.id: part for part in reading.parts}
    counted = {kind: Figure() for kind in ("forms", "actors", "terms", "dates", "claims")}
    lines: list[str] = []
    for name, notes in noted["paragraphs"].items():
        part = parts.get(name)
        _count(counted["forms"], [part.passage.form] if part else [], [notes.get("form", "body")])
        for kind, found in found_in(part).items() if part else ():
            if kind in notes or any(kind in other for other in noted["paragraphs"].values()):
                lines += _differences(name, kind, found, set(notes.get(kind, ())))
                _count(counted[kind], found, notes.get(kind, ()))
        claims, proposed = int(notes.get("claims", 0)), len(part.proposals) if part else 0
        lines += [f"{name} claims: {proposed} for {claims}"] if proposed != claims else []
        _add(counted["claims"], proposed, claims, min(claims, proposed))
    return counted, lines


def citations(reading: Reading, noted: Mapping[str, Any], known: Known) -> Figure:
    """Count what a record cites, by paragraph, and what of it is offered there."""
    others = (source for source in sources_in(OWN_CONTENT) if source.id != noted.get("source"))
    citable, figure = Citable(others, known.names, reading), Figure()
    offered = {
        (part.passage.id, one.ref)
        for part in reading.parts
        for claim in part.proposals
        for one in citable.near(part, claim.span)
    }
    _count(figure, offered, noted["cited"])
    return figure


def _count(figure: Figure, found: Iterable[Hashable], noted: Iterable[Hashable]) -> None:
    found, noted = set(found), set(noted)
    _add(figure, len(found), len(noted), len(found & noted))


def _add(figure: Figure, found: int, noted: int, both: int) -> None:
    figure.found, figure.noted, figure.both = figure.found + found, figure.noted + noted, figure.both + both


def _differences(name: str, kind: str, found: set[str], noted: set[str]) -> Iterator[str]:
    if found != noted:
        yield f"{name} {kind}: missed {sorted(noted - found)}, not noted {sorted(found - noted)}"


def main(arguments: list[str]) -> None:
    """Print a table, and what differs."""
    sys.stdout.write("\n".join([*_lines(arguments), ""]))


def _lines(arguments: list[str]) -> Iterator[str]:
    text, *beside = (Path(argument) for argument in arguments if argument != "-v")
    noted = noted_in(beside[0] if beside else text.with_suffix(".yml"))
    begun = time.perf_counter()
    known = known_in(OWN_CONTENT)
    reading = scan(read(text.read_bytes(), text.name), text.name, known)
    counted, lines = figures(reading, noted)
    if "cited" in noted:
        counted["cited"] = citations(reading, noted, known)
    yield from lines
    for kind, figure in counted.items():
        yield f"{kind:8} recall · precision  {figure}"
    yield f"date {reading.date}, credit {reading.credit}, strangers {[name for name, _ in reading.strangers]}"
    yield f"{time.perf_counter() - begun:.2f} s"
    if "-v" in arguments:
        for part in reading.parts:
            yield f"{part.passage.id} {part.passage.form} {[str(one.date) for one in part.scanned.dates]}"
            for one in part.proposals:
                yield f"    {one.reasons} | {one.words} | {one.said_by} | {one.actors}"


if __name__ == "__main__":
    main(sys.argv[1:])
