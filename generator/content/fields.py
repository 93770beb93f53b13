"""Name the small things that authors write: ids, references, dates, addresses, lines of text."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, ClassVar, Self
from urllib.parse import quote, urlsplit

from pydantic import (
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.text.dates import PartialDate, parse_date

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = re.compile(ID_PATTERN)
_RECORD_OR_PART = re.compile(rf"({ID_PATTERN})(?:#({ID_PATTERN}))?")
# Names that Windows, MkDocs or our own paths keep for themselves.
RESERVED_IDS = frozenset({"index", "404", "vi", "en", "assets", "con", "prn", "aux", "nul"}) | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)
}
MAX_ID = 64
ISO_DAY = len("2026-11-23")
"""The length of a full day, as authors write it."""
# An address as machines exchange it: no login, no letters beyond ASCII, nothing after the path, no step up in it.
_ADDRESS = re.compile(
    r"(?P<host>https?://(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?)"
    r"(?P<path>(?:/(?!\.{1,2}/)(?:[a-z0-9._~!$&()*+,;=:@-]|%[0-9a-f]{2})+)*/)",
    re.IGNORECASE,
)
_LAST_PORT = 65_535
# No two addresses are as long.
_MAX_ADDRESSES = 4_000
_PATH = "/~!$&()*+,;=:@%"


def _refusal(kind: str) -> PydanticCustomError:
    # `validate` words it: the kind names one of our codes.
    return PydanticCustomError(kind, "%s", {})


def _id(value: object) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value) or len(value) > MAX_ID or value in RESERVED_IDS:
        raise _refusal("bad_id")
    return value


def is_id(text: str) -> bool:
    """Return whether a text can be the id of a record."""
    try:
        _id(text)
    except PydanticCustomError:
        return False
    return True


Id = Annotated[str, PlainValidator(_id), WithJsonSchema({"type": "string", "pattern": f"^{ID_PATTERN}$"})]

# What stands for the folder of what a field names, where it names topics.
TOPICS = "topics"
_TOPIC_SCHEMA = {"type": "string", "pattern": f"^{ID_PATTERN}$", "x-ref": TOPICS}
TopicId = Annotated[str, PlainValidator(_id), WithJsonSchema(_TOPIC_SCHEMA)]


class Ref(str):
    """Name another record by its id; the subclass says of which kind."""

    __slots__ = ()
    folder: ClassVar[str | None] = None

    @property
    def id(self) -> str:
        """Return the id of the record alone."""
        return str(self)

    @classmethod
    def parse(cls, value: object) -> Self:
        """Read a reference, or refuse what cannot be one."""
        return cls(_id(value))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "x-ref": cls.folder}


class ActorRef(Ref):
    """Name an actor."""

    __slots__ = ()
    folder = "actors"


class EventRef(Ref):
    """Name an event."""

    __slots__ = ()
    folder = "events"


class TermRef(Ref):
    """Name a glossary term."""

    __slots__ = ()
    folder = "terms"


class ArticleRef(Ref):
    """Name a source article."""

    __slots__ = ()
    folder = "articles"


class ExplainerRef(Ref):
    """Name an explainer."""

    __slots__ = ()
    folder = "explainers"


class SourceRef(Ref):
    """Cite a source or a passage of it, with a locator after a comma where there is one: `src-a#promise, p. 3`."""

    __slots__ = ()
    folder = "sources"

    @property
    def id(self) -> str:
        """Return the id of the source, without the passage and the locator."""
        return self.target.partition("#")[0]

    @property
    def passage(self) -> str | None:
        """Return the id of the passage, if one is named."""
        return self.target.partition("#")[2] or None

    @property
    def locator(self) -> str | None:
        """Return the place inside the source, as written, if one is named."""
        return self.partition(",")[2].strip() or None

    @property
    def target(self) -> str:
        """Return the source, with the passage if one is named, without the locator."""
        return self.partition(",")[0]

    @classmethod
    def parse(cls, value: object) -> Self:
        """Read a citation, or refuse what cannot be one."""
        if not isinstance(value, str) or not _RECORD_OR_PART.fullmatch(value.partition(",")[0]):
            raise _refusal("bad_id")
        return cls(value)


class AnyRef(Ref):
    """Name any record, or with `#` one of its parts (a section, a paragraph, a claim): `article#c03`."""

    __slots__ = ()

    @property
    def id(self) -> str:
        """Return the id of the record, without the part."""
        return self.partition("#")[0]

    @property
    def part(self) -> str | None:
        """Return the id of the part, if one is named."""
        return self.partition("#")[2] or None

    @classmethod
    def parse(cls, value: object) -> Self:
        """Read a reference to a record or a part of one, or refuse what cannot be one."""
        if not isinstance(value, str) or not _RECORD_OR_PART.fullmatch(value):
            raise _refusal("bad_id")
        return cls(value)


def _date(value: object) -> PartialDate:
    date = _period(value)
    if date.goes_on:
        raise _refusal("bad_date")
    return date


def _period(value: object) -> PartialDate:
    try:
        return parse_date(value if isinstance(value, str) else "")
    except ValueError as error:
        raise _refusal("bad_date") from error


def _day(value: object) -> datetime.date:
    try:
        return datetime.date.fromisoformat(value if isinstance(value, str) and len(value) == ISO_DAY else "")
    except ValueError as error:
        raise _refusal("bad_day") from error


def _yes_no(value: object) -> bool:
    if not isinstance(value, str) or value not in {"yes", "no", "true", "false"}:
        raise _refusal("bad_yes_no")
    return value in {"yes", "true"}


def addresses_in(value: str) -> tuple[str, ...]:
    """Part addresses that stand in one value, with nothing or a sign between them; of a single one there are none.

    An address may hold another: behind a sign of its own, or as archives name the page that they keep.
    """
    if len(value) > _MAX_ADDRESSES:
        return ()
    starts = [found.start() for found in re.finditer(r"https?://(?=\w)", value, re.IGNORECASE)]
    if len(starts) < 2 or starts[0] or any(_belongs(value[:start]) for start in starts[1:]):  # noqa: PLR2004  # two
        return ()
    ends = [*starts[1:], len(value)]
    return tuple(value[start:end].rstrip(" \t\n,;|") for start, end in zip(starts, ends, strict=True))


def _belongs(before: str) -> bool:
    """Return whether an address that stands behind this belongs to it."""
    return bool(re.search(r"[=?&#:(]$|%\w\w$|(?:archive|cache|proxy|wayback|/web/|\.is/|\.ph/|jina)\S*/$", before))


def _url(value: object) -> str:
    if isinstance(value, str) and addresses_in(value):
        raise _refusal("bad_url")
    try:
        parts = urlsplit(value if isinstance(value, str) else "")
    except ValueError as error:
        raise _refusal("bad_url") from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or re.search(r"[\s<>\"'\\^`{|}]", str(value)):
        raise _refusal("bad_url")
    return str(value)


def _address(value: object) -> str:
    """Read an address that pages are published below: with a slash at its end, its host in small letters."""
    found = _ADDRESS.fullmatch(value) if isinstance(value, str) else None
    if not found or _port(found["host"]) > _LAST_PORT:
        raise _refusal("bad_address")
    return f"{found['host'].lower()}{found['path']}"


def _port(host: str) -> int:
    port = re.search(r":([0-9]+)$", host)
    return int(port[1]) if port else 0


def publishing_address(value: str) -> str:
    """Read an address as `site.yml` may have it, though its last slash may be missing; raises ValueError."""
    return _address(value if value.endswith("/") else f"{value}/")


def repository_address(value: object) -> str:
    """Read the address of a repository, held to the same as one of publishing, but for the slash at its end."""
    written = value if isinstance(value, str) else ""
    try:
        read = publishing_address(written)
    except PydanticCustomError as error:
        raise _refusal("bad_url") from error
    return read if written.endswith("/") else read[:-1]


def address_meant(value: str) -> str | None:
    """Guess the address that was meant: without a login and what follows the path, its letters as machines write them.

    None if there is no telling.
    """
    try:
        parts = urlsplit(value)
        host = parts.netloc.rpartition("@")[2].encode("idna").decode()
        return publishing_address(f"{parts.scheme}://{host}{quote(parts.path, safe=_PATH)}")
    except ValueError:
        return None


def _contact(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+", value):
        return value
    try:
        return _url(value)
    except PydanticCustomError as error:
        raise _refusal("bad_contact") from error


# A bare year is a number to programs that read YAML; not to ours.
_DATE_SCHEMA = {"type": ["string", "integer"], "pattern": r"^[0-9]{4}"}
Date = Annotated[PartialDate, PlainValidator(_date), WithJsonSchema(_DATE_SCHEMA)]
Period = Annotated[PartialDate, PlainValidator(_period), WithJsonSchema(_DATE_SCHEMA)]
"""A date that may be without an end: `2022-10/..`, since October 2022 and still."""
Day = Annotated[
    datetime.date,
    PlainValidator(_day),
    WithJsonSchema({"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}),
]
YesNo = Annotated[bool, PlainValidator(_yes_no), WithJsonSchema({"enum": ["yes", "no", True, False]})]
Url = Annotated[str, PlainValidator(_url), WithJsonSchema({"type": "string", "pattern": "^https?://"})]
Contact = Annotated[
    str, PlainValidator(_contact), WithJsonSchema({"type": "string", "pattern": "^(https?://|mailto:)"})
]
LONGEST_LINE = 500
Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_LINE, pattern=r"^[^\n]*$")
]
Passage = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
# The steps to a text, and its language: `claims.c08.answer.en`.
GAP_PATTERN = r"^[A-Za-z0-9_*-]+(?:\.[A-Za-z0-9_*-]+)*$"
WIKIDATA_PATTERN = r"^Q[1-9][0-9]*$"
INTERNATIONAL = "international"
"""Stands for a country where no one country says where somebody belongs."""
COUNTRY_PATTERN = rf"^(?:[a-z]{{2}}|{INTERNATIONAL})$"
COLOUR_PATTERN = r"^#[0-9A-Fa-f]{6}$"
DRAWING_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*\.svg$"
LanguageTag = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]
Country = Annotated[str, StringConstraints(pattern=COUNTRY_PATTERN)]
HexColour = Annotated[str, StringConstraints(pattern=COLOUR_PATTERN)]
DrawingFile = Annotated[str, StringConstraints(pattern=DRAWING_PATTERN)]
GapField = Annotated[str, StringConstraints(pattern=GAP_PATTERN)]
WikidataId = Annotated[str, StringConstraints(pattern=WIKIDATA_PATTERN)]
Address = Annotated[str, PlainValidator(_address), WithJsonSchema({"type": "string", "pattern": "^https?://[!-~]+/$"})]
Repository = Annotated[
    str, PlainValidator(repository_address), WithJsonSchema({"type": "string", "pattern": "^https?://[!-~]+$"})
]
