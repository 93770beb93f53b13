"""Write decks of flashcards as Anki takes them in: a package (.apkg) of the form that every version of it reads.

A package is a zip of an SQLite database, the schema 11 of Anki. Notes are known by their `guid`, so that a later
package mends the cards that a learner has, and leaves what they have learned.
"""

from __future__ import annotations

import datetime
import hashlib
import html
import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_SCHEMA = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
  models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
  ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL,
  odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
  type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
"""
_COLLECTION = "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')"
_NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')"
_CARD = "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"
_FIELD_END = "\x1f"
# The one deck, and its options, that every collection has.
_DEFAULT = 1
# What a program asks for and our cards do not need: as it is in a new collection.
_PREFERENCES = {
    "activeDecks": [_DEFAULT],
    "curDeck": _DEFAULT,
    "newSpread": 0,
    "collapseTime": 1200,
    "timeLim": 0,
    "estTimes": True,
    "dueCounts": True,
    "sortType": "noteFld",
    "sortBackwards": False,
    "addToCur": True,
    "dayLearnFirst": False,
}
_LOOK = {"font": "Arial", "size": 20, "sticky": False, "rtl": False, "media": ()}
_AS_ELSEWHERE = {"bqfmt": "", "bafmt": "", "did": None}
_PLAIN_KIND = {"type": 0, "usn": -1, "sortf": 0, "did": None, "tags": (), "vers": (), "latexPre": "", "latexPost": ""}
_PLAIN_DECK = {
    "usn": -1,
    "conf": _DEFAULT,
    "dyn": 0,
    "extendNew": 0,
    "extendRev": 0,
    "collapsed": False,
    "browserCollapsed": False,
    **{f"{what}Today": (0, 0) for what in ("new", "rev", "lrn", "time")},
}
_OPTIONS = {
    str(_DEFAULT): {
        "id": _DEFAULT,
        "name": "Default",
        "mod": 0,
        "usn": 0,
        "maxTaken": 60,
        "autoplay": True,
        "timer": 0,
        "replayq": True,
        "new": {"delays": (1, 10), "ints": (1, 4, 7), "initialFactor": 2500, "order": 1, "perDay": 20, "bury": True},
        "rev": {"perDay": 200, "ease4": 1.3, "ivlFct": 1, "maxIvl": 36500, "bury": True, "fuzz": 0.05, "minSpace": 1},
        "lapse": {"delays": (10,), "mult": 0, "minInt": 1, "leechFails": 8, "leechAction": 0},
    }
}
# Where the header of an SQLite file names the version of the program that wrote it: the bytes follow from the content.
_WRITER = slice(96, 100)
_BEGINNING_OF_ZIP = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class CardKind:
    """Name what a card shows on its two sides: templates, in which `{{Field}}` is a field of its note."""

    name: str
    front: str
    back: str


@dataclass(frozen=True, slots=True)
class NoteKind:
    """Name the fields of a note, and the cards that are made of it.

    Programs know a kind by its `key`, its fields and its cards: another name among these makes a kind of its own.
    """

    key: str
    name: str
    fields: tuple[str, ...]
    cards: tuple[CardKind, ...]
    style: str


@dataclass(frozen=True, slots=True)
class Note:
    """Hold what is to be learned: a field for each of its kind, as HTML. `guid` never changes."""

    guid: str
    kind: NoteKind
    deck: str
    fields: tuple[str, ...]
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Package:
    """Hold decks, each with what is told of it, as HTML, and their notes. `key` tells it from all other packages.

    A program that has a note takes this one instead if `day` is later than that of its own.
    """

    key: str
    day: datetime.date
    decks: Mapping[str, str]
    notes: tuple[Note, ...]


def field(text: str) -> str:
    """Write plain text into a field: as itself, whatever Anki would make of it."""
    # Brackets open its commands: `[sound:…]`, `[latex]`.
    return html.escape(text, quote=False).replace("[", "&#91;")


def guid(*names: str) -> str:
    """Name a note for good, by what it is made of."""
    return hashlib.sha256(_FIELD_END.join(names).encode()).hexdigest()[:20]


def written(package: Package) -> bytes:
    """Write a package: the same bytes from the same notes."""
    files = {"collection.anki2": _database(package), "media": b"{}"}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _BEGINNING_OF_ZIP)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            archive.writestr(entry, data)
    return packed.getvalue()


def _database(package: Package) -> bytes:
    database = sqlite3.connect(":memory:")
    try:
        database.executescript(f"PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; {_SCHEMA}")
        _fill(database, package)
        database.commit()
        data = bytearray(database.serialize())
    finally:
        database.close()
    data[_WRITER] = bytes(4)
    return bytes(data)


def _fill(database: sqlite3.Connection, package: Package) -> None:
    moment = _seconds(package.day)
    values = (_settings(package), _kinds(package), _decks(package), _OPTIONS)
    told = (json.dumps(value, ensure_ascii=False) for value in values)
    database.execute(_COLLECTION, (moment, moment * 1000, moment * 1000, *told))
    numbers = _Numbers(package.key)
    for position, note in enumerate(package.notes, 1):
        note_id = numbers.new("note", note.guid)
        database.execute(_NOTE, _note(package, note, note_id))
        database.executemany(_CARD, _cards(package, note, position, numbers, note_id))


def _note(package: Package, note: Note, note_id: int) -> tuple[object, ...]:
    tags = f" {' '.join(note.tags)} " if note.tags else ""
    first = html.unescape(note.fields[0])
    checksum = int(hashlib.sha1(first.encode(), usedforsecurity=False).hexdigest()[:8], 16)
    fields = _FIELD_END.join(note.fields)
    kind = number(package.key, note.kind.key)
    return note_id, note.guid, kind, _seconds(package.day), tags, fields, first, checksum


def _cards(package: Package, note: Note, position: int, numbers: _Numbers, note_id: int) -> Iterator[tuple[int, ...]]:
    deck = number(package.key, note.deck)
    for order, kind in enumerate(note.kind.cards):
        card_id = numbers.new("card", note.guid, kind.name)
        yield card_id, note_id, deck, order, _seconds(package.day), position


def number(*names: str) -> int:
    """Make a number of names, of the size of those that Anki gives; the same names have the same."""
    found = int.from_bytes(hashlib.sha256(_FIELD_END.join(names).encode()).digest()[:8], "big")
    return 1_000_000_000_000 + found % 500_000_000_000


class _Numbers:
    """Give numbers, none of them twice."""

    def __init__(self, key: str) -> None:
        self._key, self._given = key, set[int]()

    def new(self, *names: str) -> int:
        """Return the number of these names, or the next that is free."""
        found = number(self._key, *names)
        while found in self._given:
            found += 1
        self._given.add(found)
        return found


def _seconds(day: datetime.date) -> int:
    return int(datetime.datetime.combine(day, datetime.time(), datetime.UTC).timestamp())


def _settings(package: Package) -> Mapping[str, Any]:
    return {**_PREFERENCES, "curModel": _first_kind(package), "nextPos": len(package.notes) + 1}


def _first_kind(package: Package) -> int | None:
    return number(package.key, package.notes[0].kind.key) if package.notes else None


def _kinds(package: Package) -> Mapping[str, Any]:
    by_key = {note.kind.key: note.kind for note in package.notes}
    return {str(number(package.key, key)): _kind(package, kind) for key, kind in by_key.items()}


def _kind(package: Package, kind: NoteKind) -> Mapping[str, Any]:
    fields = [{"name": name, "ord": order, **_LOOK} for order, name in enumerate(kind.fields)]
    cards = [
        {"name": one.name, "ord": order, "qfmt": one.front, "afmt": one.back, **_AS_ELSEWHERE}
        for order, one in enumerate(kind.cards)
    ]
    known = {"id": number(package.key, kind.key), "name": kind.name, "mod": _seconds(package.day), "css": kind.style}
    asked = [[order, "all", _asked(kind, order)] for order in range(len(cards))]
    return {**known, "tmpls": cards, "flds": fields, "req": asked, **_PLAIN_KIND}


def _asked(kind: NoteKind, order: int) -> list[int]:
    """List the fields that a card's front shows: it is made where they are filled."""
    return [at for at, name in enumerate(kind.fields) if f"{{{{{name}}}}}" in kind.cards[order].front]


def _decks(package: Package) -> Mapping[str, Any]:
    decks = {number(package.key, name): (name, about) for name, about in package.decks.items()}
    moment = _seconds(package.day)
    return {
        str(deck): {"id": deck, "name": name, "desc": about, "mod": moment, **_PLAIN_DECK}
        for deck, (name, about) in {_DEFAULT: ("Default", ""), **decks}.items()
    }
