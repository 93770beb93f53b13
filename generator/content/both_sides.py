"""Hold the two languages of a text against each other: neither is a copy of the other, and their figures agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.content.document import Document, Loc
from generator.content.leaves import leaves
from generator.content.locators import is_counted
from generator.content.models import Actor, Bilingual, Names, Record, Source
from generator.content.parity import LANGUAGE_NAMES
from generator.problems.problem import Edit, Position, Problem, fixable_at, problem_at
from generator.text.figures import TURNED, Figure, figures
from generator.text.foreign_passages import has_marks
from generator.text.lang import OTHER, Lang
from generator.text.weekdays import wrong_weekdays
from generator.text.written_dates import WrittenDate, written_dates

_WORD = re.compile(r"[^\W\d_]{2,}")
# Bodies whose names are translated; firms, papers and models keep theirs.
_TRANSLATED = frozenset({"government", "agency", "legislature"})
# Fewer words without a mark may be a name, or English that Vietnamese has taken in.
_FEW = 2
_YEAR = re.compile(r"(?:19|20)\d\d")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
# What stands before the number of a part of a law, which is no figure.
_NUMBERED = re.compile(r"(?:[Ss]ections?|[Aa]rticles?|[Pp]arts?|[Nn]o\.|[Vv]ersion|§+|\d to) ?$")
# So many figures of a text are held against each other: where there are more, the texts are not of one another.
_MOST = 20
_NEAR = 10.0


def two_sides(record: Record, document: Document) -> Iterator[Problem]:
    """Report texts that are the same in both languages, figures and dates that differ, and days that cannot be."""
    for loc, leaf in leaves(record):
        if not isinstance(leaf, Bilingual):
            continue
        vi, en = _Side.of(leaf, "vi"), _Side.of(leaf, "en")
        yield from _impossible_dates(document, loc, vi)
        yield from _impossible_dates(document, loc, en)
        yield from _weekdays(document, loc, vi)
        yield from _weekdays(document, loc, en)
        if not vi.text or not en.text:
            continue
        if vi.text == en.text or vi.text.split() == en.text.split():
            if lang := _copied(record, loc, leaf, vi.text):
                yield problem_at(document.key((*loc, lang)), "T008", language=LANGUAGE_NAMES[lang], lang=lang)
        else:
            yield from _other_figures(document, loc, vi, en)
            yield from _other_signs(document, loc, vi, en)


class _Side(NamedTuple):
    """Hold one language of a text, with the dates in it."""

    lang: Lang
    text: str
    dates: tuple[WrittenDate, ...]

    @classmethod
    def of(cls, leaf: Bilingual, lang: Lang) -> _Side:
        """Read one side of a text; one that is missing is empty."""
        text = leaf.side(lang) or ""
        return cls(lang, text, written_dates(text, lang))

    def figures(self) -> Sequence[Figure]:
        """List the figures that are no part of a date."""
        inside = {start for date in self.dates for start in range(date.start, date.start + len(date.words))}
        return [one for one in figures(self.text, self.lang) if one.start not in inside]

    def place(self, document: Document, loc: Loc, found: Figure | WrittenDate) -> Position:
        """Find where a figure or a date of this side stands in the file."""
        return document.inside((*loc, self.lang), found.words, self.text.count(found.words, 0, found.start))


def _impossible_dates(document: Document, loc: Loc, side: _Side) -> Iterator[Problem]:
    for date in side.dates:
        if date.is_possible or (side.lang == "en" and date.turned().is_possible):
            continue
        place, better = side.place(document, loc, date), date.turned()
        if better.is_possible:
            edit = Edit(place, date.words, better.words)
            yield fixable_at(place, "V009", (edit,), words=date.words, better=better.words)
        elif date.days:
            month = f"{date.month}/{date.year}" if date.year else str(date.month)
            yield problem_at(place, "C073", words=date.words, month=month, days=str(date.days))
        else:
            yield problem_at(place, "C074", words=date.words, month=str(date.month))


def _weekdays(document: Document, loc: Loc, side: _Side) -> Iterator[Problem]:
    for found in wrong_weekdays(side.text, side.lang, side.dates):
        place = document.inside((*loc, side.lang), found.words, side.text.count(found.words, 0, found.start))
        yield problem_at(place, "C080", words=found.words, date=found.date, better=found.better)


def _copied(record: Record, loc: Loc, leaf: Bilingual, text: str) -> Lang | None:
    """Tell which of two equal sides is the copy, by the language of the words; names and codes may be equal."""
    words = [word for word in _WORD.findall(text) if word.islower()]
    marked = sum(map(has_marks, words))
    lang: Lang | None = "en" if marked * 3 > len(words) else "vi" if len(words) >= _FEW else None
    if isinstance(leaf, Names):
        is_translated = isinstance(record, Actor) and record.kind in _TRANSLATED
        return "en" if lang == "en" and marked >= (1 if is_translated else _FEW) else None
    if loc[-1] == "locator" and isinstance(record, Source) and record.language[:2] == OTHER.get(lang or "vi"):
        # A heading of a source is cited as it is; how we count its parts is said in each language.
        return lang if is_counted(text) else None
    return None if loc == ("term",) and lang == "vi" else lang


def _other_figures(document: Document, loc: Loc, vi: _Side, en: _Side) -> Iterator[Problem]:
    slips: list[tuple[Figure, Figure] | tuple[WrittenDate, WrittenDate]] = [*_figure_slips(vi, en)]
    slips += _date_slips(vi.dates, en.dates)
    for own, other in slips:
        there, key = en.place(document, loc, other), document.key((*loc, "en"))
        # Where the English one stands and what to write there, for it may be the one that was changed.
        at = {"line": there.line, "column": there.column, "length": there.length, "key": f"{key.line}:{key.column}"}
        facts = {name: str(fact) for name, fact in at.items()} | {"there": own.in_other_language()}
        facts |= {"vi": own.shown, "en": other.shown, "better": other.in_other_language()}
        yield problem_at(vi.place(document, loc, own), "T009", **facts)


def _other_signs(document: Document, loc: Loc, vi: _Side, en: _Side) -> Iterator[Problem]:
    """Find thousands that are parted alike in both languages, though each has a sign of its own for that."""
    others = {one.words: one for one in en.figures()} if _THOUSANDS.search(vi.text) else {}
    for figure in vi.figures() if others else ():
        found = _THOUSANDS.fullmatch(figure.words)
        other = others.get(figure.words)
        if found is None or other is None or _NUMBERED.search(en.text, 0, other.start):
            continue
        side, wrong = (vi, figure) if found[1] == "," else (en, other)
        place, better = side.place(document, loc, wrong), wrong.words.translate(TURNED)
        yield fixable_at(place, "V010", (Edit(place, wrong.words, better),), words=wrong.words, better=better)


def _figure_slips(vi: _Side, en: _Side) -> Iterator[tuple[Figure, Figure]]:
    """Find figures that but one language has, and that are, but for a slip, one that but the other has."""
    own, others = vi.figures(), en.figures()
    if not own or not others:
        return
    lone, other_lone = _lone(own, others, en.dates), _lone(others, own, vi.dates)
    is_only = len(lone) == len(other_lone) == 1
    for figure in lone[:_MOST]:
        twins = (one for one in other_lone[:_MOST] if _is_slip(figure, one) or (is_only and _is_near(figure, one)))
        if twin := next(twins, None):
            yield figure, twin


def _lone(own: Sequence[Figure], others: Sequence[Figure], dates: Sequence[WrittenDate]) -> Sequence[Figure]:
    """List the figures that the other language has not got.

    What is scaled (`8 tỷ`) is held to the scale of the other, but for `5 to 6 million`, where one scale serves two.
    """
    parts = {str(part) for date in dates for part in (date.day, date.month, date.year)}
    unscaled = parts | {form for one in others if one.scaled == one.value for form in (one.words, one.value)}
    every = parts | {form for one in others for form in (one.words, one.value)}
    scaled = {one.scaled for one in others}
    return [
        one
        for one in own
        if one.scaled not in scaled
        and {one.words, one.value}.isdisjoint(every if one.scaled == one.value else unscaled)
    ]


def _is_slip(figure: Figure, other: Figure) -> bool:
    """Return whether two figures have the same digits, in any order, or all but one; a year is no slip of a figure."""
    digits, others = figure.digits, other.digits
    if bool(_YEAR.fullmatch(figure.words)) != bool(_YEAR.fullmatch(other.words)):
        return False
    shorter, longer = sorted((digits, others), key=len)
    if len(shorter) == len(longer):
        differing = sum(one != two for one, two in zip(digits, others, strict=True))
        return sorted(digits) == sorted(others) or (len(digits) > _FEW and differing == 1)
    return len(shorter) + 1 == len(longer) and any(
        longer[:index] + longer[index + 1 :] == shorter for index in range(len(longer))
    )


def _is_near(figure: Figure, other: Figure) -> bool:
    """Return whether two figures, the only ones that differ, are about as large: they are surely of one thing."""
    if bool(_YEAR.fullmatch(figure.words)) != bool(_YEAR.fullmatch(other.words)):
        return False
    try:
        one, two = float(figure.scaled), float(other.scaled)
    except ValueError:
        return False
    return 0 < one <= two * _NEAR and 0 < two <= one * _NEAR


def _date_slips(vi: Sequence[WrittenDate], en: Sequence[WrittenDate]) -> Iterator[tuple[WrittenDate, WrittenDate]]:
    """Find the one date that but one language has, if the other has one that differs from it in one part."""
    if not vi or not en:
        return
    dates, others = _possible(vi), _possible(en)
    lone = [one for one in dates if not any(_may_be_same(one, other) for other in others[:_MOST])]
    other_lone = [one for one in others if not any(_may_be_same(one, other) for other in dates[:_MOST])]
    for one, other in zip(lone, other_lone, strict=False) if len(lone) == len(other_lone) == 1 else ():
        if _differing(one, other) == 1 or _are_turned(one, other):
            yield one, other


def _possible(dates: Sequence[WrittenDate]) -> Sequence[WrittenDate]:
    return [one for one in dates if one.is_possible and one.day][:_MOST]


def _may_be_same(one: WrittenDate, other: WrittenDate) -> bool:
    return (
        one.day == other.day and one.month == other.month and (one.year == other.year or not one.year or not other.year)
    )


def _differing(one: WrittenDate, other: WrittenDate) -> int:
    years = one.year and other.year and one.year != other.year
    return (one.day != other.day) + (one.month != other.month) + bool(years)


def _are_turned(one: WrittenDate, other: WrittenDate) -> bool:
    return (one.day, one.month) == (other.month, other.day)
