"""Note what a page asks for while it is made: whatever is not among that cannot change the page.

The view is a page's only door to the site. Here it opens on stand-ins that give what the site gives and note by which
key they were asked: a record (its outline: all but its running texts), these as they are finished, its mentions, a
list of records, the day. What a plan hands to a page
counts as asked for too. The settings are behind the frame of every page, and are not noted: see `inputs`.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, Generic, NamedTuple, TypeVar, cast

from generator.content.models import Part, Prose, Record
from generator.content.outline import outline
from generator.exports.export import Export
from generator.render.page import PlannedPage
from generator.site.link import Fragment, Linked
from generator.site.references import Mention
from generator.site.resolve import Site
from generator.text.lang import LANGS, Lang
from generator.translation.agreement import Translations

_V = TypeVar("_V")
Note = Callable[[str], None]

DAY, LINKS, TRANSLATIONS, NAMES, ALL = "day", "links", "translations", "names", "all"
# What every page may ask for: it belongs to the frame.
_FRAME = frozenset({"settings", "drawings"})
# It follows from a text alone, and whoever has a text has read it from its record.
_FROM_TEXTS = frozenset({"parsed"})


def recorded(linked: Linked, make: Callable[[Linked], _V]) -> tuple[_V, frozenset[str]]:
    """Make something of a site, and note the keys by which it asked for what it shows."""
    reads: set[str] = set()
    made = make(cast("Linked", _WatchedLinked(linked, reads.add)))
    return made, frozenset(reads)


class _Watched(Mapping[str, _V], Generic[_V]):
    """Stand in for what is kept by the ids of records."""

    def __init__(self, found: Mapping[str, _V], note: Note, kind: str, whole: str = ALL) -> None:
        self._found, self._note, self._kind, self._whole = found, note, kind, whole

    def __getitem__(self, key: str) -> _V:
        self._note(self._kind + key)
        return self._found[key]

    def __iter__(self) -> Iterator[str]:
        self._note(self._whole)
        return iter(self._found)

    def __len__(self) -> int:
        self._note(self._whole)
        return len(self._found)


class _WatchedSite:
    """Stand in for a site; what is not named here counts as all that the site holds."""

    def __init__(self, site: Site, note: Note) -> None:
        self._site, self._note = site, note
        self.records = _Watched(site.records, note, "r ")
        self.mentions = _Watched(site.mentions, note, "m ")
        self.leaves = _Watched(site.leaves, note, "w ")
        self.cited = _Watched(site.cited, note, "c ")
        self.translations = _WatchedTranslations(site.translations, note)

    def find(self, record_id: str) -> Record | None:
        """Return what an id names, as a site does."""
        return self._site.settings if record_id == self._site.settings.id else self.records.get(record_id)

    @property
    def today(self) -> datetime.date:
        """Return the day of the build."""
        self._note(DAY)
        return self._site.today

    def __getattr__(self, name: str) -> Any:
        if name in LISTS:
            self._note(f"l {name}")
        elif name == LINKS:
            self._note(LINKS)
        elif name not in _FRAME | _FROM_TEXTS:
            self._note(ALL)
        return getattr(self._site, name)


LISTS = ("explainers", "articles", "terms", "actors", "events", "sources", "corrections")
"""The lists of records that a site holds, each in its order."""


class _WatchedTranslations:
    """Stand in for the state of the translations; whether a text is behind belongs to its record."""

    def __init__(self, translations: Translations, note: Note) -> None:
        self._translations, self._note = translations, note
        self.behind = translations.behind

    def __getattr__(self, name: str) -> Any:
        self._note(TRANSLATIONS)
        return getattr(self._translations, name)


class _WatchedLinked:
    """Stand in for a finished site."""

    def __init__(self, linked: Linked, note: Note) -> None:
        self._linked, self._note = linked, note
        self.site = _WatchedSite(linked.site, note)
        self.mentions = _Watched(linked.mentions, note, "m ")

    def fragment(self, owner: Record, text: str, lang: Lang) -> Fragment:
        """Return the finished form of a text, as a finished site does."""
        self._note(f"f {owner.id} {lang}")
        return self._linked.fragment(owner, text, lang)

    def __getattr__(self, name: str) -> Any:
        self._note(NAMES if name == "lexicons" else ALL)
        return getattr(self._linked, name)


class Values:
    """Sum up what stands behind each key now, so that it can be told from what stood there before.

    `outlines` are those of the records, by their ids.
    """

    def __init__(self, linked: Linked, outlines: Mapping[str, str]) -> None:
        self._linked, self._outlines = linked, outlines
        self._behind = _behind(linked.site.translations)
        self._texts = _texts(linked)
        self._known: dict[str, str] = {}

    def __getitem__(self, key: str) -> str:
        if key not in self._known:
            self._known[key] = self._sum_up(key)
        return self._known[key]

    def _sum_up(self, key: str) -> str:
        kind, _, name = key.partition(" ")
        return digest(self._pieces(kind, name))

    def _pieces(self, kind: str, name: str) -> Iterable[str]:
        """List what stands behind a key, piece by piece."""
        site = self._linked.site
        pieces: Mapping[str, Callable[[], Iterable[str]]] = {
            "r": lambda: [self._record(name)],
            "w": lambda: [self._record(name), *(self._texts.get(f"{name} {lang}", "") for lang in LANGS)],
            "c": lambda: [repr(site.cited.get(name))],
            "m": lambda: map(_said_of_mention, self._linked.mentions.get(name, ())),
            "f": lambda: [self._texts.get(name, "")],
            "l": lambda: (f"{one.id} {self._record(one.id)}" for one in getattr(site, name)),
            DAY: lambda: [site.today.isoformat()],
            LINKS: lambda: [str(site.links.checked), *(" ".join(one) for one in sorted(site.links.states.items()))],
            TRANSLATIONS: lambda: [str(bool(site.translations.agreed)), *map(repr, site.translations.stale)],
            NAMES: lambda: sorted(repr(name) for one in self._linked.lexicons.values() for name in one.names),
            ALL: lambda: [self[key] for key in (*(f"w {one}" for one in site.records), *_GLOBAL)],
        }
        return pieces[kind]()

    def _record(self, record_id: str) -> str:
        return self._outlines.get(record_id, "")[:_LENGTH] + self._behind.get(record_id, "")


_GLOBAL = (DAY, LINKS, TRANSLATIONS, NAMES)
# In characters: enough that no two states of one thing ever meet.
_LENGTH = 24


def digest(pieces: Iterable[str]) -> str:
    """Sum up some pieces of text in a few characters."""
    summed = hashlib.sha256()
    for piece in pieces:
        summed.update(piece.encode("utf-8", "surrogatepass") + b"\0")
    return summed.hexdigest()[:_LENGTH]


def _behind(translations: Translations) -> Mapping[str, str]:
    """Note of each record which of its texts fell behind in which language."""
    found: dict[str, str] = {}
    for pair in translations.pairs:
        if langs := translations.behind.get(pair.leaf):
            found[pair.owner] = found.get(pair.owner, "") + f" {pair.field} {sorted(langs)}"
    return found


def _texts(linked: Linked) -> Mapping[str, str]:
    """Sum up the finished texts of each record in each language, in their order."""
    found: dict[str, list[str]] = {}
    for (owner, _, lang), fragment in linked.fragments.items():
        found.setdefault(f"{owner} {lang}", []).append(fragment.html)
    return {name: digest(texts) for name, texts in found.items()}


def _said_of_mention(mention: Mention) -> str:
    return f"{mention.owner} {mention.part} {mention.field} {mention.passage}"


class Handed(NamedTuple):
    """Sum up what a plan hands to a page, with the records among it, which count as asked for."""

    digest: str
    reads: frozenset[str]


# A list of more items is looked at once; what is longer in characters is summed up.
_FEW, _LONG = 4, 200


class Plans:
    """Sum up plans; what several pages are handed is looked at once.

    A thing with an `of_record`, a record and the id of a part, follows from these: its other fields do not count.
    """

    def __init__(self) -> None:
        # With the value, so that it lives as long as its number counts here.
        self._known: dict[int, tuple[Any, str, frozenset[str]]] = {}

    def handed(self, planned: PlannedPage | Export) -> Handed:
        """Sum up what a page or a file is handed; raises TypeError for what cannot be summed up."""
        reads: set[str] = set()
        make: Any = planned.make
        given = (make.func.__qualname__, make.args, make.keywords) if isinstance(make, partial) else ()
        where = planned.place if isinstance(planned, PlannedPage) else planned.path
        said = self._say((where, given), reads)
        return Handed(digest([said]), frozenset(reads))

    def _say(self, value: Any, reads: set[str]) -> str:
        if isinstance(value, str):
            return repr(value)
        if isinstance(value, Record):
            reads.add(f"r {value.id}")
            return f"<{value.id}>"
        if hasattr(type(value), "of_record"):
            record, part = value.of_record
            reads.add(f"r {record.id}")
            return f"<{record.id}#{part}>"
        if isinstance(value, (tuple, list)) and len(value) > _FEW:
            return self._say_once(value, reads)
        return self._say_pieces(value, reads)

    def _say_once(self, value: Any, reads: set[str]) -> str:
        if id(value) not in self._known:
            inside: set[str] = set()
            said = self._say_pieces(value, inside)
            self._known[id(value)] = value, said, frozenset(inside)
        _, said, found = self._known[id(value)]
        reads |= found
        return said

    def _say_pieces(self, value: Any, reads: set[str]) -> str:
        name = type(value).__name__
        if value is None or isinstance(value, (int, float, datetime.date)):
            return repr(value)
        if isinstance(value, (tuple, list)):
            pieces = [self._say(one, reads) for one in value]
        elif isinstance(value, Mapping):
            pieces = [f"{self._say(key, reads)}: {self._say(one, reads)}" for key, one in value.items()]
        elif isinstance(value, (set, frozenset)):
            pieces = sorted(self._say(one, reads) for one in value)
        elif isinstance(value, Prose):
            return outline(value)
        elif isinstance(value, Part):
            pieces = [f"{key}: {self._say(one, reads)}" for key, one in vars(value).items()]
        elif fields := getattr(value, "__dataclass_fields__", None):
            pieces = [self._say(getattr(value, field), reads) for field in fields]
        else:
            message = f"a page is handed a {name}, of which nobody can say when it changes"
            raise TypeError(message)
        # What is long is summed up, so that what stands in many plans is not written out in each.
        said = f"{name}({', '.join(pieces)})"
        return said if len(said) < _LONG else f"{name} {digest([said])}"
