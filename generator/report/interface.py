"""Check the strings of the interface and of the problems like any text: neither language falls behind unseen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.content.document import Document, Loc
from generator.content.models import Text
from generator.content.sidecars import read_agreed
from generator.content.strict_yaml import parse
from generator.problems.problem import Problem, Problems
from generator.site.checks import stale_at, unrecorded_at
from generator.text.lang import OTHER
from generator.translation.agreement import Pair, Translations, acknowledge, find_stale, make_pair

_GENERATOR = Path(__file__).parents[1]
WORD_FILES = (_GENERATOR / "text" / "ui.yml", _GENERATOR / "problems" / "problems.yml")
AGREED = _GENERATOR / "text" / "translations.txt"


@dataclass(frozen=True, slots=True)
class Interface:
    """Hold the files of our own strings, by name, with the state of each pair; a pair's owner is its file's name."""

    documents: Mapping[str, Document]
    translations: Translations
    text: str

    def texts(self, agreed: Path = AGREED) -> Mapping[Path, bytes]:
        """Return what was read of each file that problems can point into."""
        files = {document.path: document.text.encode() for document in self.documents.values()}
        return files | {agreed: self.text.encode()}


def read_interface(files: tuple[Path, ...] = WORD_FILES, agreed: Path = AGREED) -> Interface:
    """Read our own strings, and what was recorded of them."""
    documents = {path.name: parse(path.read_bytes(), path, Problems()) for path in files}
    made = (made for name, document in documents.items() for made in _pairs(name, document.data, ()))
    text = agreed.read_text(encoding="utf-8") if agreed.exists() else ""
    return Interface(documents, find_stale(made, read_agreed(text)), text)


def _pairs(owner: str, data: Any, loc: Loc) -> Iterator[Pair]:
    if not isinstance(data, dict):
        return
    if set(data) == set(OTHER):
        made = make_pair(owner, ".".join(map(str, loc)), loc, Text.model_construct(**data))
        yield from (made,) if made else ()
        return
    for key, value in data.items():
        yield from _pairs(owner, value, (*loc, key))


def check_interface(interface: Interface, agreed: Path = AGREED) -> Iterator[Problem]:
    """Report our own strings that changed on one side only."""
    for stale in interface.translations.stale:
        document = interface.documents[stale.pair.owner]
        yield stale_at(stale, document.key((*stale.pair.loc, OTHER[stale.behind])))
    if acknowledge(interface.translations) != interface.text:
        yield unrecorded_at(agreed)
