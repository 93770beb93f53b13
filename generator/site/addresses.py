"""Give each record its address on the site and its label there.

Pages that are no record's are few and know their own: the parts of the timeline (`render/facets.py`), the front page
(`pages/home.py`), the page for missing addresses (`pages/missing.py`).
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from generator.content.document import Loc
from generator.content.layout import SITE_FILE
from generator.content.models import (
    MODELS_BY_FOLDER,
    Actor,
    Article,
    Bilingual,
    Claim,
    Correction,
    Event,
    Explainer,
    Figure,
    Part,
    Record,
    Section,
    SiteSettings,
    Source,
    Term,
)
from generator.text.dates import PartialDate, say_date
from generator.text.lang import OTHER, Lang

PART_FIELDS = ("figures", "sections", "questions", "unknowns", "paragraphs", "claims", "passages", "about", "people")
_SECTIONS: Mapping[type[Record], str] = {
    Explainer: "explainers",
    Article: "articles",
    Term: "glossary",
    Actor: "actors",
    Event: "timeline",
    Source: "sources",
    Correction: "corrections",
    SiteSettings: "about",
}


def section_of(record: Record) -> str:
    """Name the section of the site in which a record is found."""
    return _SECTIONS[type(record)]


def section_uri(section: str) -> str:
    """Return the path of a section's first page, below the root of its language."""
    return f"{section}/"


def year_uri(year: str | int) -> str:
    """Return the path of the page of a year, below the root of its language."""
    return f"{section_uri(_SECTIONS[Event])}{year}/"


def uri(record: Record, part: str | None = None) -> str:
    """Return the path of a record or a part of one below its language's root.

    A claim has a page of its own, any other part an anchor on the page of its record. An event is an anchor on the
    page of the year in which it began, a correction one in the log.
    """
    section = section_uri(section_of(record))
    if isinstance(record, Event):
        return f"{year_uri(record.date.year)}#{record.id}"
    if isinstance(record, Correction):
        return f"{section}#{record.id}"
    whole = section if isinstance(record, SiteSettings) else f"{section}{record.id}/"
    if isinstance(record, Article) and any(claim.id == part for claim in record.claims):
        return f"{whole}{part}/"
    return f"{whole}#{part}" if part else whole


def first_address(settings: SiteSettings) -> str:
    """Return where the site was published first: what programs know things by begins with it, wherever the site is."""
    return settings.first_address or settings.address


def uri_of_file(name: str) -> str | None:
    """Return the path of the page of a content file's record, below its language's root; None if it has none."""
    if name == SITE_FILE:
        return section_uri(_SECTIONS[SiteSettings])
    folder, _, file = name.partition("/")
    model = MODELS_BY_FOLDER.get(folder)
    if model is None or model in {Event, Correction} or not file.endswith(".yml"):
        return None
    return f"{section_uri(_SECTIONS[model])}{file.removesuffix('.yml')}/"


def file_of(record: Record) -> str:
    """Return the content file of a record, below the content folder."""
    return f"{record.folder}/{record.id}.yml" if record.folder else f"{record.id}.yml"


def language_root(lang: Lang) -> str:
    """Return the folder of a language below the site's root: Vietnamese lies at the root itself."""
    return "" if lang == "vi" else f"{lang}/"


# So many ids are listed for an author to choose from.
FEW_IDS = 12


def listed_ids(ids: Sequence[str]) -> str:
    """List the first of several ids, from which an author may choose."""
    return ", ".join(f"`{one}`" for one in ids[:FEW_IDS]) + (", …" if len(ids) > FEW_IDS else "")


def parts(record: Record) -> Mapping[str, Part]:
    """List the parts of a record that have an anchor of their own, by id."""
    listed = (part for field in PART_FIELDS for part in vars(record).get(field) or ())
    return {part.id: part for part in listed if part.id}


def part_id(record: Record, loc: Loc) -> str | None:
    """Return the id of the part of a record in which a field stands, if that part has an anchor."""
    if len(loc) == 1 or not isinstance(loc[1], int):
        return None
    part_id: str | None = getattr(record, str(loc[0]))[loc[1]].id if loc[0] in PART_FIELDS else None
    return part_id


def text_or_fallback(text: Bilingual, lang: Lang) -> str:
    """Return a text in one language, or in the other where it is missing."""
    return text.side(lang) or text.side(OTHER[lang]) or ""


@functools.singledispatch
def label(part: Part, lang: Lang) -> str:  # noqa: ARG001  # the implementations need it
    """Name a record, or a part of one, for readers."""
    return str(getattr(part, "id", ""))


@label.register(Explainer)
@label.register(Article)
@label.register(Event)
@label.register(SiteSettings)
@label.register(Figure)
def _(record: Explainer | Article | Event | SiteSettings | Figure, lang: Lang) -> str:
    return text_or_fallback(record.title, lang)


@label.register
def _(record: Term, lang: Lang) -> str:
    return text_or_fallback(record.term, lang)


@label.register
def _(record: Actor, lang: Lang) -> str:
    return text_or_fallback(record.names, lang)


@label.register
def _(record: Source, lang: Lang) -> str:
    return record.title if isinstance(record.title, str) else text_or_fallback(record.title, lang)


@label.register
def _(record: Correction, lang: Lang) -> str:
    return say_date(PartialDate.of(record.date), lang)


@label.register
def _(part: Section, lang: Lang) -> str:
    return text_or_fallback(part.heading, lang)


@label.register
def _(part: Claim, lang: Lang) -> str:
    return text_or_fallback(part.answer, lang)
