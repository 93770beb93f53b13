"""Write all sources for programs that manage references: BibTeX (biblatex) and CSL-JSON, which Zotero reads.

A source without a title of its own is cited by our English description. Authors stay as they sign: which part of a name
is the family's differs from language to language, and nothing here guesses it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.content.models import Source, SourceKind
from generator.exports.export import Export
from generator.render.citing import LATEX_LANGUAGES, bibtex_entry, latex
from generator.render.downloads import download
from generator.site.addresses import label, section_uri
from generator.site.link import Linked
from generator.text.dates import PartialDate
from generator.text.portable import portable

_CSL_TYPES: Mapping[SourceKind, str] = {
    "news": "article-newspaper",
    "official": "report",
    "law": "legislation",
    "paper": "article",
    "company": "webpage",
    "law-firm": "webpage",
    "analysis": "webpage",
    "blog": "post-weblog",
    "reference": "entry",
    "other": "document",
}
# Where a publisher is what the text appeared in, not who issued it.
_IN_A_CONTAINER = frozenset({"article-newspaper", "article", "post-weblog", "webpage", "entry"})


def files(linked: Linked) -> Iterator[Export]:  # noqa: ARG001  # as every kind of export is planned
    """Plan the bibliography in both formats."""
    yield Export(download("bibtex").path, _bibtex)
    yield Export(download("csl").path, _csl)


def _bibtex(linked: Linked) -> bytes:
    settings = linked.site.settings
    # What stands outside an entry is a comment, as long as nothing in it begins one.
    head = f"% {settings.address}{section_uri('sources')}\n% {settings.licence.name}: {settings.licence.url}"
    entries = "".join(f"{_entry(source)}\n\n" for source in linked.site.sources)
    return f"{portable(head.replace('@', ' at '))}\n\n{entries}".encode()


def _entry(source: Source) -> str:
    publisher = f"{{{latex(source.publisher)}}}"
    url = source.url or source.official
    fields = {
        "author": f"{{{latex(source.author)}}}" if source.author else publisher,
        "title": f"{{{latex(label(source, 'en'))}}}",
        "organization": publisher if source.author else None,
        "date": str(source.date) if source.date else None,
        "url": url,
        "urldate": str(source.seen) if source.seen else None,
        "langid": LATEX_LANGUAGES.get(source.language.partition("-")[0]),
    }
    return bibtex_entry("online" if url else "misc", source.id, fields)


def _csl(linked: Linked) -> bytes:
    items = ",\n".join(json.dumps(_item(source), ensure_ascii=False) for source in linked.site.sources)
    return f"[\n{items}\n]\n".encode()


def _item(source: Source) -> Mapping[str, Any]:
    kind = _CSL_TYPES[source.kind]
    found = {
        "id": source.id,
        "type": kind,
        "title": label(source, "en"),
        "author": [{"literal": source.author or source.publisher}],
        "container-title" if kind in _IN_A_CONTAINER else "publisher": source.publisher,
        "issued": _date(source.date),
        "accessed": _date(source.seen),
        "URL": source.url or source.official,
        "language": source.language,
    }
    return {name: value for name, value in found.items() if value}


def _date(date: PartialDate | None) -> Mapping[str, Any] | None:
    if date is None:
        return None
    parts = [[part for part in (one.year, one.month, one.day) if part] for one in (date, date.end) if one]
    return {"date-parts": parts, **({"circa": True} if date.about else {})}
