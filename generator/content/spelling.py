"""Find what has one right spelling and is not written so: đ, tones, spaces, marks, the order of lists."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Any

from generator.content.document import Document, Loc
from generator.content.fields import Ref
from generator.content.models import Aliases, Bilingual, Part, Record, SiteSettings
from generator.content.parity import LANGUAGE_NAMES
from generator.content.plain_fields import marks_in_plain_fields
from generator.problems.problem import Edit, Problem, fixable_at, problem_at
from generator.text.as_typed import AS_TYPED
from generator.text.figures import wrong_decimals
from generator.text.foreign_passages import looks_foreign, looks_swapped
from generator.text.guessed_language import foreign_sentences
from generator.text.lang import LANGS, OTHER, Lang
from generator.text.misspellings import misspellings
from generator.text.punctuation_slips import punctuation_slips
from generator.text.repeated_words import repeated_words
from generator.text.tones import misplaced_tones
from generator.text.typing_slips import typing_slips
from generator.text.unpaired_brackets import unpaired_brackets
from generator.text.vietnamese import ToneStyle, look_alikes, other_tone_style

# Fields kept in a–z order in the file, to avoid merge conflicts; pages sort them differently.
SORTED = frozenset({"actors", "events", "implied", "see_also", "terms"})

# So many words of a text are told one by one.
_FEW = 2
# So many words find a sentence.
_SHOWN = 8
# With the letters beside them: bare double spaces would match indentation too.
_DOUBLE_SPACES = re.compile(r"\S {2,}(?=(\S))")
# Spaces mean something in code, and align the cells of a table.
_ALIGNED = re.compile(r"`[^`]*  [^`]*`|^[ \t]*\||^(?: {4}|\t)|```", re.MULTILINE)
Slip = tuple[int, int, str]
"""Where a wrong spelling begins and ends in a text, and the right one."""


def spelling_problems(record: Record, document: Document, style: ToneStyle) -> Iterator[Problem]:
    """Check how a record's texts are spelled, and whether lists whose order tells readers nothing stand by id."""
    for loc, value in _fields(record, ()):
        if isinstance(value, tuple):
            # What the front page shows stands in the order that its editors chose.
            if not isinstance(record, SiteSettings):
                yield from _order_problems(document, loc, value)
            continue
        for text_loc, lang, text in _texts(loc, value):
            yield from _foreign_problems(document, text_loc, lang, text, value.side(OTHER[lang]))
            yield from _text_problems(document, text_loc, lang, text, style)
    yield from marks_in_plain_fields(record, document)


def _fields(value: Any, loc: Loc) -> Iterator[tuple[Loc, Any]]:
    """Walk over every text, every list of aliases and every list to be sorted."""
    if isinstance(value, (Bilingual, Aliases)):
        yield loc, value
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            yield from _fields(getattr(value, name, None), (*loc, name))
    elif isinstance(value, tuple):
        if loc[-1] in SORTED and all(isinstance(item, Ref) for item in value):
            yield loc, value
        for index, item in enumerate(value):
            yield from _fields(item, (*loc, index))


def _texts(loc: Loc, value: Bilingual | Aliases) -> Iterator[tuple[Loc, Lang, str]]:
    for lang in LANGS:
        side = value.side(lang)
        if isinstance(side, str):
            yield (*loc, lang), lang, side
        for index, form in enumerate(side if isinstance(side, tuple) else ()):
            yield (*loc, lang, index), lang, form


def _text_problems(document: Document, loc: Loc, lang: Lang, text: str, style: ToneStyle) -> Iterator[Problem]:
    if lang == "vi":
        yield from _slip_problems(document, loc, text, "V001", look_alikes(text))
        yield from _slip_problems(document, loc, text, "V002", other_tone_style(text, style))
        yield from _slip_problems(document, loc, text, "V005", misplaced_tones(text))
        yield from _slip_problems(document, loc, text, "V022", misspellings(text))
        yield from _typed_problems(document, loc, text)
    yield from _slip_problems(document, loc, text, "V020", repeated_words(text, lang))
    yield from _slip_problems(document, loc, text, "V021", punctuation_slips(text, lang))
    for start, words, opens in unpaired_brackets(text):
        place = document.inside(loc, words, text.count(words, 0, start))
        yield problem_at(place, "V023", words=words, way="open" if opens else "close")
    yield from _slip_problems(document, loc, text, "V010", wrong_decimals(text, lang))
    if "  " in text and not _ALIGNED.search(text):
        spaces = _DOUBLE_SPACES.finditer(text)
        slips = ((match.start(), match.end() + 1, f"{match[0][0]} {match[1]}") for match in spaces)
        yield from _slip_problems(document, loc, text, "V003", slips)


