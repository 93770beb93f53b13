"""Find Vietnamese that a keyboard program left as it was typed: `nhaanj`, `ddax` by Telex, `vie65t` by VNI.

What may be English (`seems`, `door`, `tax`) or a name of a thing (`h2o`, `k8s`) is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from generator.text.tones import CLOSED, FINALS, ONSETS, OPEN, VOWELS, toned

_TELEX_LETTERS = {"đ": "dd", "â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw"}
_TELEX_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323", "": ""}
_VNI_LETTERS = {"a6": "â", "e6": "ê", "o6": "ô", "a8": "ă", "o7": "ơ", "u7": "ư", "d9": "đ"}
_VNI_TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323", "": ""}


def _typed(letters: str) -> str:
    return "".join(_TELEX_LETTERS.get(letter, letter) for letter in letters)


def _any_of(words: Iterator[str] | tuple[str, ...] | Mapping[str, str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


# Vowels by how Telex types them; `ươ` is mostly typed with one w.
_NUCLEI: Mapping[str, str] = {
    **{_typed(vowels): vowels for vowels in chain(VOWELS, OPEN, CLOSED) if vowels != "oo"},
    **{_typed(vowels).replace("uwow", "uow"): vowels for vowels in chain(OPEN, CLOSED) if "ươ" in vowels},
}
_BY_ONSET = {_typed(onset): onset for onset in ONSETS}
_TELEX = re.compile(
    rf"(?P<onset>{_any_of(_BY_ONSET)})(?P<vowels>{_any_of(_NUCLEI)})"
    rf"(?P<early>[sfrxj]?)(?P<final>{_any_of(FINALS)}|)(?P<late>[sfrxj]?)"
)
_SYLLABLE = re.compile(rf"(?P<onset>{_any_of(ONSETS)})(?P<vowels>[{VOWELS}]+)(?P<final>{_any_of(FINALS)}|)")
# Most texts hold no such word. What belongs to an address, a name with capitals inside or an id is passed over.
_BEFORE, _AFTER = r"(?<![\w./@#-])", r"(?![\w/@-]|\.\w)"
_MAYBE_TELEX = re.compile(
    rf"{_BEFORE}(?:[Dd]d[a-z]{{1,9}}|[A-Za-z]?[a-z]{{0,9}}(?:aa|ee|oo|aw|ow|uw)[a-z]{{0,9}}|[a-z]{{1,9}}[fjx]){_AFTER}"
)
_MAYBE_VNI = re.compile(rf"{_BEFORE}[A-Za-z][a-z]{{0,9}}[1-9][a-z1-9]{{1,9}}{_AFTER}")
# What no English word begins with.
_VIETNAMESE_ONSETS = frozenset({"nh", "ng", "ngh", "dd"})
_ENGLISH_VOWELS = frozenset({"ee", "oo", "aw", "ow"})
_ENGLISH_FINALS = frozenset({"", "m", "n", "p", "t"})
_ENGLISH = re.compile(
    "naan|ddos|of|if|chef|gif|[dr]ef|l?oaf|coif|[aeo]x|[tmlswph]ax|[bclpv]ox|[msnp]ix|[shvrlt]ex|[ltmd]ux|[hc]oax"
    "|[rht]aj|minx|lynx|manx|conf|inf|eof|[tr]if"
)


def typing_slips(text: str) -> tuple[tuple[int, int, str], ...]:
    """List the words that were left as they were typed: start and end in `text`, and what was meant, composed."""
    return tuple(sorted((*_found(text, _MAYBE_TELEX, _from_telex), *_found(text, _MAYBE_VNI, _from_vni))))


def _found(text: str, maybe: re.Pattern[str], read: Callable[[str], str]) -> Iterator[tuple[int, int, str]]:
    for match in maybe.finditer(text):
        if meant := read(match[0].lower()):
            yield match.start(), match.end(), meant.capitalize() if match[0][0].isupper() else meant


def _from_telex(word: str) -> str:
    found = None if _ENGLISH.fullmatch(word) else _TELEX.fullmatch(word)
    if not found or (found["early"] and found["late"]) or _may_be_english(found):
        return ""
    tone = _TELEX_TONES[found["early"] + found["late"]]
    return _spelled(_BY_ONSET[found["onset"]], _NUCLEI[found["vowels"]], found["final"], tone)


def _may_be_english(found: re.Match[str]) -> bool:
    """Return whether English has words like this: with `ee` or `oo` in it, or with no more of Telex than a last key."""
    key, vowels, final = found["early"] + found["late"], found["vowels"], found["final"]
    if found["onset"] in _VIETNAMESE_ONSETS:
        return False
    if vowels in _ENGLISH_VOWELS:
        return (key in {"", "s"} and final in _ENGLISH_FINALS) or (key in {"r", "f"} and not final)
    return _NUCLEI[vowels] == vowels and key not in {"f", "j", "x"}


def _from_vni(word: str) -> str:
    """Read a word in which digits stand for marks: one on a letter, or a tone before the end of the word."""
    letters = re.sub(r"[aeo]6|a8|[ou]7|d9", lambda two: _VNI_LETTERS[two[0]], word.replace("uo7", "u7o7"))
    tones = re.findall(r"[1-5]", letters)
    is_telling = letters != word or re.fullmatch(r"[a-z]{2,}[1-5][a-z]+", letters)
    found = _SYLLABLE.fullmatch(re.sub(r"[1-5]", "", letters))
    if not found or not is_telling or len(tones) > 1:
        return ""
    return _spelled(found["onset"], found["vowels"], found["final"], _VNI_TONES["".join(tones)])


def _spelled(onset: str, vowels: str, final: str, tone: str) -> str:
    """Write a syllable; nothing if there is none with such a rime."""
    places = (CLOSED.get(vowels),) if final else OPEN.get(vowels, (None,))
    place = 0 if len(vowels) == 1 and (final or vowels not in "ăâ") else places[0]
    word = "" if place is None else toned(onset, vowels, final, place, tone)
    return "" if word.isascii() else word
