"""Read a content folder: every record by its kind and id, checked for its shape and for both languages."""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from generator.content.document import Document
from generator.content.drafts import Draft, draft_of, is_draft, lowered
from generator.content.drawing import Drawing, DrawingError, naming_drawings, read_drawing
from generator.content.fields import is_id
from generator.content.keys import folder_meant
from generator.content.layout import SITE_FILE, SITE_ID
from generator.content.misplaced import misnamed, stray, sub_folder
from generator.content.models import MODELS_BY_FOLDER, Actor, Record, SiteSettings, Term
from generator.content.outline import outline
from generator.content.parity import check_gaps, check_languages
from generator.content.proposal import Proposal
from generator.content.regular import Regular, read_start
from generator.content.salvage import salvage
from generator.content.sidecars import TRANSLATIONS_FILE, Sidecars, is_sidecar, read_sidecars
from generator.content.strict_yaml import MAX_BYTES, known, parse, places_of
from generator.content.validate import is_mapping, validate, without_blanks
from generator.problems.problem import Position, Problem, Problems, problem_at
from generator.text.vietnamese import ToneStyle

# What Windows leaves in folders that were looked at.
_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})
DRAWING_FIELDS = ("mark", "drawing")


@dataclass(frozen=True, slots=True)
class Kept:
    """Hold as JSON what is kept of a file that gave a record, from program to program: its data, and its places.

    `line` is all of that as an earlier program wrote it, and `style` the one by which it was checked then.
    """

    data: str
    places: str
    line: bytes = b""
    style: ToneStyle = "old"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """Hold what was read from one file, which follows from its bytes alone."""

    content: bytes
    digest: str
    document: Document
    record: Record | None
    broken: Record | None
    problems: tuple[Problem, ...]
    outline: str = ""
    kept: Kept | None = None
    draft: Draft | None = None

    def of(self, content: bytes, path: Path) -> ReadFile:  # noqa: ARG002  # as `KnownFile` does it
        """Return it: it was read from these bytes."""
        return self


@dataclass(frozen=True, slots=True)
class KnownFile:
    """Hold what an earlier program read from a file that gives a record, by the digest of its bytes."""

    digest: str
    record: Record
    problems: tuple[Problem, ...]
    outline: str
    kept: Kept

    def of(self, content: bytes, path: Path) -> ReadFile:
        """Return what reading these bytes, which have its digest, would give."""
        return ReadFile(
            content,
            self.digest,
            known(content, path, self.kept.places),
            self.record,
            None,
            self.problems,
            self.outline,
            self.kept,
        )


@dataclass(frozen=True, slots=True)
class Content:
    """Hold what the authors wrote: the records by id, and the file of each for messages.

    `broken` holds what can be read of records that are not whole, so that all their problems are found at once;
    drafts are among them.
    """

    settings: SiteSettings | None
    records: Mapping[str, Record]
    broken: Mapping[str, Record]
    documents: Mapping[str, Document]
    files: Mapping[Path, ReadFile]
    digests: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What sums up the bytes of each record's file, by the record's id."""
    outlines: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What sums up each record without its running texts, by its id."""
    folder: Path = Path()
    today: datetime.date = datetime.date.min
    sidecars: Sidecars = field(default_factory=Sidecars)
    drawings: Mapping[str, Drawing] = field(default_factory=lambda: MappingProxyType({}))
    """Those that `site.yml` names, by the field that does."""
    drafts: Mapping[str, Draft] = field(default_factory=lambda: MappingProxyType({}))
    """The records that are not to be published yet, by their ids."""
    proposal: Proposal | None = None
    """The proposal that this is the content of, where it is shown as one."""

    def texts(self) -> Mapping[Path, bytes]:
        """Return what was read of each file that problems can point into."""
        records = {path: file.content for path, file in self.files.items()}
        agreed = self.sidecars.translations
        return records if agreed is None else records | {self.folder / TRANSLATIONS_FILE: agreed.encode()}


Previous = Mapping[Path, ReadFile | KnownFile]
Unsaved = Mapping[Path, bytes]
"""What files say in an editor's window, whatever is on the disk."""
_NOTHING: Previous = {}
ALL_SAVED: Unsaved = MappingProxyType({})