def _foreign_problems(document: Document, loc: Loc, lang: Lang, text: str, other: object) -> Iterator[Problem]:
    """Report the sentences that are in the other language, or the text where all of it is."""
    foreign = foreign_sentences(text, lang)
    for sentence in foreign[:_FEW]:
        place = document.inside(loc, " ".join(sentence.split()[:_SHOWN]))
        facts = {"words": _shortened(sentence), "language": LANGUAGE_NAMES[lang], "other": LANGUAGE_NAMES[OTHER[lang]]}
        yield problem_at(place, "T010", **facts)
    if not foreign and looks_foreign(text, lang):
        vi, en = (text, other) if lang == "vi" else (other, text)
        is_swapped = isinstance(vi, str) and isinstance(en, str) and looks_swapped(vi, en)
        way = {"way": "swapped"} if is_swapped else {}
        yield problem_at(document.key(loc), "T006", language=LANGUAGE_NAMES[lang], **way)


def _shortened(sentence: str) -> str:
    words = sentence.split()
    return " ".join(words[:_SHOWN]) + "…" * (len(words) > _SHOWN)


def _typed_problems(document: Document, loc: Loc, text: str) -> Iterator[Problem]:
    """Report words that were left as they were typed; where they are many, the keyboard was off, which is said once."""
    found = list(_slip_problems(document, loc, text, "V011", typing_slips(text)))
    if len(found) <= _FEW:
        yield from found
        return
    facts = [dict(one.facts) for one in found[: _FEW + 1]]
    words, better = (", ".join(f"`{one[name]}`" for one in facts) for name in ("words", "better"))
    yield problem_at(found[0].position, "V012", words=words, better=better, count=str(len(found)))


class _Counted:
    """Count how often words stand in a text before a place, for places from its beginning to its end in one walk."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._seen: dict[str, tuple[int, int]] = {}

    def __call__(self, words: str, end: int) -> int:
        count, start = self._seen.get(words, (0, 0))
        while (found := self._text.find(words, start, end)) >= 0:
            count, start = count + 1, found + len(words)
        self._seen[words] = count, start
        return count


def _slip_problems(document: Document, loc: Loc, text: str, code: str, slips: Iterable[Slip]) -> Iterator[Problem]:
    found = list(slips)
    as_typed = [match.span() for match in AS_TYPED.finditer(text)] if found else []
    count_before = _Counted(text)
    for start, end, better in found:
        before = bisect(as_typed, start, key=itemgetter(0))
        if not before or as_typed[before - 1][1] <= start:
            words = text[start:end]
            place = document.inside(loc, words, count_before(words, start))
            yield fixable_at(place, code, (Edit(place, words, better),), words=words, better=better)


def _order_problems(document: Document, loc: Loc, refs: tuple[Ref, ...]) -> Iterator[Problem]:
    wanted = sorted(refs)
    places = [document.value((*loc, index)) for index in range(len(refs))]
    edits = tuple(Edit(*edit) for edit in zip(places, refs, wanted, strict=True) if edit[1] != edit[2])
    if edits:
        can_move = _can_move(document.text.split("\n"), edits)
        yield fixable_at(edits[0].position, "V004", edits if can_move else (), field=str(loc[-1]))


def _can_move(lines: list[str], edits: tuple[Edit, ...]) -> bool:
    """Return whether ids can change places: not where one is in quotes, or a trailing comment belongs to its id."""
    first, last = edits[0].position.line, edits[-1].position.line
    if any("#" in line for line in lines[first - 1 : last]):
        return False
    return all(lines[place.line - 1].startswith(words, place.column - 1) for place, words, _ in edits)
