"""Say where each record lives on the site, and what it is called there."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping

from generator.content.models import (
    Actor,
    Article,
    Bilingual,
    Claim,
    Correction,
    Event,
    Explainer,
    Part,
    Record,
    Section,
    Source,
    Term,
    Text,
)
from generator.text.dates import PartialDate, say_date
from generator.text.lang import OTHER, Lang

# Stands in finished fragments for the way from a page up to its language's root; `pages.compose` puts that in. Authors'
# text never holds private-use characters (see `source`).
ROOT = "\ue000"

PART_FIELDS = ("sections", "questions", "unknowns", "paragraphs", "claims", "about")
_FOLDERS: Mapping[type[Record], str] = {
    Explainer: "explainers/{id}/",
    Article: "articles/{id}/",
    Term: "glossary/{id}/",
    Actor: "actors/{id}/",
    Event: "timeline/#{id}",
    Source: "sources/{id}/",
    Correction: "corrections/#{id}",
}


def uri(record: Record, part: str | None = None) -> str:
    """Give the path of a record below its language's root, with the anchor where it has one."""
    whole = _FOLDERS[type(record)].format(id=record.id)
    return f"{whole}#{part}" if part and "#" not in whole else whole


def file_of(record: Record) -> str:
    """Give the content file of a record, below the content folder."""
    return f"{record.folder}/{record.id}.yml" if record.folder else f"{record.id}.yml"


def language_root(lang: Lang) -> str:
    """Give the folder of a language below the site's root: Vietnamese lies at the root itself."""
    return "" if lang == "vi" else f"{lang}/"


def parts(record: Record) -> Mapping[str, Part]:
    """List the parts of a record that have an anchor of their own, by id."""
    found = (part for field in PART_FIELDS for part in vars(record).get(field) or ())
    return {part.id: part for part in found if hasattr(part, "id")}


def spoken(text: Bilingual, lang: Lang) -> str:
    """Give a text in one language, or in the other where it is missing."""
    return text.side(lang) or text.side(OTHER[lang]) or ""


_LABELS: Mapping[type[Part], Callable[[Part, Lang], str]] = {
    Explainer: lambda record, lang: spoken(record.title, lang),  # type: ignore[attr-defined]
    Article: lambda record, lang: spoken(record.title, lang),  # type: ignore[attr-defined]
    Term: lambda record, lang: spoken(record.term, lang),  # type: ignore[attr-defined]
    Actor: lambda record, lang: spoken(record.names, lang),  # type: ignore[attr-defined]
    Event: lambda record, lang: spoken(record.title, lang),  # type: ignore[attr-defined]
    Source: lambda record, lang: _source_title(record.title, lang),  # type: ignore[attr-defined]
    Correction: lambda record, lang: _say_day(record.date, lang),  # type: ignore[attr-defined]
    Section: lambda part, lang: spoken(part.heading, lang),  # type: ignore[attr-defined]
    Claim: lambda part, lang: spoken(part.statement, lang),  # type: ignore[attr-defined]
}


def label(part: Part, lang: Lang) -> str:
    """Name a record, or a part of one, for readers."""
    name = _LABELS.get(type(part))
    return name(part, lang) if name else str(getattr(part, "id", ""))


def _source_title(title: str | Text, lang: Lang) -> str:
    return title if isinstance(title, str) else spoken(title, lang)


def _say_day(day: datetime.date, lang: Lang) -> str:
    return say_date(PartialDate(day.year, day.month, day.day), lang)
