"""Read the files that commands write beside the records: which translations agreed, which links still answer.

Authors write neither. A site without them is whole: nothing is known to be stale then, and no link to be broken.
"""

from __future__ import annotations

import contextlib
import datetime
import functools
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from generator.content.regular import read_text
from generator.problems.problem import Position, Problems

TRANSLATIONS_FILE, LINKS_FILE = "translations.txt", "links.json"

DIGEST_LENGTH = 10
_AGREED_LINE = re.compile(rf"(\S+) (\S+) ([0-9a-f]{{{DIGEST_LENGTH}}}) ([0-9a-f]{{{DIGEST_LENGTH}}})")

Digests = tuple[str, str]
"""Of the Vietnamese words and of the English ones."""
PairKey = tuple[str, str]
"""The id of a record, and a field without the numbers of items."""
Agreed = Mapping[PairKey, frozenset[Digests]]
LinkState = Literal["ok", "broken", "unknown"]


@dataclass(frozen=True, slots=True)
class Links:
    """Hold what is known of each address outside the site, and the day on which it was checked."""

    checked: datetime.date | None = None
    states: Mapping[str, LinkState] = field(default_factory=lambda: MappingProxyType({}))

    def state(self, url: str) -> LinkState:
        """Return the state of an address; one that was never checked is unknown."""
        return self.states.get(url, "unknown")


@dataclass(frozen=True, slots=True)
class Sidecars:
    """Hold what the files beside the records say.

    `translations` is the text of `translations.txt`, None without that file: a check compares it with what `ack`
    would write.
    """

    translations: str | None = None
    agreed: Agreed = field(default_factory=lambda: MappingProxyType({}))
    links: Links = field(default_factory=Links)
    is_spoilt: bool = False
    """Whether `translations.txt` has lines that cannot be read: that was reported."""


# What git writes around two sides that it could not join.
_MERGE = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")


def is_sidecar(path: Path) -> bool:
    """Return whether a path of the content folder is one of these files; a symbolic link is none."""
    return path.name in {TRANSLATIONS_FILE, LINKS_FILE} and path.is_file() and not path.is_symlink()


def read_sidecars(folder: Path, problems: Problems) -> Sidecars:
    """Read the sidecar files of a content folder: one that is not there says nothing, a spoilt one is reported."""
    translations, links = _text(folder / TRANSLATIONS_FILE), _text(folder / LINKS_FILE)
    lines = (translations or "").splitlines()
    spoilt = [number for number, line in enumerate(lines, 1) if not _is_record(line)]
    if spoilt:
        way = {"way": "merge"} if any(_MERGE.match(lines[number - 1]) for number in spoilt) else {}
        problems.add(Position(folder / TRANSLATIONS_FILE, spoilt[0]), "L013", count=str(len(spoilt)), **way)
    known = read_links(links or "")
    if links is not None and known.checked is None:
        problems.add(Position(folder / LINKS_FILE), "L014")
    return Sidecars(translations, read_agreed(translations or ""), known, is_spoilt=bool(spoilt))


def _is_record(line: str) -> bool:
    return not line.strip() or line.startswith("#") or bool(_AGREED_LINE.fullmatch(line.strip()))


def _text(path: Path) -> str | None:
    with contextlib.suppress(FileNotFoundError):  # it may go while we look
        return read_text(path) if is_sidecar(path) else None
    return None


# The preview reads the same lines again after each edit.
@functools.lru_cache(maxsize=4)
def read_agreed(text: str) -> Agreed:
    """Read `translations.txt`; a line that cannot be read counts as one that is not there."""
    agreed: dict[PairKey, set[Digests]] = {}
    for line in text.splitlines():
        if match := _AGREED_LINE.fullmatch(line.strip()):
            owner, name, vi, en = match.groups()
            agreed.setdefault((owner, name), set()).add((vi, en))
    return {key: frozenset(digests) for key, digests in agreed.items()}


def read_links(text: str) -> Links:
    """Read `links.json`; whatever cannot be read is unknown."""
    try:
        match json.loads(text):
            case {"checked": str(day), "links": dict(states)}:
                known = {url: state for url, state in states.items() if state in get_args(LinkState)}
                return Links(datetime.date.fromisoformat(day), known)
    except (ValueError, RecursionError):
        # No JSON, no day, or brackets nested too deep for the parser.
        pass
    return Links()
