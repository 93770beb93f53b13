"""Give a record or a part of one another id, everywhere at once: the edits that do it, and the file that moves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.authoring.references import namings
from generator.authoring.takes import ANY, TOPICS
from generator.content.fields import is_id
from generator.content.layout import SITE_ID
from generator.content.leaves import field_name, leaves
from generator.content.load import Content
from generator.content.models import Article, Correction, Prose, Record
from generator.content.sidecars import TRANSLATIONS_FILE, Digests, PairKey
from generator.problems.problem import Edit, Position
from generator.site.addresses import uri
from generator.text.lang import LANGS
from generator.text.ui import SaidError
from generator.translation.agreement import make_pair, renamed

_ITEM = re.compile(r"^( *)- ")


@dataclass(frozen=True, slots=True)
class Renaming:
    """Hold what another id asks for: words to replace, where a file goes, a file that is written anew."""

    edits: tuple[Edit, ...]
    move: tuple[Path, Path] | None = None
    rewritten: tuple[Path, str] | None = None


def renamed_record(content: Content, old: str, new: str) -> Renaming:
    """Give a record another id: its file, all that names it, what is recorded of it; its old address leads on.

    Raises SaidError if there is no such record, or the new id cannot be one or is taken.
    """
    if old not in content.documents or old == SITE_ID:
        raise SaidError("rename.unknown", id=old)
    _check(new, [*content.documents])
    path = content.documents[old].path
    edits = [Edit(one.place, old, new) for one in namings(content, ANY, old) if one.place]
    edits += _leading_on(content, old, new)
    move = path, path.with_name(f"{new}{path.suffix}")
    return Renaming(tuple(dict.fromkeys(edits)), move, _recorded(content, _of_record(old, new), old, new))


def renamed_part(content: Content, owner: str, old: str, new: str) -> Renaming:
    """Give a part of a record another id: a claim, a section, a passage, a paragraph, a person.

    Raises SaidError if there is no such part, or the new id cannot be one or is taken.
    """
    found = [*namings(content, ANY, owner, old)]
    if not any(one.is_own for one in found):
        raise SaidError("rename.unknown", id=f"{owner}#{old}")
    _check(new, [one.part for one in namings(content, ANY, owner) if one.is_own and one.part])
    edits = [Edit(one.part_place, old, new) for one in found if one.part_place]
    edits += _leading_on(content, owner, owner, old, new)
    shown = f"{owner}#{old}", f"{owner}#{new}"
    return Renaming(tuple(dict.fromkeys(edits)), None, _recorded(content, _of_part(owner, old, new), *shown))


def renamed_topic(content: Content, old: str, new: str) -> Renaming:
    """Give a topic another id.

    Raises SaidError if there is no such topic, or the new id cannot be one or is taken.
    """
    topics = [topic.id for topic in content.settings.topics] if content.settings else []
    if old not in topics:
        raise SaidError("rename.unknown", id=old)
    _check(new, topics)
    return Renaming(tuple(Edit(one.place, old, new) for one in namings(content, TOPICS, old) if one.place))


def _check(new: str, taken: list[str]) -> None:
    if not is_id(new):
        raise SaidError("rename.no_id", id=new)
    if new in taken:
        raise SaidError("rename.taken", id=new)


def _recorded(content: Content, key: Callable[[PairKey], PairKey], old: str, new: str) -> tuple[Path, str] | None:
    """Carry over which translations agree: only ids have changed, those of the pairs and those that texts show."""
    text = content.sidecars.translations
    if text is None:
        return None
    rewritten = renamed(text, key, dict(_shown_digests(content, old, new)))
    return (content.folder / TRANSLATIONS_FILE, rewritten) if rewritten != text else None


def _shown_digests(content: Content, old: str, new: str) -> Iterator[tuple[tuple[PairKey, Digests], Digests]]:
    """List the pairs of texts that show an id for want of other words, with what they are recorded by afterwards."""
    shown = re.compile(rf"(?<=\[\[){re.escape(old)}(?=[\]#])")
    settings = [content.settings] if content.settings else []
    for record in (*content.records.values(), *settings):
        for loc, leaf in leaves(record):
            if not isinstance(leaf, Prose) or not any(shown.search(leaf.side(lang) or "") for lang in LANGS):
                continue
            update: dict[str, str] = {lang: shown.sub(new, text) for lang in LANGS if (text := leaf.side(lang))}
            name = field_name(record, loc)
            before = make_pair(record.id, name, loc, leaf)
            after = make_pair(record.id, name, loc, leaf.model_copy(update=update))
            if before and after:
                yield (before.key, before.digests), after.digests


def _of_record(old: str, new: str) -> Callable[[PairKey], PairKey]:
    return lambda key: (new, key[1]) if key[0] == old else key


def _of_part(owner: str, old: str, new: str) -> Callable[[PairKey], PairKey]:
    part = re.compile(rf"(?<=\.){re.escape(old)}(?=\.|$)")
    return lambda key: (owner, part.sub(new, key[1])) if key[0] == owner else key


def _is_recorded(content: Content, record_id: str) -> bool:
    return f"\n{record_id} " in f"\n{content.sidecars.translations or ''}"


def _leading_on(content: Content, old: str, new: str, part: str = "", new_part: str = "") -> Iterator[Edit]:
    """Lead the old addresses on, if they were published: then which translations agree is recorded."""
    record = content.records.get(old)
    if record is None or isinstance(record, Correction) or content.settings is None or not _is_recorded(content, old):
        return
    moved = [*_moved(record, new, part, new_part)]
    document = content.documents[SITE_ID]
    if not moved:
        return
    listed = [loc for loc in document.values if len(loc) == 2 and loc[0] == "moved"]  # noqa: PLR2004  # an item of it
    if listed:
        last = document.values[max(listed)]
        lines = document.lines
        row = min(last.end_line if last.end_column else last.end_line - 1, len(lines) - 1)
        indent = _ITEM.match(lines[last.line])
        margin, head = (indent[1] if indent else "  "), ""
    else:
        row = max(index for index, line in enumerate(document.lines) if line.strip())
        margin, head = "  ", "\nmoved:"
    end = document.lines[row]
    added = "".join(f"\n{margin}- {{was: {was}, to: {to}}}" for was, to in moved)
    yield Edit(Position(document.path, row + 1, len(end) + 1, 1), "", f"{head}{added}")


def _moved(record: Record, new: str, part: str, new_part: str) -> Iterator[tuple[str, str]]:
    """List the pages of a record, or of the part that is renamed, with what they lead to."""
    claims = [claim.id for claim in record.claims] if isinstance(record, Article) else []
    if part:
        yield from ((_quoted(uri(record, part)), _quoted(f"{new}#{new_part}")) for one in claims if one == part)
        return
    yield _quoted(uri(record)), new
    yield from ((_quoted(uri(record, one)), _quoted(f"{new}#{one}")) for one in claims)


def _quoted(text: str) -> str:
    return f'"{text}"' if "#" in text else text