def load(  # noqa: PLR0913  # what to read, what is known of it, how to read it
    folder: Path,
    problems: Problems,
    today: datetime.date,
    previous: Previous = _NOTHING,
    unsaved: Unsaved = ALL_SAVED,
    *,
    sets_drafts_aside: bool = True,
) -> Content:
    """Read every record of `folder`; what cannot be read is reported and left out.

    Files that are as they were in the `previous` run are not read again; of those that are `unsaved`, what they say in
    the editor's window counts. Where drafts are not set aside, they are held to the same as all else. Raises OSError
    if `folder` cannot be read.
    """
    files: dict[str, ReadFile] = {}
    for path, model in (*_files(folder, problems), *_only_unsaved(folder, unsaved)):
        record_id = SITE_ID if model is SiteSettings else path.stem
        if record_id in files:
            problems.add(Position(path), "L003", id=record_id, other=str(files[record_id].document.path))
            continue
        try:
            start = _start_of(path, unsaved)
            file = files[record_id] = _read(start, path, model, previous.get(path), sets_drafts_aside=sets_drafts_aside)
        except FileNotFoundError:  # it went after the folder was listed: as if it had gone before
            continue
        problems.extend(naming_drawings(file.problems, folder) if record_id == SITE_ID else file.problems)
        if (found := file.record or file.broken) and not file.draft:
            check_gaps(found, file.document, problems, today)
    sidecars = read_sidecars(folder, problems)
    problems.extend(_copies(files.values(), sidecars.translations or ""))
    records = {record_id: file.record for record_id, file in files.items() if file.record}
    settings = records.pop(SITE_ID, None)
    # What stands there and is no file has been reported already.
    if SITE_ID not in files and not os.path.lexists(folder / SITE_FILE):
        problems.add(Position(folder / SITE_FILE), "L004")
    if not isinstance(settings, SiteSettings):
        settings = None
    return Content(
        settings,
        records,
        {record_id: file.broken for record_id, file in files.items() if file.broken},
        {record_id: file.document for record_id, file in files.items()},
        {file.document.path: file for file in files.values()},
        {record_id: file.digest for record_id, file in files.items()},
        {record_id: file.outline for record_id, file in files.items()},
        folder,
        today,
        sidecars,
        dict(_drawings(folder, settings, files[SITE_ID].document, problems)) if settings else {},
        {record_id: file.draft for record_id, file in files.items() if file.draft},
    )


def _copies(files: Iterable[ReadFile], recorded: str) -> Iterator[Problem]:
    """Find copies among records whose names are theirs alone: what is not recorded yet, or has the longer name."""
    firsts: dict[str, Path] = {}
    paths = {file.document.path: file for file in files if isinstance(file.record, (Actor, Term))}
    for path in sorted(paths, key=lambda path: (f"\n{path.stem} " not in recorded, len(path.name), path)):
        first = firsts.setdefault(paths[path].digest, path)
        if first != path and first.parent == path.parent:
            yield problem_at(Position(path), "L016", name=path.name, other=f"{first.parent.name}/{first.name}")


def remembered(folder: Path, files: Previous, today: datetime.date) -> Content:
    """Return the content of which an earlier reading gave these files; drawings and sidecars are those of today."""
    whole = {path: file for path, file in files.items() if file.record}
    records = {file.record.id: file.record for file in whole.values() if file.record}
    documents = {path.stem: known(b"", path, file.kept.places) for path, file in whole.items() if file.kept}
    found = records.pop(SITE_ID, None)
    settings = found if isinstance(found, SiteSettings) else None
    return Content(
        settings,
        records,
        {},
        documents,
        {},
        folder=folder,
        today=today,
        sidecars=read_sidecars(folder, Problems()),
        drawings=dict(_drawings(folder, settings, documents[SITE_ID], Problems())) if settings else {},
    )


def _drawings(
    folder: Path, settings: SiteSettings, document: Document, problems: Problems
) -> Iterator[tuple[str, Drawing]]:
    """Read the drawings that the settings name; one that cannot be used is reported where it is named."""
    named = {setting: name for setting in DRAWING_FIELDS if (name := getattr(settings, setting))}
    for setting, name in named.items():
        place, path = document.value((setting,)), folder / name
        try:
            drawing = read_drawing(path)
            if drawing.paint:
                problems.add(place, "L012", name=name, attributes=", ".join(drawing.paint))
            yield setting, drawing
        except FileNotFoundError:
            problems.add(place, "L006", name=name)
        except DrawingError as error:
            problems.add(place, "L007", name=name, reason=str(error))
    for path in sorted(folder.glob("*.svg")):
        if path.name not in named.values() and path.is_file() and not path.is_symlink():
            problems.add(Position(path), "L008", name=path.name)


def _start_of(path: Path, unsaved: Unsaved) -> Regular:
    content = unsaved.get(path)
    return read_start(path, MAX_BYTES + 1) if content is None else Regular(content, len(content))


