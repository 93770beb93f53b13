"""Find out what a place in a text names: a record, a part of one, a topic; or the key that stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.authoring.takes import ANY, TOPICS, part_field, site_field, takes
from generator.content.fields import ID_PATTERN
from generator.content.forms import keys_of, model_at
from generator.content.layout import SITE_ID
from generator.content.models import Part, Record
from generator.language_server.spot import Spot, spot_at
from generator.site.addresses import PART_FIELDS

SOURCES = "sources"
# What opens a reference or a citation, and has not been closed before the place.
_OPEN_REFERENCE = re.compile(r"\[\[(?P<typed>[^\[\]|]*)$")
_OPEN_CITATION = re.compile(r"\[@(?P<typed>[^\[\]]*)$")
_ID = re.compile(rf"{ID_PATTERN}(?:#{ID_PATTERN})?")
_TOKEN = re.compile(r"[\w#-]+")
_KEY = re.compile(r"\s*(?:- +)?(?P<key>[a-z_]+) *:")
_TOPIC_FIELD = ("topics", 0, "id")


class Pointing(NamedTuple):
    """Hold a reference that is being written: which kinds it may name, what of it is typed, from which column."""

    kinds: tuple[str, ...]
    typed: str
    start: int
    closing: str = ""
    """What has to follow an id to make the reference whole."""


class Target(NamedTuple):
    """Hold what a place names: an id with its kind, perhaps a part, and the columns in which they stand."""

    folder: str
    id: str
    part: str | None
    start: int
    end: int


class KeyTarget(NamedTuple):
    """Hold the key at a place: the model of its group, its name, its columns."""

    owner: type[Part]
    key: str
    start: int
    end: int


def pointing(before: str) -> Pointing | None:
    """Return the reference or citation that is open at the end of what stands before a place."""
    if found := _OPEN_REFERENCE.search(before):
        return Pointing((ANY,), found["typed"], found.start("typed"))
    if found := _OPEN_CITATION.search(before):
        last = re.split(r";", found["typed"])[-1]
        typed = last.lstrip().removeprefix("@")
        # A comma begins the place within the source: nothing more to offer.
        return None if "," in typed else Pointing((SOURCES,), typed, len(before) - len(typed))
    return None


def target_at(
    lines: Sequence[str], row: int, column: int, model: type[Record], record_id: str
) -> Target | KeyTarget | None:
    """Return what a place in a file of a model names."""
    line = lines[row] if row < len(lines) else ""
    if key := _key_at(lines, row, column, model):
        return key
    token = next((one for one in _ID.finditer(line) if one.start() <= column <= one.end()), None)
    if token is None:
        return None
    if found := pointing(line[: token.end()]):
        inside = found.start <= token.start()
        return _target(found.kinds, token, column) if inside else None
    spot = spot_at(lines, row, token.end())
    if spot is None or spot.kind in {"key", "text"} or spot.start > token.start():
        return None
    return _of_field(spot, token, column, model, record_id)


def _key_at(lines: Sequence[str], row: int, column: int, model: type[Record]) -> KeyTarget | None:
    line = lines[row] if row < len(lines) else ""
    word = next((one for one in _TOKEN.finditer(line) if one.start() <= column <= one.end()), None)
    if word is None or not re.match(r" *:", line[word.end() :]):
        return None
    spot = spot_at(lines, row, word.end())
    if spot is None or spot.kind not in {"key", "either"}:
        return None
    owner = model_at(model, spot.loc)
    return KeyTarget(owner, word[0], word.start(), word.end()) if owner and word[0] in keys_of(owner) else None


def _of_field(spot: Spot, token: re.Match[str], column: int, model: type[Record], record_id: str) -> Target | None:
    """Return what the value of a field names: a record, or a part of its own record or of the site."""
    if spot.loc == _TOPIC_FIELD and record_id == SITE_ID:
        return Target(TOPICS, token[0], None, *token.span())
    if spot.field == "id" and spot.loc[0] in PART_FIELDS:
        return Target(model.folder, record_id, token[0], *token.span())
    if part_field(model, spot.loc):
        return Target(model.folder, record_id, token[0], *token.span())
    if site_field(model, spot.loc):
        return Target("", SITE_ID, token[0], *token.span())
    # What follows a comma is a place in a source.
    is_place = "," in spot.typed.rstrip(",") and "," in spot.typed[: max(0, token.start() - spot.start)]
    kinds = takes(model, spot.loc).kinds
    return _target(kinds, token, column) if kinds and not is_place else None


def _target(kinds: tuple[str, ...], token: re.Match[str], column: int) -> Target:
    """Tell the record of a reference from its part: whoever points at the record means that."""
    record_id, hash_sign, part = token[0].partition("#")
    folder = kinds[0] if len(kinds) == 1 else ANY
    if not hash_sign or column < token.start() + len(record_id) + 1:
        return Target(folder, record_id, part or None, *token.span())
    return Target(folder, record_id, part, *token.span())


def part_rows(lines: Sequence[str], field: str) -> Iterator[tuple[str, int, int]]:
    """List the parts under a key of a file, by their ids, with the row and column of each; no YAML has to be whole."""
    is_inside = False
    for row, line in enumerate(lines):
        if line[:1].strip() and not line.startswith(("#", "-")):
            is_inside = line.partition(":")[0].strip() == field
        elif is_inside and (found := re.match(rf"\s*(?:- +|- *\{{ *)?id: +[\"']?({ID_PATTERN})", line)):
            yield found[1], row, found.start(1)


def row_of_part(lines: Sequence[str], part: str, fields: Sequence[str] = PART_FIELDS) -> tuple[int, int] | None:
    """Find where a part of a record begins: its row and column."""
    found = (place for field in fields for one, *place in part_rows(lines, field) if one == part)
    place = next(found, None)
    return (place[0], place[1]) if place else None
