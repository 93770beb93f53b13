"""Read a content folder: every record by its kind and id, checked for its shape and for both languages."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from generator.diagnostics import Position, Problems
from generator.fields import is_id
from generator.models import MODELS_BY_FOLDER, Record, SiteSettings
from generator.parity import check_languages
from generator.shape import is_mapping, salvage, validate, without_blanks
from generator.source import Document, read

SITE_FILE = "site.yml"
SITE_ID = "site"
# Beside the records, and not written by authors: what commands and the weekly check of links found out.
TRANSLATIONS_FILE, LINKS_FILE = "translations.txt", "links.json"
_EXPECTED = ", ".join([SITE_FILE, *(f"{folder}/" for folder in MODELS_BY_FOLDER)])


@dataclass(frozen=True, slots=True)
class Content:
    """Hold what the authors wrote: the records by id, and the file of each for messages.

    `broken` keeps what can be read of records that are not whole, so that all their problems are found at once.
    `kept` holds the files beside the records, by name, as text: whoever knows their form reads them.
    """

    settings: SiteSettings | None
    records: Mapping[str, Record]
    broken: Mapping[str, Record]
    documents: Mapping[str, Document]
    folder: Path = Path()
    today: datetime.date = datetime.date.min
    kept: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def load(folder: Path, problems: Problems, today: datetime.date) -> Content:
    """Read every record of `folder`; what cannot be read is reported and left out.

    Raises OSError if the folder itself cannot be read.
    """
    records: dict[str, Record] = {}
    broken: dict[str, Record] = {}
    documents: dict[str, Document] = {}
    for path, model in _files(folder, problems):
        record_id = SITE_ID if model is SiteSettings else path.stem
        if record_id in documents:
            problems.add(Position(path), "L003", id=record_id, other=str(documents[record_id].path))
            continue
        documents[record_id] = document = read(path, problems)
        if not is_mapping(document, problems):
            continue
        data = {**without_blanks(document.data), "id": record_id}
        record = validate(data, document, model, problems)
        if record:
            records[record_id] = record
        else:
            broken[record_id] = record = salvage(model, data)
        check_languages(record, document, problems, today)
    settings = records.pop(SITE_ID, None)
    if SITE_ID not in documents:
        problems.add(Position(folder / SITE_FILE), "L004")
    kept = {path.name: path.read_text(encoding="utf-8", errors="replace") for path in _kept(folder)}
    known = settings if isinstance(settings, SiteSettings) else None
    return Content(known, records, broken, documents, folder, today, kept)


def _kept(folder: Path) -> Iterator[Path]:
    paths = (folder / name for name in (TRANSLATIONS_FILE, LINKS_FILE))
    yield from (path for path in paths if path.is_file() and not path.is_symlink())


def _files(folder: Path, problems: Problems) -> Iterator[tuple[Path, type[Record]]]:
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith(".") or entry.suffix == ".md":
            continue
        if entry.is_symlink():
            problems.add(Position(entry), "L005", name=entry.name)
        elif entry.name in {TRANSLATIONS_FILE, LINKS_FILE} and entry.is_file():
            continue
        elif entry.name == SITE_FILE and entry.is_file():
            yield entry, SiteSettings
        elif entry.is_dir() and entry.name in MODELS_BY_FOLDER:
            yield from _records(entry, MODELS_BY_FOLDER[entry.name], problems)
        else:
            _report_stray(entry, problems)


def _report_stray(entry: Path, problems: Problems) -> None:
    known = [SITE_FILE, *MODELS_BY_FOLDER]
    near = difflib.get_close_matches(entry.name, known, 1)
    facts = {"near": near[0]} if near else {}
    problems.add(Position(entry), "L001", name=entry.name, expected=_EXPECTED, **facts)


def _records(folder: Path, model: type[Record], problems: Problems) -> Iterator[tuple[Path, type[Record]]]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.suffix == ".md":
            continue
        if path.is_symlink():
            problems.add(Position(path), "L005", name=path.name)
        elif path.is_dir() or path.suffix != ".yml" or not is_id(path.stem):
            problems.add(Position(path), "L002", name=path.name)
        else:
            yield path, model
