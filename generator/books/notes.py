"""Turn the citations of a chapter into footnotes that say what each source says there."""

from __future__ import annotations

import html
from dataclasses import dataclass

from generator.content.models import Source, SourcePassage
from generator.render.view import View, local_locator
from generator.text.stand_ins import BAR, CITE


@dataclass(frozen=True, slots=True)
class Note:
    """Hold a footnote: a source, and the passage or the place in it that is cited."""

    number: int
    source: Source
    passage: SourcePassage | None
    locator: str


def number_notes(body: str, view: View) -> tuple[str, tuple[Note, ...]]:
    """Give citations numbers in the order in which they appear; the same passage keeps its number in a chapter."""
    first, *marked = body.split(CITE)
    notes: dict[str, Note] = {}
    pieces = [first]
    # Between two marks stands a citation, then what comes before the next one.
    for citation, text in zip(marked[::2], marked[1::2], strict=True):
        is_new = citation not in notes
        note = notes.setdefault(citation, _note(citation, len(notes) + 1, view))
        # A number stands close to its word.
        pieces[-1] = pieces[-1].rstrip()
        follows = len(pieces) > 1 and not pieces[-1]
        pieces += [_reference(note.number, is_first=is_new, follows=follows), text]
    return "".join(pieces), tuple(notes.values())


def _note(citation: str, number: int, view: View) -> Note:
    target, _, place = citation.partition(BAR)
    source_id, _, passage_id = target.partition("#")
    source = view.record(source_id, Source)
    passage = next((one for one in source.passages if one.id == passage_id), None)
    return Note(number, source, passage, local_locator(html.unescape(place), view.lang))


def _reference(number: int, *, is_first: bool, follows: bool) -> str:
    """Write the number of a note; one that follows another stands apart from it."""
    anchor = f' id="_ref-{number}"' if is_first else ""
    link = f'<a epub:type="noteref" role="doc-noteref"{anchor} href="#_note-{number}">{number}</a>'
    return f'<sup class="ref{" more" if follows else ""}">{link}</sup>'
