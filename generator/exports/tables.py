"""Write records as tables that open in a spreadsheet: CSV by RFC 4180, in UTF-8 with the mark that Excel asks for."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from generator.content.models import Record
from generator.exports.export import Export
from generator.render.downloads import download
from generator.site.addresses import language_root, uri
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang

Row = Sequence[str]
# What makes a spreadsheet compute: a cell that begins so is written with an apostrophe before it, which shows as text.
_COMPUTES = ("=", "+", "-", "@", "\t", "\r")
_MARK = "\ufeff"


def files(linked: Linked) -> Iterator[Export]:  # noqa: ARG001  # as every kind of export is planned
    """Plan a table for each kind of record."""
    yield from (Export(download(key).path, partial(_table, key=key)) for key in _TABLES)


def _table(linked: Linked, key: str) -> bytes:
    columns, rows = _TABLES[key]
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows(linked))
    return (_MARK + written.getvalue()).encode()


def _harmless(cell: str) -> str:
    """Let no cell be a formula, whatever its text begins with."""
    return f"'{cell}" if cell.startswith(_COMPUTES) else cell


def _terms(linked: Linked) -> Iterator[Row]:
    for term in linked.site.terms:
        texts = (term.term, term.short)
        yield (
            term.id,
            *(text.side(lang) or "" for text in texts for lang in LANGS),
            *("; ".join(term.aliases.side(lang)) for lang in LANGS),
            *(_page(linked, term, lang) for lang in LANGS),
        )


def _page(linked: Linked, record: Record, lang: Lang) -> str:
    return linked.site.settings.address + language_root(lang) + uri(record)


_TABLES: Mapping[str, tuple[Row, Callable[[Linked], Iterator[Row]]]] = {
    "terms": (
        ("id", "term_vi", "term_en", "short_vi", "short_en", "aliases_vi", "aliases_en", "page_vi", "page_en"),
        _terms,
    ),
}
