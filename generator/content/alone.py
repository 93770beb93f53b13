"""Check each record by itself: what is found follows from its file alone, so it is looked for once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.content.alias_languages import alias_languages
from generator.content.both_sides import two_sides
from generator.content.density_checks import density_problems
from generator.content.division import division_problems
from generator.content.drafts import lowered
from generator.content.left_over import left_over
from generator.content.lengths import length_problems
from generator.content.load import Content
from generator.content.locators import plain_locators
from generator.content.models import Record
from generator.content.quoted_words import quoted_words
from generator.content.repeats import repeats
from generator.content.sentence_checks import sentence_problems
from generator.content.spelling import spelling_problems
from generator.problems.problem import Problem
from generator.text.vietnamese import ToneStyle


@dataclass(frozen=True, slots=True)
class CheckedAlone:
    """Hold the problems of one record, and the digest of its file and the style that they depend on."""

    digest: str
    style: ToneStyle
    problems: tuple[Problem, ...]


_NOTHING: Mapping[str, CheckedAlone] = {}


def check_alone(content: Content, previous: Mapping[str, CheckedAlone] = _NOTHING) -> Mapping[str, CheckedAlone]:
    """Check the spelling of every record and, of those that are whole, how long texts are and what is there twice.

    Returns what was found by the record's id; a file that is as it was in the `previous` run is not checked again.
    """
    style: ToneStyle = content.settings.tone_style if content.settings else "old"
    settings = (content.settings,) if content.settings else ()
    records = (*content.records.values(), *content.broken.values(), *settings)
    return {record.id: _checked(record, content, style, previous.get(record.id)) for record in records}


def _checked(record: Record, content: Content, style: ToneStyle, previous: CheckedAlone | None) -> CheckedAlone:
    digest = content.digests[record.id]
    if previous and (previous.digest, previous.style) == (digest, style):
        return previous
    return CheckedAlone(digest, style, tuple(_problems(record, content, style)))


def _problems(record: Record, content: Content, style: ToneStyle) -> Iterator[Problem]:
    document = content.documents[record.id]
    if record.id in content.drafts:
        yield from lowered(spelling_problems(record, document, style))
        yield from lowered(left_over(record, document))
        return
    yield from spelling_problems(record, document, style)
    yield from left_over(record, document)
    if record.id not in content.broken:
        yield from density_problems(record, document)
        yield from division_problems(record, document)
        yield from length_problems(record, document)
        yield from two_sides(record, document)
        yield from alias_languages(record, document)
        yield from plain_locators(record, document)
        yield from quoted_words(record, document)
        yield from repeats(record, document)
        yield from sentence_problems(record, document)
