"""Check the keys of a file: known, in the group to which they belong, with something behind them, not cut off."""

from __future__ import annotations

import itertools
import re
import typing
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, get_args

from generator.content.document import Document, Loc, Span
from generator.content.fault import CURLY
from generator.content.forms import alternatives, is_blank, is_part, keys_of
from generator.content.models import MODELS_BY_FOLDER, Bilingual, Part, Record
from generator.content.samples import BLANK, fits, whole_annotation
from generator.problems.problem import Edit, Position, Problem, fixable_at, problem_at
from generator.text.lang import LANGS
from generator.text.nearest import Nearest
from generator.text.vietnamese import fold

# What Vietnamese editors call fields, without its marks: the first that a group knows is meant.
_FIELDS_BY_NAME: Mapping[str, tuple[str, ...]] = {
    "ten": ("names", "term", "title", "name"),
    "thuat ngu": ("term", "terms"),
    "ten khac": ("aliases",),
    "ngan": ("short", "line"),
    "dai": ("long",),
    "tieu de": ("title", "heading"),
    "nhan de": ("title",),
    "ngay": ("date", "published"),
    "ngay dang": ("published", "date"),
    "ngay xem": ("seen",),
    "da xem": ("seen",),
    "nguon": ("sources", "source"),
    "tac gia": ("author", "authors"),
    "co quan": ("publisher",),
    "loai": ("kind",),
    "ngon ngu": ("language",),
    "nuoc": ("country",),
    "quoc gia": ("country",),
    "vai tro": ("role",),
    "nhan vat": ("actors", "actor"),
    "chu de": ("topics",),
    "tom tat": ("summary", "short"),
    "ghi chu": ("note", "notes"),
    "ket luan": ("verdict",),
    "loi dap": ("answer",),
    "tra loi": ("answer", "responses"),
    "nhan dinh": ("statement", "claims"),
    "khang dinh": ("statement", "claims"),
    "trich": ("words",),
    "doan": ("paragraph", "paragraphs"),
    "muc": ("sections",),
    "noi dung": ("body", "long", "text"),
    "trang chu": ("homepage",),
    "dia chi": ("url", "address"),
    "xem them": ("see_also",),
    "quan he": ("relations",),
    "ma": ("id",),
}


# So many keys that its folder does not know, and a record may stand in the wrong one.
_FEW = 2


def folder_meant(data: Mapping[str, Any], model: type[Record]) -> str | None:
    """Name the folder to which a record belongs by its keys, if that is not the one of its model."""
    written = set(data)
    if len(written.difference(keys_of(model))) < _FEW:
        return None
    fitting = (folder for folder, other in MODELS_BY_FOLDER.items() if written <= set(keys_of(other)))
    return next((folder for folder in fitting if _asked_for(MODELS_BY_FOLDER[folder]) <= written), None)


def _asked_for(model: type[Record]) -> set[str]:
    return {name for name in keys_of(model) if model.model_fields[name].is_required()}


def note_behind_key(loc: Loc, document: Document) -> str | None:
    """Return what stands behind the sign of a note right after a key."""
    span = document.keys.get(loc)
    line = document.lines[span.end_line][span.end_column :] if span else ""
    found = re.match(r"[ \t]*:[ \t]*#+[ \t]*(\S.*?)[ \t]*$", line)
    return found[1] if found else None


class _Group(NamedTuple):
    """Hold a group of keys: its model, what is written in it, the last known key above each, what is amiss."""

    model: type[Part]
    written: dict[str, Any]
    above: Mapping[str, str | None]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]

    @classmethod
    def of(cls, model: type[Part], written: dict[str, Any]) -> _Group:
        """Look once at the keys of a group: a wrong file may have thousands."""
        known, last = keys_of(model), None
        above: dict[str, str | None] = {}
        for key in written:
            above[key] = last
            last = key if key in known else last
        missing = tuple(name for name in known if name not in written and _is_asked_for(model, name))
        return cls(model, written, above, missing, tuple(key for key in written if key not in known))


class _Home(NamedTuple):
    """Say to which group a key belongs that stands in another, and how far its lines are set in there."""

    loc: Loc
    depth: int


