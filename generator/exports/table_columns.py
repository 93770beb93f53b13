"""Name the tables that open in a spreadsheet, and what stands in their columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.content.models import Actor, Article, Claim, Event, Part, Relation, Source, Term
from generator.text.lang import LANGS, Lang

Cells = Literal["text", "id", "ids", "texts", "word", "words", "date", "day", "url", "tag"]

JOINT = "; "
"""Stands between the items of a cell that holds several."""


@dataclass(frozen=True, slots=True)
class Column:
    """Name a column: what kind of cells, what it shows of which model, of which table it names a row.

    What is ours, and no field of a model, is explained by a string of the interface: `table.NAME`.
    """

    name: str
    cells: Cells = "text"
    of: tuple[type[Part], str] | None = None
    lang: Lang | None = None
    names: str = ""
    """The table of which it holds an id."""


@dataclass(frozen=True, slots=True)
class Table:
    """Name a table with its columns; one whose rows have an id has a column of it, first."""

    key: str
    columns: tuple[Column, ...]


def _both(model: type[Part], field: str, name: str = "", cells: Cells = "text") -> tuple[Column, ...]:
    """Name a column for each language."""
    return tuple(Column(f"{name or field}_{lang}", cells, (model, field), lang) for lang in LANGS)


def _plain(model: type[Part], *fields: str, cells: Cells = "text") -> tuple[Column, ...]:
    return tuple(Column(field, cells, (model, field)) for field in fields)


def _dated(model: type[Part], field: str = "date", prefix: str = "") -> tuple[Column, ...]:
    """Name the columns of a date: as it is written, and the first and the last day that may be meant."""
    return (Column(field, "date", (model, field)), *(Column(f"{prefix}{one}", "day") for one in ("begin", "end")))


_ID = Column("id", "id")
_SOURCES = Column("sources", "ids")
_PAGES = tuple(Column(f"page_{lang}", "url", lang=lang) for lang in LANGS)
_LISTED = (
    Table(
        "articles",
        (
            _ID,
            *_both(Article, "title"),
            *_plain(Article, "credit"),
            *_plain(Article, "language", cells="tag"),
            *_dated(Article),
            Column("source", "id", (Article, "source"), names="sources"),
            *_plain(Article, "topics", cells="ids"),
            *_both(Article, "summary"),
            *_PAGES,
        ),
    ),
    Table(
        "claims",
        (
            _ID,
            Column("article", "id", names="articles"),
            *_both(Claim, "statement"),
            *_plain(Claim, "words"),
            Column("said_by", "id", (Claim, "said_by"), names="actors"),
            *_plain(Claim, "verdict", cells="word"),
            *_plain(Claim, "faults", cells="words"),
            *_both(Claim, "answer"),
            Column("evidence", "word"),
            *_plain(Claim, "actors", "topics", cells="ids"),
            *_plain(Claim, "checked", "review_by", cells="day"),
            _SOURCES,
            *_PAGES,
        ),
    ),
    Table(
        "terms",
        (
            _ID,
            *_both(Term, "term"),
            *_both(Term, "short"),
            *_both(Term, "aliases", cells="texts"),
            *_plain(Term, "see_also", cells="ids"),
            _SOURCES,
            *_PAGES,
        ),
    ),
    Table(
        "actors",
        (
            _ID,
            *_plain(Actor, "kind", cells="word"),
            *_plain(Actor, "country", cells="tag"),
            *_both(Actor, "names", "name"),
            Column("name_native", "text"),
            Column("native_language", "tag"),
            *_both(Actor, "line"),
            *_both(Actor, "aliases", cells="texts"),
            *_plain(Actor, "wikidata", cells="id"),
            *_plain(Actor, "homepage", cells="url"),
            _SOURCES,
            *_PAGES,
        ),
    ),
    Table(
        "relations",
        (
            Column("from", "id", names="actors"),
            *_plain(Relation, "kind", cells="word"),
            Column("to", "id", (Relation, "to"), names="actors"),
            *_dated(Relation, "since", "since_"),
            *_plain(Relation, "until", cells="date"),
            *_both(Relation, "note"),
            _SOURCES,
        ),
    ),
    Table(
        "events",
        (
            _ID,
            *_dated(Event),
            *_both(Event, "title"),
            *_plain(Event, "certainty", cells="word"),
            *_plain(Event, "actors", "topics", "follows", cells="ids"),
            _SOURCES,
            *_PAGES,
        ),
    ),
    Table(
        "sources",
        (
            _ID,
            *_plain(Source, "title"),
            *_both(Source, "translation", "title"),
            *_plain(Source, "kind", cells="word"),
            *_plain(Source, "publisher", "via", "author"),
            *_plain(Source, "language", cells="tag"),
            *_dated(Source),
            *_plain(Source, "url", "official", "archived", cells="url"),
            *_plain(Source, "retells", cells="ids"),
            *_plain(Source, "seen", cells="date"),
            *_both(Source, "note"),
            *_PAGES,
        ),
    ),
)
TABLES: Mapping[str, Table] = {table.key: table for table in _LISTED}
"""The tables by their keys."""
