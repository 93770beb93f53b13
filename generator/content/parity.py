"""Hold both languages to the same: every text is there in both, or the gap is declared."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from generator.content.document import Document, Loc
from generator.content.forms import is_blank
from generator.content.gaps import covers, named_together
from generator.content.leaves import field_name, leaves, sides
from generator.content.models import Bilingual, Gap, Prose, Record
from generator.content.samples import BLANK, SOME_DAY
from generator.problems.problem import Position, Problems
from generator.text.lang import LANGS, Lang

LANGUAGE_NAMES: Mapping[Lang, str] = {"vi": "@vietnamese", "en": "@english"}

# So many places are named one by one.
_NAMED = 6


def check_languages(record: Record, document: Document, problems: Problems) -> None:
    """Report texts that one language lacks, those that can be named together as one, and gaps that are none."""
    declared = {gap.field: index for index, gap in _whole_gaps(record)}
    idle = dict(declared)
    undeclared: dict[Lang, list[Loc]] = {}
    unsure = tuple(_unsure_gaps(record, document))
    unwritten = set(_unwritten(record, document, problems))
    for loc, lang in _missing(record, document):
        if loc in unwritten:
            continue
        field = f"{field_name(record, loc)}.{lang}"
        holding = [gap for gap in (*declared, *unsure) if covers(gap, field)]
        for gap in holding:
            idle.pop(gap, None)
        if not holding:
            undeclared.setdefault(lang, []).append(loc)
    for lang, missing in undeclared.items():
        _report_missing(record, document, lang, missing, problems)
    for field, index in idle.items():
        problems.add(document.value(("gaps", index, "field")), "T003", field=field)


def _unwritten(record: Record, document: Document, problems: Problems) -> Iterator[Loc]:
    """Report texts of which neither language is there: it is the field that is missing, not a language of it."""
    for loc, leaf in leaves(record):
        if isinstance(leaf, Bilingual) and not any(map(leaf.side, LANGS)):
            code = "S015" if isinstance(loc[-1], int) else "S001"
            facts = {} if isinstance(loc[-1], int) else {"key": str(loc[-1])}
            blank = [lang for lang in LANGS if (*loc, lang) in document.keys]
            place = document.key((*loc, blank[0])) if blank else document.owner(loc)
            way = {"way": "sides" if len(blank) == len(LANGS) else "side"} if blank else {}
            problems.add(place, code, **facts, **way)
            yield loc


def _report_missing(record: Record, document: Document, lang: Lang, missing: list[Loc], problems: Problems) -> None:
    all_texts = [loc for loc, leaf in leaves(record) if isinstance(leaf, Bilingual) and any(map(leaf.side, LANGS))]
    for name in named_together(record, missing, all_texts, lang):
        members = [loc for loc in missing if covers(name, f"{field_name(record, loc)}.{lang}")]
        blank = next((key for loc in members if (key := (*loc, lang)) in document.keys), None)
        steps = name.count(".") if "*" not in name else 1
        above = document.owner(members[0][:steps]) if steps else Position(document.path)
        facts = {"field": name, "lang": lang, "language": LANGUAGE_NAMES[lang]}
        if len(members) > 1:
            names = [f"`{field_name(record, loc)}.{lang}`" for loc in members]
            shown = ", ".join(names if len(names) <= _NAMED else [f"`{name}`"])
            facts |= {"way": "several", "count": str(len(members)), "fields": shown, "example": _gap(name, document)}
        elif blank:
            facts |= {"way": "blank"}
        problems.add(document.key(blank) if blank else above, "T001", **facts)


def _gap(field: str, document: Document) -> str:
    """Write the lines that declare a gap, to be put at the end of the file or below the gaps that it has."""
    item = [f"  - field: {field}", f"    reason: {BLANK}", f"    until: {SOME_DAY}"]
    return "\n".join(item if ("gaps",) in document.keys else ["gaps:", *item])


def check_gaps(record: Record, document: Document, problems: Problems, today: datetime.date) -> None:
    """Report gaps that should be filled by now: the one thing about a file that a day can change."""
    for index, gap in _whole_gaps(record):
        if gap.until < today:
            place = document.value(("gaps", index, "until"))
            problems.add(place, "T002", field=gap.field, until=gap.until.isoformat())


def languages_of(record: Record) -> tuple[Lang, ...]:
    """Name the languages that a record speaks: those in which at least half of its running texts are there."""
    texts = [leaf for _, leaf in leaves(record) if isinstance(leaf, Prose)]
    spoken = tuple(lang for lang in LANGS if 2 * sum(bool(text.side(lang)) for text in texts) >= len(texts))
    return spoken or LANGS


def _whole_gaps(record: Record) -> Iterator[tuple[int, Gap]]:
    # One that is not whole was reported already.
    gaps: tuple[Any, ...] = record.gaps
    for index, gap in enumerate(gaps):
        if gap.field is not None and gap.until is not None:
            yield index, gap


def _unsure_gaps(record: Record, document: Document) -> Iterator[str]:
    """Name what gaps may declare that are not written as gaps are: they are reported, and what they hold is not."""
    written = document.data.get("gaps") if isinstance(document.data, dict) else None
    if ("gaps",) in document.left_out or isinstance(written, (str, dict)):
        yield from LANGS
        return
    gaps: tuple[Any, ...] = record.gaps
    for gap in gaps:
        if gap.field is None:
            yield from LANGS
        elif gap.until is None:
            yield gap.field


def _missing(record: Record, document: Document) -> Iterator[tuple[Loc, Lang]]:
    for loc, _, lang, text in sides(leaves(record), Bilingual):
        if text is None and is_blank(_written(document.data, (*loc, lang))):
            yield loc, lang


def _written(data: Any, loc: Loc) -> Any:
    for step in loc:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data
