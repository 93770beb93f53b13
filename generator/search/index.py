"""Index the entries: which word stands where, in files so small that a reader fetches only what a question needs.

All words of a language stand on one line, entry after entry, field after field, and a word is listed with the places on
that line: so its entry, its field and its neighbours all follow from a number. `theme/assets/search-index.js` reads it.

- `LANG.json`: the kinds with the number of their entries, how many words each field of each entry has, the first word
  of each part, and the folder of the other files; it alone is fetched anew each time.
- `LANG/DIGEST/words-N.json`: words without marks → their spellings → the places, each as the step from the one before.
- `LANG/DIGEST/entries-N.json`: so many entries as readers see them.
- `LANG/DIGEST/names.json`: the names of terms and actors, for those who made a slip.

Three kinds of words are none: `=gptfour` is a whole name written as one word, `g*` each word of a title or name that
begins with that letter, and a Chinese name is listed by its ends too, since it has no spaces.
"""

from __future__ import annotations

import functools
import hashlib
import json
import re
import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.search.entries import KINDS, Entry
from generator.text.lang import Lang
from generator.text.vietnamese import fold, normalise

# Entries that are fetched together: more would be bytes for nothing, fewer more files.
BLOCK = 4
# Where a list of words is cut, in characters: some three kilobytes as sent.
_PART = 9_000
# Of these kinds readers know the name, and may misspell it.
_NAMED = frozenset({"term", "actor"})
# It begins with a letter or a digit: a mark that stands alone is no word.
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
# "GPT-4" is one name, "GPT 4" in a text is two words.
_COMPOUND = re.compile(rf"{_WORD.pattern}(?:[-‐‑.]{_WORD.pattern})+")
_JOINT = re.compile(r"[-‐‑.](?=[^\W_])")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]{3,}")
# A longer run is a sentence, whose ends nobody looks for; nor does anybody type a longer name as one word.
_LONGEST_RUN, _LONGEST_NAME = 12, 6
# Kĩ and kỹ, công ti and công ty, quí and quý are one word: a syllable of one consonant and this vowel has both.
_Y = re.compile("^([hklmst]|qu)y(?=[\u0300\u0301\u0303\u0309\u0323]?$)")
# Hòa and hoà are one spelling: the tone goes to where the newer style has it.
_TONE = re.compile("([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])$")

Places = dict[str, dict[str, "array[int]"]]


def index(entries: Iterable[Entry], lang: Lang) -> Mapping[str, bytes]:
    """Return the files of the index of one language, by their names below its folder."""
    return dict(_files(lang, [entry for entry in entries if entry.lang == lang]))


@functools.lru_cache(maxsize=200_000)
def spelled(word: str) -> str:
    """Return the one spelling of a word: small and composed, with i for y, the tone in its newer place."""
    apart = unicodedata.normalize("NFD", normalise(word).lower())
    return unicodedata.normalize("NFC", _TONE.sub(r"\1\3\2", _Y.sub(r"\1i", apart)))


@functools.lru_cache(maxsize=200_000)
def bare(word: str) -> str:
    """Return what a hurried reader types for a word that is `spelled`."""
    return fold(word)


def words(text: str) -> list[str]:
    """List the words of a text as they are `spelled`."""
    return [spelled(word) for word in _WORD.findall(text)]


def _files(lang: Lang, entries: Sequence[Entry]) -> Iterator[tuple[str, bytes]]:
    ordered = sorted(entries, key=lambda entry: KINDS.index(entry.kind))
    lengths, places = _places(ordered)
    parts = list(_parts(places))
    named = (name for entry in ordered if entry.kind in _NAMED for name in (entry.title, *entry.names))
    files = {
        **{f"words-{number}": dict(part) for number, part in enumerate(parts)},
        **{f"entries-{number}": block for number, block in enumerate(_blocks(ordered))},
        "names": list(dict.fromkeys(named)),
    }
    written = {name: _as_json(data) for name, data in files.items()}
    folder = hashlib.sha256(b"\n".join(written.values())).hexdigest()[:10]
    contents = {
        "folder": f"{lang}/{folder}",
        "kinds": list(Counter(entry.kind for entry in ordered).items()),
        "block": BLOCK,
        "parts": [part[0][0] for part in parts],
        "lengths": lengths,
    }
    yield f"{lang}.json", _as_json(contents)
    yield from ((f"{lang}/{folder}/{name}.json", data) for name, data in written.items())


