"""Write records as plain data: every field of what an author wrote, each text in both languages, what it cites.

The fields are those of the models, under their names, so that a new one is published by itself. A field is always
there: what is not known is null, a list may be empty. A line of text is `{vi, en}`; a running text has in each language
its words (`text`) and its finished HTML with whole addresses (`html`), in which `[1]` is the first of `sources`.
"""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Mapping
from typing import Any

from generator.content.fields import SourceRef
from generator.content.models import Claim, Part, Prose, Record, Source
from generator.site.addresses import language_root, uri
from generator.site.link import Linked
from generator.text.dates import PartialDate
from generator.text.lang import LANGS, Lang
from generator.text.stand_ins import BAR, CITE, ROOT

Json = Any

LEFT_OUT = frozenset({"draft", "gaps", "match_case", "not_in"})
"""What only the generator needs to know."""
_CITATION = re.compile(f"{CITE}([^{CITE}]*){CITE}")
# What only our own pages make use of: what finds a hover card, what makes a wide table scroll.
_OURS = re.compile(r' (?:data-card="[^"]*"|tabindex="0" role="group")')


class Writer:
    """Write what belongs to one record, and remember what it cites, each source under one number."""

    def __init__(self, linked: Linked, owner: Record) -> None:
        self._linked, self._owner = linked, owner
        self._cited: dict[str, dict[SourceRef, None]] = {}
        self._numbers: dict[str, int] = {}

    def fields(self, part: Part) -> dict[str, Json]:
        """Write every field of a record or of a part of one."""
        return {name: self.value(value) for name, value in vars(part).items() if name not in LEFT_OUT}

    def value(self, value: Any) -> Json:
        """Write what a field holds."""
        if isinstance(value, SourceRef):
            return self._citation(value)
        if value is None or isinstance(value, (str, int)):
            return value
        if isinstance(value, tuple):
            return [self.value(item) for item in value]
        if isinstance(value, Part):
            return self._part(value)
        return date(value) if isinstance(value, PartialDate) else day(value)

    def _part(self, part: Part) -> Json:
        if isinstance(part, Prose):
            return {lang: self._running(part.side(lang), lang) for lang in LANGS}
        # A claim is only named: it has a file of its own.
        return f"{self._owner.id}#{part.id}" if isinstance(part, Claim) else self.fields(part)

    def _running(self, text: str | None, lang: Lang) -> Json:
        if text is None:
            return None
        fragment = self._linked.fragment(self._owner, text, lang)
        return {"text": fragment.plain, "html": self._finished(fragment.html, lang)}

    def _finished(self, text: str, lang: Lang) -> str:
        """Finish the HTML of a text for others: no hover cards, whole addresses, numbers that lead to sources."""
        root = self._linked.site.settings.address + language_root(lang)
        whole = _OURS.sub("", text).replace(ROOT, root)
        return _CITATION.sub(lambda found: self._mark(found[1], root), whole) if CITE in whole else whole

    def _mark(self, cited: str, root: str) -> str:
        target, _, locator = cited.partition(BAR)
        ref = SourceRef(f"{target}, {html.unescape(locator)}" if locator else target)
        number = self._note(ref)
        return f'<sup><a href="{root}{uri(self._source(ref), ref.passage)}">[{number}]</a></sup>'

    def _citation(self, ref: SourceRef) -> Json:
        self._note(ref)
        return {"source": ref.id, "passage": ref.passage, "locator": ref.locator}

    def _note(self, ref: SourceRef) -> int:
        """Remember a citation, and return the number of its source."""
        self._cited.setdefault(ref.id, {})[ref] = None
        return self._numbers.setdefault(ref.id, len(self._cited))

    def _source(self, ref: SourceRef) -> Source:
        source = self._linked.site.records[ref.id]
        if not isinstance(source, Source):
            message = f"{ref.id} is no source, which the checks rule out"
            raise TypeError(message)
        return source

    def sources(self) -> list[Json]:
        """List what was cited so far, in the order of the numbers, each with the passages and places that were."""
        return [self._cited_source(list(refs)) for refs in self._cited.values()]

    def _cited_source(self, refs: list[SourceRef]) -> Json:
        source = self._source(refs[0])
        passages = {passage.id: passage for passage in source.passages}
        cited = dict.fromkeys(ref.passage for ref in refs if ref.passage)
        return {
            "id": source.id,
            **{name: self.value(vars(source)[name]) for name in CITED_FIELDS},
            "passages": [self.fields(passages[passage]) for passage in cited],
            "locators": list(dict.fromkeys(ref.locator for ref in refs if ref.locator)),
            "pages": pages(self._linked, uri(source)),
        }


CITED_FIELDS = ("title", "translation", "publisher", "author", "date", "url", "archived", "language")
"""What a file says of a source that it cites; all else stands in the source's own file."""


def pages(linked: Linked, path: str) -> Mapping[str, str]:
    """Return the whole address of a page in each language, by its path below their roots."""
    address = linked.site.settings.address
    return {lang: f"{address}{language_root(lang)}{path}" for lang in LANGS}


def date(value: PartialDate) -> Json:
    """Write a date as an author wrote it, with the first and the last day that may be meant."""
    end = None if value.goes_on else day(value.last)
    return {"edtf": str(value), "begin": day(value.first), "end": end}


def day(value: datetime.date) -> str:
    """Write a day."""
    return value.isoformat()