class Keys:
    """Look at the keys of one file, each group of them by its model."""

    def __init__(self, document: Document, model: type[Record], nearest: Nearest) -> None:
        self._document, self._nearest = document, nearest
        self._groups = {loc: _Group.of(owner, written) for loc, owner, written in _groups(document.data, model)}

    def problems(self) -> Iterator[Problem]:
        """Find keys that no model knows, and those with nothing behind them: both would go without a word."""
        lines = self._document.lines
        for loc, (owner, written, *_, unknown) in self._groups.items():
            known = keys_of(owner)
            blank = (key for key, value in written.items() if value is None)
            cut_off = {key for key in blank if _ends_at_comma((*loc, key), self._document, lines)}
            yield from _cut_texts(loc, written, cut_off, self._document, lines)
            yield from self._unknown(loc, [key for key in unknown if key not in cut_off])
            for key, value in written.items():
                if key in known and is_blank(value):
                    yield from self._blank((*loc, key), owner, key)

    def _blank(self, loc: Loc, owner: type[Part], key: str) -> Iterator[Problem]:
        """Report a key that says nothing, as one whose value is lost where that stands behind the sign of a note."""
        place, note = self._document.key(loc), note_behind_key(loc, self._document)
        form = whole_annotation(owner, key)
        facts = {"key": key, "way": "note", "example": f"{' ' * (place.column - 1)}{key}: {note}"}
        if issubclass(owner, Bilingual) and key in LANGS:
            yield from (problem_at(place, "S001", **facts),) if note else ()
        elif not _is_asked_for(owner, key):
            is_value = note is not None and fits(form, note) and not fits(form, f"{BLANK} {BLANK}")
            yield problem_at(place, "Y017", **facts) if is_value else problem_at(place, "S013", key=key)

    def knows(self, loc: Loc) -> bool:
        """Return whether the group at a place was looked at."""
        return loc in self._groups

    def unknown(self, loc: Loc, owner: type[Part]) -> Problem:
        """Report a key that its group does not know."""
        key, known = str(loc[-1]), keys_of(owner)
        near = self._meant(loc[:-1], key, owner)
        facts = {"near": near} if near else {}
        return problem_at(self._document.key(loc), "S002", key=key, known=", ".join(known), **facts)

    def present(self) -> set[Loc]:
        """Name the keys that are there under another name or in another group: they are not missing besides."""
        found: set[Loc] = set()
        for loc, group in self._groups.items():
            for key in group.unknown:
                if home := self._home(loc, key):
                    found |= {home.loc, (*home.loc, key)}
                elif meant := self._meant(loc, key, group.model):
                    found.add((*loc, meant))
        return found

    def _unknown(self, loc: Loc, keys: Sequence[str]) -> Iterator[Problem]:
        """Report unknown keys of a group; those that have moved away from their group together count once."""
        before: _Home | None = None
        for key in keys:
            home = self._home(loc, key)
            if home is None:
                yield self.unknown((*loc, key), self._groups[loc].model)
            elif home != before:
                yield self._misplaced((*loc, key), home)
            before = home

    def _misplaced(self, loc: Loc, home: _Home) -> Problem:
        steps = [step for step in home.loc if isinstance(step, str)]
        owner = f"`{steps[-1]}`" if steps else self._document.path.name
        place, line = self._document.key(loc), self._document.owner(home.loc).line
        facts = {"owner": owner, "depth": str(home.depth), "now": str(place.column - 1), "line": str(line)}
        return problem_at(place, "S017", key=str(loc[-1]), **facts)

    def _meant(self, loc: Loc, key: str, owner: type[Part]) -> str | None:
        """Guess the field that was meant: by its name in Vietnamese, by its letters, or as the only one missing."""
        known = keys_of(owner)
        group = self._groups.get(loc) or _Group.of(owner, {})
        named = _FIELDS_BY_NAME.get(fold(key.replace("_", " ")), ())
        by_name = (name for name in (*named, self._nearest(key, known)) if name in known and name not in group.written)
        only = group.missing[0] if len(group.missing) == len(group.unknown) == 1 else None
        return next(by_name, only)

    def _home(self, loc: Loc, key: str) -> _Home | None:
        """Find the group that lacks a key: the last one above it, or one that holds this one."""
        return self._home_above(loc, key) or self._home_around(loc, key)

    def _home_above(self, loc: Loc, key: str) -> _Home | None:
        owner, written, above, *_ = self._groups[loc]
        last = above[key]
        if last is None:
            return None
        found, value = (*loc, last), written[last]
        if isinstance(value, list) and value:
            found, value = (*found, len(value) - 1), value[-1]
        models = [plain for plain in alternatives(owner.model_fields[last].annotation) if is_part(plain)]
        models = [self._groups[found].model] if found in self._groups else models
        if value is not None and found not in self._groups:
            return None
        knows = any(key in keys_of(model) and key not in (value or {}) for model in models)
        return _Home(found, self._depth(found)) if knows else None

    def _home_around(self, loc: Loc, key: str) -> _Home | None:
        outer = (loc[:end] for end in range(len(loc) - 1, -1, -1) if loc[:end] in self._groups)
        homes = (group for group in outer if key in keys_of(self._groups[group].model))
        home = next(homes, None)
        is_free = home is not None and key not in self._groups[home].written
        return _Home(home, self._depth(home)) if home is not None and is_free else None

    def _depth(self, loc: Loc) -> int:
        """Return how far the lines of a group are set in."""
        group = self._groups.get(loc)
        first = self._document.keys.get((*loc, next(iter(group.written), ""))) if group else None
        return first.column if first else self._document.owner(loc).column + 1