def _places(entries: Sequence[Entry]) -> tuple[list[list[int]], Places]:
    """Put all words on one line: how many each field has, and where each word stands."""
    lengths: list[list[int]] = []
    # As plain numbers they take a tenth of the room.
    places: Places = defaultdict(lambda: defaultdict(lambda: array("L")))
    listing = _Listing(places)
    at = 0
    for entry in entries:
        names = (entry.title, *entry.names)
        lengths.append([])
        for number, field in enumerate((*names, entry.note, entry.text)):
            found = _WORD.findall(field)
            for place, match in enumerate(found, at):
                listing[match](place)
            if number < len(names):
                _list_name(places, [spelled(match) for match in found], at)
            _list_compounds(places, field, at)
            lengths[-1].append(len(found))
            at += len(found) + 1  # no phrase goes from one field into another
    return lengths, places


class _Listing(dict[str, Callable[[int], None]]):
    """Find for a word as it is written what puts a place on the lists of its spelling: the same each time."""

    def __init__(self, places: Places) -> None:
        super().__init__()
        self._places = places

    def __missing__(self, match: str) -> Callable[[int], None]:
        """Find it for a word that was not seen before."""
        word = spelled(match)
        add = _list_of(self._places, word).append
        if _HAN.fullmatch(word) and len(word) <= _LONGEST_RUN:
            tails = (word[start:] for start in range(1, len(word) - 1))
            all_of_them = (add, *(_list_of(self._places, tail).append for tail in tails))

            def add(place: int) -> None:
                for one in all_of_them:
                    one(place)

        self[match] = add
        return add


def _list_name(places: Places, found: Sequence[str], at: int) -> None:
    for place, word in enumerate(found, at):
        _list_of(places, f"{bare(word)[0]}*").append(place)
    if 0 < len(found) <= _LONGEST_NAME:
        _list_of(places, "=" + "".join(found)).append(at)


def _list_compounds(places: Places, field: str, at: int) -> None:
    seen = 0
    for compound in _compounds(field):
        at += len(_WORD.findall(field, seen, seen := compound.start()))
        _list_of(places, "".join(words(compound[0]))).append(at)


def _compounds(field: str) -> Iterator[re.Match[str]]:
    """Find compounds where something joins them: most words of a text are not looked at."""
    end = 0
    while joint := _JOINT.search(field, end):
        start = max(field.rfind(" ", end, joint.start()), end)
        space = field.find(" ", joint.end())
        end = space if space >= 0 else len(field)
        yield from _COMPOUND.finditer(field, start, end)


def _list_of(places: Places, word: str) -> array[int]:
    return places[bare(word)][word]


def _parts(places: Places) -> Iterator[list[tuple[str, Mapping[str, list[int]]]]]:
    """Cut the words, in their order, into lists of about one size."""
    part: list[tuple[str, Mapping[str, list[int]]]] = []
    size = 0
    # As scripts order text, by its units of UTF-16; letters outside them are too rare to matter.
    for word in sorted(places):
        steps = {spelling: _steps(found) for spelling, found in sorted(places[word].items())}
        more = len(_as_json({word: steps}))
        if part and size + more > _PART:
            yield part
            part, size = [], 0
        part.append((word, steps))
        size += more
    if part:
        yield part


def _steps(places: Iterable[int]) -> list[int]:
    ordered = sorted(set(places))
    return [place - before for before, place in zip([0, *ordered], ordered, strict=False)]


def _blocks(entries: Sequence[Entry]) -> Iterator[list[list[Any]]]:
    shown = [[one.uri, one.title, list(one.names), one.note, one.text, one.title_lang] for one in entries]
    yield from (shown[start : start + BLOCK] for start in range(0, len(shown), BLOCK))


def _as_json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
