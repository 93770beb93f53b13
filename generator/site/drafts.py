"""Put drafts among the records for whoever writes them: stand-ins for what they lack, nothing that leads nowhere."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from typing import Any, cast

from generator.content.drafts import Draft
from generator.content.fields import AnyRef, Ref, SourceRef
from generator.content.load import Content
from generator.content.models import Article, Part, Prose, Record, Source
from generator.content.unwritten import filled
from generator.problems.catalogue import catalogue
from generator.site.addresses import parts
from generator.text.lang import LANGS
from generator.text.prose import parse
from generator.text.ui import say

UNWRITTEN_SOURCE = "unwritten-source"
"""The id of the source that stands in where the draft of an article names none."""
_MARKS = re.compile(r"\[@[^\[\]]*\]|\[\[(?:[^\[\]|]*\|)?|\]\]|[\[\]*_`<>|\\]")


def with_drafts(content: Content) -> Content:
    """Return the content with its drafts among the records, as far as anything can be seen of them.

    What it holds is sound if the content is; problems of drafts are those of the content itself.
    """
    known = {**content.records, **{draft.id: draft.record for draft in content.drafts.values() if draft.record}}
    shown = {draft.id: record for draft in content.drafts.values() if (record := _shown(draft, content, known))}
    if not shown:
        return content
    if any(isinstance(record, Article) and record.source.id == UNWRITTEN_SOURCE for record in shown.values()):
        shown[UNWRITTEN_SOURCE] = _unwritten_source()
    broken = {record_id: record for record_id, record in content.broken.items() if record_id not in content.drafts}
    documents = {UNWRITTEN_SOURCE: next(iter(content.documents.values())), **content.documents}
    records = dict(sorted({**content.records, **shown}.items()))
    return dataclasses.replace(content, records=records, broken=broken, documents=documents, drafts={})


def _shown(draft: Draft, content: Content, known: Mapping[str, Record]) -> Record | None:
    if draft.record is None:
        return None
    record = cast("Record", _Cleaning(content, known).part(draft.record))
    if isinstance(record, Article):
        record = record.model_copy(update={"source": record.source or SourceRef(UNWRITTEN_SOURCE)})
    return filled(record, content.today)


def _unwritten_source() -> Source:
    said = {lang: say("draft.source", lang) for lang in LANGS}
    written = {"id": UNWRITTEN_SOURCE, "title": said, "publisher": "…", "language": "vi", "kind": "other"}
    return Source.model_validate(written)


class _Cleaning:
    """Take out of a draft whatever leads nowhere: it is reported, and nothing could be shown of it."""

    def __init__(self, content: Content, known: Mapping[str, Record]) -> None:
        settings = content.settings
        self._known = {**known, settings.id: settings} if settings else dict(known)
        self._listed: Mapping[str, frozenset[str]] = {
            "topics": frozenset(topic.id for topic in settings.topics) if settings else frozenset(),
            **dict.fromkeys(
                ("by", "checked_by"), frozenset(one.id for one in settings.people) if settings else frozenset()
            ),
        }

    def part(self, part: Part) -> Part:
        """Clean every field of a part."""
        return part.model_copy(update={name: self._field(name, value) for name, value in vars(part).items()})

    def _field(self, name: str, value: Any) -> Any:
        if name in self._listed and isinstance(value, tuple):
            return tuple(item for item in value if item in self._listed[name])
        return self._value(value)

    def _value(self, value: Any) -> Any:
        cleaned = next((clean for kind, clean in self._by_kind() if isinstance(value, kind)), None)
        return cleaned(value) if cleaned else value

    def _by_kind(self) -> tuple[tuple[type, Callable[[Any], Any]], ...]:
        return (Ref, self._ref), (Prose, self._prose), (Part, self.part), (tuple, self._items)

    def _items(self, items: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(item for item in map(self._value, items) if item is not None)

    def _ref(self, ref: Ref) -> Ref | None:
        part = ref.part if isinstance(ref, AnyRef) else ref.passage if isinstance(ref, SourceRef) else None
        return ref if self._leads_somewhere(ref.id, part, ref.folder) else None

    def _leads_somewhere(self, record_id: str, part: str | None, kind: str | None) -> bool:
        record = self._known.get(record_id)
        if record is None or (kind and record.folder != kind):
            return False
        return part is None or part in parts(record)

    def _prose(self, prose: Prose) -> Prose:
        sides: dict[str, str] = {lang: self._text(text) for lang in LANGS if (text := prose.side(lang))}
        return prose.model_copy(update=sides)

    def _text(self, text: str) -> str:
        """Return a text that can be shown; one with marks that lead nowhere is shown as plain words."""
        parsed = parse(text)
        is_wrong = any(catalogue()[problem.code].severity == "error" for problem in parsed.problems)
        for pointer in parsed.pointers:
            target, _, part = pointer.target.partition("#")
            kind = SourceRef.folder if pointer.kind == "citation" else None
            is_wrong |= bool(target) and not self._leads_somewhere(target, part or None, kind)
        return (_MARKS.sub("", text).strip() or "…") if is_wrong else text
