"""Find other names of a term or an actor that stand under the wrong language."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.document import Document
from generator.content.models import Aliases, Record
from generator.content.parity import LANGUAGE_NAMES
from generator.problems.problem import Edit, Problem, fixable_at, problem_at
from generator.text.foreign_passages import surely_english, surely_vietnamese
from generator.text.lang import LANGS


def alias_languages(record: Record, document: Document) -> Iterator[Problem]:
    """Report Vietnamese names under `en`, all of them at once where the two lists have changed places.

    English names under `vi` are no mistake by themselves: Vietnamese writes many words as English does.
    """
    aliases = getattr(record, "aliases", None)
    if not isinstance(aliases, Aliases):
        return
    facts = {"language": LANGUAGE_NAMES["en"]}
    odd = [(index, name) for index, name in enumerate(aliases.en) if surely_vietnamese(name)]
    if odd and len(odd) == len(aliases.en) and aliases.vi and all(map(surely_english, aliases.vi)):
        place = document.key(("aliases",))
        yield fixable_at(place, "T006", _exchanged(document), way="names", **facts)
        return
    for index, name in odd:
        yield problem_at(
            document.value(("aliases", "en", index)), "T006", way="name", words=name, language=LANGUAGE_NAMES["en"]
        )


def _exchanged(document: Document) -> tuple[Edit, ...]:
    """Let two lists change places that are on a line each; what takes up several an editor exchanges."""
    spans = [document.values[("aliases", lang)] for lang in LANGS]
    if any(span.line != span.end_line for span in spans):
        return ()
    vi, en = (document.lines[span.line][span.column : span.end_column] for span in spans)
    places = [document.value(("aliases", lang)) for lang in LANGS]
    return Edit(places[0], vi, en), Edit(places[1], en, vi)