def _only_unsaved(folder: Path, unsaved: Unsaved) -> Iterator[tuple[Path, type[Record]]]:
    """List the files of records that are in an editor's window alone: not saved yet, or gone from the disk."""
    for path in sorted(path for path in unsaved if not os.path.lexists(path)):
        model = MODELS_BY_FOLDER.get(path.parent.name)
        if path == folder / SITE_FILE:
            yield path, SiteSettings
        elif model and path.parent.parent == folder and path.suffix == ".yml" and is_id(path.stem):
            yield path, model


def _read(
    start: Regular, path: Path, model: type[Record], previous: ReadFile | KnownFile | None, *, sets_drafts_aside: bool
) -> ReadFile:
    # By its bytes, not by its time: a clock that is coarse or set back hides a change.
    content, size = start
    digest = hashlib.sha256(content).hexdigest()
    if previous and previous.digest == digest:
        return previous.of(content, path)
    problems = Problems()
    document = parse(content, path, problems, size)
    record = broken = None
    if is_mapping(document, problems):
        data = _data_of(document, path, model)
        record = validate(data, document, model, problems)
        if record is None:
            broken, document = salvage(data, document, model)
        check_languages(record or cast("Record", broken), document, problems)
    found = problems.sorted()
    written = document.data if isinstance(document.data, dict) else {}
    if record is None and (home := folder_meant(written, model)):
        found = (problem_at(Position(path), "L015", name=path.name, folder=home, ids=path.stem),)
        return ReadFile(content, digest, document, None, None, found)
    if sets_drafts_aside and is_draft(document, model, found):
        draft = draft_of(document, model, record or broken, found)
        return ReadFile(content, digest, document, None, draft.record, lowered(found), draft=draft)
    if record is None:
        return ReadFile(content, digest, document, None, broken, found)
    # As text it takes a tenth of the room; few files are asked for a place.
    kept = Kept(json.dumps(data, ensure_ascii=False, separators=(",", ":")), places_of(document))
    document = known(content, path, kept.places)
    return ReadFile(content, digest, document, record, None, found, outline(record), kept)


def _data_of(document: Document, path: Path, model: type[Record]) -> dict[str, Any]:
    """Return the data of which a file's record is made: what it says, and the id that its name gives."""
    return {**without_blanks(document.data), "id": SITE_ID if model is SiteSettings else path.stem}


def _files(folder: Path, problems: Problems) -> Iterator[tuple[Path, type[Record]]]:
    for entry in sorted(folder.iterdir()):
        if _is_ignored(entry):
            continue
        if fault := _no_file(entry):
            problems.add(Position(entry), fault, name=entry.name)
        elif is_sidecar(entry) or (entry.suffix == ".svg" and entry.is_file()):
            continue
        elif entry.name == SITE_FILE and entry.is_file():
            yield entry, SiteSettings
        elif entry.is_dir() and entry.name in MODELS_BY_FOLDER:
            yield from _records(entry, MODELS_BY_FOLDER[entry.name], problems)
        elif os.path.lexists(entry):
            problems.extend([stray(entry)])


def _is_ignored(path: Path) -> bool:
    """Return whether a file is no content: a note, or what an editor's program or the system leaves beside files."""
    name = path.name
    is_copy = name.endswith(("~", ".bak")) or (name.startswith("#") and name.endswith("#"))
    return name.startswith(".") or name.endswith(".md") or is_copy or name.lower() in _SYSTEM_FILES


def _no_file(path: Path) -> str | None:
    """Return the code of what is neither a file nor a folder: it is never opened."""
    if path.is_symlink():
        return "L005"
    # What has gone since the folder was listed is nothing at all.
    return None if path.is_file() or path.is_dir() or not os.path.lexists(path) else "L010"


def _records(folder: Path, model: type[Record], problems: Problems) -> Iterator[tuple[Path, type[Record]]]:
    for path in _listed(folder):
        if _is_ignored(path):
            continue
        if fault := _no_file(path):
            problems.add(Position(path), fault, name=path.name)
        elif path.is_file() and path.suffix == ".yml" and is_id(path.stem):
            yield path, model
        elif path.is_dir():
            problems.extend([sub_folder(path)])
        elif os.path.lexists(path):
            problems.extend([misnamed(path)])


def _listed(folder: Path) -> list[Path]:
    """List a folder below the content; one that went meanwhile holds nothing."""
    with contextlib.suppress(FileNotFoundError):
        return sorted(folder.iterdir())
    return []
