"""Write records as tables that open in a spreadsheet: CSV by RFC 4180, in UTF-8 with the mark that Excel asks for."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from generator.content.fields import SourceRef
from generator.content.models import Actor, Aliases, Article, Bilingual, Claim, Relation, TitleTranslation
from generator.exports.export import Export
from generator.exports.table_columns import JOINT, TABLES
from generator.render.downloads import download
from generator.site.addresses import language_root, uri
from generator.site.evidence import rated
from generator.site.link import Linked
from generator.text.dates import PartialDate
from generator.text.lang import LANGS

Row = Mapping[str, str]
_MARK = "\ufeff"
# Other columns hold what no author is free to write: ids, dates, addresses.
_WORDS = frozenset({"text", "texts"})
# What moves the cursor, ends a line or a column: a cell is one line of letters.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
# What makes a spreadsheet compute, also where it reads a cell beyond white space or quotation marks, or parts a line at
# semicolons, as in countries that write numbers with a comma.
_COMPUTES = re.compile(r"(^|;\s*)(?=[\s\"“”‘’\u200b\ufeff]*[=+\-@＝＋－＠])")


def files(linked: Linked) -> Iterator[Export]:  # noqa: ARG001  # as every kind of export is planned
    """Plan the tables."""
    yield from (Export(download(key).path, partial(_table, key=key)) for key in TABLES)


def _table(linked: Linked, key: str) -> bytes:
    columns = [(column.name, column.cells in _WORDS) for column in TABLES[key].columns]
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(name for name, _ in columns)
    writer.writerows(
        [harmless(row[name]) if is_words else row[name] for name, is_words in columns] for row in _ROWS[key](linked)
    )
    return (_MARK + written.getvalue()).encode()


def harmless(cell: str) -> str:
    """Let no cell be a formula, whatever its text begins with: an apostrophe before it says that it is text."""
    return _COMPUTES.sub(r"\1'", _CONTROLS.sub(" ", cell))


def _articles(linked: Linked) -> Iterator[Row]:
    for article in linked.site.articles:
        yield {
            "id": article.id,
            **_both("title", article.title),
            "credit": article.credit,
            "language": article.language,
            **_dated("date", article.date),
            "source": article.source.id,
            "topics": _joined(article.topics),
            **_both("summary", article.summary),
            **_pages(linked, uri(article)),
        }


def _claims(linked: Linked) -> Iterator[Row]:
    for article in linked.site.articles:
        for claim in article.claims:
            yield _claim(linked, article, claim)


def _claim(linked: Linked, article: Article, claim: Claim) -> Row:
    return {
        "id": f"{article.id}#{claim.id}",
        "article": article.id,
        **_both("statement", claim.statement),
        "words": claim.words or "",
        "said_by": claim.said_by or "",
        "verdict": claim.verdict,
        "faults": _joined(claim.faults),
        **_both("answer", claim.answer),
        "evidence": rated(linked.site, article, claim),
        "actors": _joined(claim.actors),
        "topics": _joined(claim.topics or article.topics),
        "checked": claim.checked.isoformat(),
        "review_by": claim.review_by.isoformat(),
        "sources": _ids(linked.site.cited[article.id][claim.id]),
        **_pages(linked, uri(article, claim.id)),
    }


def _terms(linked: Linked) -> Iterator[Row]:
    for term in linked.site.terms:
        yield {
            "id": term.id,
            **_both("term", term.term),
            **_both("short", term.short),
            **_aliases(term.aliases),
            "see_also": _joined(term.see_also),
            "sources": _ids(term.sources),
            **_pages(linked, uri(term)),
        }


def _actors(linked: Linked) -> Iterator[Row]:
    for actor in linked.site.actors:
        yield {
            "id": actor.id,
            "kind": actor.kind,
            "country": actor.country,
            **_both("name", actor.names),
            "name_native": actor.names.native or "",
            "native_language": actor.names.language_of_native or "",
            **_both("line", actor.line),
            **_aliases(actor.aliases),
            "wikidata": actor.wikidata or "",
            "homepage": actor.homepage or "",
            "sources": _ids(actor.sources),
            **_pages(linked, uri(actor)),
        }


def _relations(linked: Linked) -> Iterator[Row]:
    return (_relation(actor, relation) for actor in linked.site.actors for relation in actor.relations)


def _relation(actor: Actor, relation: Relation) -> Row:
    return {
        "from": actor.id,
        "kind": relation.kind,
        "to": relation.to,
        **_dated("since", relation.since, "since_"),
        "until": str(relation.until or ""),
        **_both("note", relation.note),
        "sources": _ids(relation.sources),
    }


def _events(linked: Linked) -> Iterator[Row]:
    for event in linked.site.events:
        yield {
            "id": event.id,
            **_dated("date", event.date),
            **_both("title", event.title),
            "certainty": event.certainty,
            "actors": _joined(part.actor for part in event.actors),
            "topics": _joined(event.topics),
            "follows": _joined(event.follows),
            "sources": _ids(event.sources),
            **_pages(linked, uri(event)),
        }


def _sources(linked: Linked) -> Iterator[Row]:
    for source in linked.site.sources:
        yield {
            "id": source.id,
            "title": source.title if isinstance(source.title, str) else "",
            **_both("title", source.translation if isinstance(source.title, str) else source.title),
            "kind": source.kind,
            "publisher": source.publisher,
            "via": source.via or "",
            "author": source.author or "",
            "language": source.language,
            **_dated("date", source.date),
            "url": source.url or "",
            "official": source.official or "",
            "archived": source.archived or "",
            "retells": _ids(source.retells),
            "seen": str(source.seen or ""),
            **_both("note", source.note),
            **_pages(linked, uri(source)),
        }


def _both(name: str, text: Bilingual | TitleTranslation | None) -> Row:
    sides = vars(text) if text else {}
    return {f"{name}_{lang}": sides.get(lang) or "" for lang in LANGS}


def _aliases(aliases: Aliases) -> Row:
    # What parts the items of a cell stands in none of them.
    return {f"aliases_{lang}": _joined(one.replace(";", ",") for one in aliases.side(lang)) for lang in LANGS}


def _dated(name: str, date: PartialDate | None, prefix: str = "") -> Row:
    begin = date.first.isoformat() if date else ""
    end = date.last.isoformat() if date and not date.goes_on else ""
    return {name: str(date or ""), f"{prefix}begin": begin, f"{prefix}end": end}


def _ids(refs: Iterable[SourceRef]) -> str:
    return _joined(dict.fromkeys(ref.id for ref in refs))


def _joined(items: Iterable[str]) -> str:
    return JOINT.join(items)


def _pages(linked: Linked, path: str) -> Row:
    address = linked.site.settings.address
    return {f"page_{lang}": f"{address}{language_root(lang)}{path}" for lang in LANGS}


_ROWS: Mapping[str, Callable[[Linked], Iterator[Row]]] = {
    "articles": _articles,
    "claims": _claims,
    "terms": _terms,
    "actors": _actors,
    "relations": _relations,
    "events": _events,
    "sources": _sources,
}