def _groups(data: Any, model: type[Part]) -> Iterator[tuple[Loc, type[Part], dict[str, Any]]]:
    """Walk over every group of keys that a model knows of: where it stands, its model, what is written in it."""
    waiting: list[tuple[Any, Any, Loc]] = [(model, data, ())]
    while waiting:
        annotation, value, loc = waiting.pop()
        for plain in alternatives(annotation):
            if isinstance(value, dict) and is_part(plain):
                yield loc, plain, value
                fields = plain.model_fields
                waiting += [(fields[key].annotation, item, (*loc, key)) for key, item in value.items() if key in fields]
            elif isinstance(value, list) and typing.get_origin(plain) is tuple:
                waiting += [(get_args(plain)[0], item, (*loc, index)) for index, item in enumerate(value)]


def _is_asked_for(owner: type[Part], key: str) -> bool:
    """Return whether a key that says nothing is reported as missing elsewhere."""
    return owner.model_fields[key].is_required() or (issubclass(owner, Bilingual) and key in LANGS)


def _ends_at_comma(loc: Loc, document: Document, lines: Sequence[str]) -> bool:
    """Return whether a key has no colon, as the end of a text in braces that a comma has cut off."""
    span = document.keys.get(loc)
    if span is None:
        return False
    rest = (lines[span.end_line][span.end_column :], *lines[span.end_line + 1 : span.end_line + 3])
    return next((line.lstrip()[0] for line in rest if line.strip()), "") in {",", "}"}


def _cut_texts(
    loc: Loc, written: dict[str, Any], cut_off: set[str], document: Document, lines: Sequence[str]
) -> Iterator[Problem]:
    """Report each text that commas cut off, once, with quotes round the whole of it."""
    text_key: str | None = None
    for is_rest, group in itertools.groupby(written, cut_off.__contains__):
        keys = list(group)
        if not is_rest:
            text_key = keys[-1]
        elif text_key is None or not isinstance(written[text_key], str):
            yield problem_at(document.key((*loc, keys[0])), "S014", key=keys[0], text='"…"')
        else:
            text, rest = document.values[*loc, text_key], document.keys[*loc, keys[-1]]
            yield _cut_text(document.key((*loc, keys[0])), text._replace(end_column=rest.end_column), keys[0], lines)


def _cut_text(place: Position, whole: Span, key: str, lines: Sequence[str]) -> Problem:
    words = lines[whole.line][whole.column : whole.end_column]
    if place.line != whole.line + 1 or set(words) & set("\"'\\"):
        return problem_at(place, "S014", key=key, text='"…"')
    inner = words[1:-1]
    # Curly quotes round the whole were meant to do what only straight ones do.
    is_curly = words[0] in CURLY and words[-1] in CURLY and not set(inner) & set(CURLY)
    quoted, start = f'"{inner if is_curly else words}"', Position(place.path, place.line, whole.column + 1, len(words))
    return fixable_at(place, "S014", (Edit(start, words, quoted),), key=key, text=quoted)
