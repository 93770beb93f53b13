"""Find what was left in the texts of a record and is not meant for readers: placeholders, notes, traces of chats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.content.document import Document, Loc
from generator.content.leaves import field_name, leaves, sides
from generator.content.models import Bilingual, Prose, Record, Source
from generator.content.plain_fields import plain_texts
from generator.problems.problem import Edit, Position, Problem, fixable_at, problem_at
from generator.text.as_typed import covered
from generator.text.bare_addresses import bare_addresses
from generator.text.chat_traces import chat_signs, chat_talk
from generator.text.copied_along import copied_along, signs_in
from generator.text.lang import LANGS
from generator.text.notes_in_brackets import notes_in_brackets
from generator.text.odd_signs import Slip, fake_letters, has_ligature, ligatures, wide_signs
from generator.text.placeholders import placeholders
from generator.text.unpaired_quotes import MENDED, may_be_unpaired, unpaired_quotes

# What stands before a text that begins on the line of its key, outside braces.
_OUTSIDE_BRACES = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?")
_QUOTED = frozenset("'\"|>")
_OF_BRACES = frozenset(",[]{}")


class _Text(NamedTuple):
    """Hold a text and where it stands."""

    document: Document
    loc: Loc
    words: str

    def place(self, words: str, start: int) -> Position:
        """Find where words of it stand in the file."""
        return self.document.inside(self.loc, words, self.words.count(words, 0, start))

    def can_hold(self, better: str) -> bool:
        """Return whether signs can be put into it and mean nothing in YAML."""
        span = self.document.values.get(self.loc)
        line = self.document.lines[span.line] if span else ""
        if span is None or line[span.column : span.column + 1] in _QUOTED:
            return span is not None
        is_outside = bool(_OUTSIDE_BRACES.fullmatch(line[: span.column]))
        return ":" not in better and (is_outside or not _OF_BRACES & set(better))


def left_over(record: Record, document: Document) -> Iterator[Problem]:
    """Report what readers would take for a mistake, at its place in each text."""
    signs, has_quotes = signs_in(document.text), may_be_unpaired(document.text)
    for loc, leaf in leaves(record):
        for lang in LANGS if isinstance(leaf, Bilingual) else ():
            words = leaf.side(lang) if isinstance(leaf, Bilingual) else None
            if words:
                text = _Text(document, (*loc, lang), words)
                yield from _unwritten(text, f"{field_name(record, loc)}.{lang}")
                yield from _talk(text)
                yield from _signs(text)
                yield from _wide(text)
                yield from _quotes(text) if has_quotes else ()
                yield from _copied(text, signs) if signs else ()
                yield from _addresses(text, is_prose=isinstance(leaf, Prose))
    # A source is named in one language, its own.
    for name in ("title", "publisher", "author") if isinstance(record, Source) else ():
        if isinstance(words := getattr(record, name), str):
            yield from _signs(_Text(document, (name,), words))
    yield from _joined(record, document)


def _unwritten(text: _Text, field: str) -> Iterator[Problem]:
    told: list[range] = []
    for start, words, is_all in placeholders(text.words):
        told.append(range(start, start + len(words)))
        yield problem_at(text.place(words, start), "C076" if is_all else "C077", words=words, field=field)
    told += [range(start, start + len(words)) for start, words, _ in chat_signs(text.words)]
    for start, words in notes_in_brackets(text.words):
        if not any(start in one or start in range(one.start - 1, one.start) for one in told):
            yield problem_at(text.place(words, start), "C078", words=words)


def _talk(text: _Text) -> Iterator[Problem]:
    for start, words in chat_talk(text.words):
        yield problem_at(text.place(words, start), "C079", words=words)


def _signs(text: _Text) -> Iterator[Problem]:
    for start, words, better in chat_signs(text.words):
        sign = words.removeprefix(better).strip()
        edit = Edit(text.place(words, start), words, better)
        yield fixable_at(text.place(sign, start + words.index(sign)), "V013", (edit,), words=sign)
    yield from _mended(text, "V015", fake_letters(text.words))


def _mended(text: _Text, code: str, slips: tuple[Slip, ...]) -> Iterator[Problem]:
    as_words = covered(text.words) if slips else ""
    for start, end, better in slips:
        words = text.words[start:end]
        if as_words.startswith(words, start):
            place = text.place(words, start)
            yield fixable_at(place, code, (Edit(place, words, better),), words=words, better=better)


def _joined(record: Record, document: Document) -> Iterator[Problem]:
    """Report letters joined into one wherever they stand: words that were copied from a source above all."""
    if has_ligature(document.text):
        prose = (((*loc, lang), words) for loc, _, lang, words in sides(leaves(record), Prose) if words)
        for loc, words in (*prose, *plain_texts(record)):
            yield from _mended(_Text(document, loc, words), "V017", ligatures(words))


def _quotes(text: _Text) -> Iterator[Problem]:
    for found in unpaired_quotes(text.words):
        place = text.place(found.words, found.start)
        facts = {"words": found.words, "better": found.better, "following": found.following}
        edits = (Edit(place, found.words, found.better),) if found.way in MENDED else ()
        yield fixable_at(place, "V016", edits, way=found.way, **facts)


def _copied(text: _Text, signs: tuple[str, ...]) -> Iterator[Problem]:
    for start, words, way in copied_along(text.words, signs):
        yield problem_at(text.place(words, start), "C083", words=words, way=way)


def _addresses(text: _Text, *, is_prose: bool) -> Iterator[Problem]:
    """Report addresses that show as typed, unless they came along with more."""
    way = {} if is_prose else {"way": "plain"}
    for start, words in bare_addresses(text.words):
        if not any(
            one.start <= start < one.start + len(one.words) for one in copied_along(text.words, signs_in(text.words))
        ):
            yield problem_at(text.place(words, start), "C093", words=words, **way)


def _wide(text: _Text) -> Iterator[Problem]:
    """Report the full-width signs of a text at once: they come from one keyboard."""
    slips = wide_signs(text.words)
    as_words = covered(text.words) if slips else ""
    wrong = [(start, text.words[start:end], better) for start, end, better in slips if as_words[start] != "\ufffc"]
    if not wrong:
        return
    edits = tuple(Edit(text.place(words, start), words, better) for start, words, better in wrong)
    can_hold = all(text.can_hold(edit.better) for edit in edits)
    shown = " ".join(dict.fromkeys(words for _, words, _ in wrong))
    better = " ".join(dict.fromkeys(better.strip() for _, _, better in wrong))
    facts = {"words": shown, "better": better} | ({} if can_hold else {"way": "by-hand"})
    yield fixable_at(edits[0].position, "V014", edits if can_hold else (), **facts)
