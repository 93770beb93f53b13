"""Keep what one reading of the content gave, in memory and as lines of JSON, so that the next does little again.

Each thing follows from what it is kept by: a file's record from the digest of its bytes, a finished text from the text
and from the names that it holds. So a reading gives the same with it and without.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, field
from pathlib import Path
from typing import Any

from generator.content.alone import CheckedAlone
from generator.content.layout import SITE_ID
from generator.content.leaves import Leaves, leaves, sides
from generator.content.load import Kept, KnownFile, ReadFile
from generator.content.models import MODELS_BY_FOLDER, Bilingual, Prose, Record, SiteSettings, Term
from generator.problems.problem import Edit, Position, Problem
from generator.site.link import Finished, Fragment, FragmentKey, names_of
from generator.site.resolve import Resolved
from generator.text.lang import LANGS
from generator.text.marks import TextProblem
from generator.text.prose import Parsed, Pointer
from generator.translation.agreement import Pair

Json = Any


@dataclass(frozen=True, slots=True)
class Memory:
    """Hold what one reading of the content gave."""

    files: Mapping[Path, ReadFile | KnownFile] = field(default_factory=dict)
    alone: Mapping[str, CheckedAlone] = field(default_factory=dict)
    resolved: Resolved = field(default_factory=Resolved)
    finished: Finished | None = None


class _ForeignError(Exception):
    """Give up on keeping a file: a problem of it points into another."""


def lines_of(memory: Memory, folder: Path) -> Iterator[bytes]:
    """Write a memory as lines: one for each file of `folder` that gave a record, and one for each record's texts."""
    records = memory.resolved.records
    for path, file in memory.files.items():
        if isinstance(file, ReadFile) and file.kept and file.record and _is_its(records, file.record):
            with contextlib.suppress(_ForeignError):
                yield _file_line(path, file, file.kept, memory, folder)
    # Where the last reading found errors, what is finished is of the one before.
    if memory.finished and all(records.get(name) is record for name, record in memory.finished.records.items()):
        for record in memory.finished.records.values():
            yield _texts_line(record, memory.finished)


def _is_its(records: Mapping[str, Record], record: Record) -> bool:
    """Tell whether a record of a file is among those that were resolved; of the settings the environment may differ."""
    return records.get(record.id) is record or (record.id == SITE_ID and SITE_ID in records)


def memory_of(lines: Iterable[bytes], folder: Path) -> Memory:
    """Read what `lines_of` wrote for the same folder; raises ValueError, KeyError or TypeError if it is no such thing.

    Who keeps the lines makes sure that they are whole, and were written by the same program.
    """
    reading = _Reading(folder)
    for line in lines:
        reading.take(line)
    return reading.memory()


def says_the_same(one: Memory, other: Memory) -> bool:
    """Tell whether two memories hold the same files, and the very same texts of them."""
    if one.finished is None or other.finished is None or _digests(one) != _digests(other):
        return False
    texts, known = one.finished.fragments, other.alone
    return (
        all(alone.style == known[name].style for name, alone in one.alone.items() if name in known)
        and len(texts) == len(other.finished.fragments)
        and all(texts.get(key) == fragment for key, fragment in other.finished.fragments.items())
    )


def _digests(memory: Memory) -> dict[Path, str]:
    """Sum up the files that gave a record: of others, as of drafts, nothing is kept."""
    return {path: file.digest for path, file in memory.files.items() if file.record}


# --------------------------------------------------------------------------------------------------------- one file


def _file_line(path: Path, file: ReadFile, kept: Kept, memory: Memory, folder: Path) -> bytes:
    record_id = file.record.id if file.record else ""
    alone = memory.alone[record_id]
    checked = {"style": alone.style, "alone": [_problem(one, path) for one in alone.problems]}
    if kept.line:
        return kept.line if kept.style == alone.style else _line(json.loads(kept.line) | checked)
    found = memory.resolved.leaves[record_id]
    said = {
        "file": path.relative_to(folder).as_posix(),
        "digest": file.digest,
        "outline": file.outline,
        "places": kept.places,
        "problems": [_problem(one, path) for one in file.problems],
        **checked,
        "texts": [_marks(memory.resolved.parsed[text]) for *_, text in sides(found, Prose) if text],
        "pairs": [[pair.field, *pair.digests] for pair in memory.resolved.pairs.get(record_id, ())],
    }
    return _line(said)[:-1] + f',"data":{kept.data}}}'.encode("utf-8", "surrogatepass")


def _line(said: Json) -> bytes:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _problem(problem: Problem, path: Path) -> Json:
    edits = [[_place(edit.position, path), edit.words, edit.better] for edit in problem.edits]
    return [_place(problem.position, path), problem.code, dict(problem.facts), edits]


def _place(position: Position, path: Path) -> Json:
    if position.path != path:
        raise _ForeignError
    return [position.line, position.column, position.length]


def _marks(parsed: Parsed) -> Json:
    pointers = [[one.kind, one.target, one.words, one.nth] for one in parsed.pointers]
    return [pointers, [astuple(problem) for problem in parsed.problems], parsed.links]


def _texts_line(record: Record, finished: Finished) -> bytes:
    keys = _text_keys(record, tuple(leaves(record)))
    return _line({"record": record.id, "finished": [_fragment(finished.fragments[key]) for key in keys]})


def _fragment(fragment: Fragment) -> Json:
    return [fragment.html, fragment.terms, fragment.plain, fragment.carded]


def _text_keys(record: Record, found: Leaves) -> list[FragmentKey]:
    return [(record.id, text, lang) for _, _, lang, text in sides(found, Prose) if text is not None]


# -------------------------------------------------------------------------------------------------------- all lines


class _Reading:
    """Put together a memory, line by line."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[Path, KnownFile] = {}
        self._alone: dict[str, CheckedAlone] = {}
        self._records: dict[str, Record] = {}
        self._leaves: dict[str, Leaves] = {}
        self._parsed: dict[str, Parsed] = {}
        self._pairs: dict[str, tuple[Pair, ...]] = {}
        self._fragments: dict[FragmentKey, Fragment] = {}
        self._unfinished = 0

    def take(self, line: bytes) -> None:
        """Take in one line."""
        said = json.loads(line.decode("utf-8", "surrogatepass"))
        if "file" in said:
            self._take_file(said, line)
        else:
            self._take_texts(said)

    def _take_file(self, said: Json, line: bytes) -> None:
        path = self._folder / said["file"]
        record = _model(said["file"]).model_validate(said["data"])
        problems = tuple(_problem_of(one, path) for one in said["problems"])
        self._files[path] = KnownFile(
            said["digest"], record, problems, said["outline"], Kept("", said["places"], line, said["style"])
        )
        alone = tuple(_problem_of(one, path) for one in said["alone"])
        self._alone[record.id] = CheckedAlone(said["digest"], said["style"], alone)
        self._records[record.id] = record
        self._unfinished += 1
        found = self._leaves[record.id] = tuple(leaves(record))
        texts = (text for *_, text in sides(found, Prose) if text)
        self._parsed |= {text: _parsed_of(text, one) for text, one in zip(texts, said["texts"], strict=True)}
        self._pairs[record.id] = tuple(_pairs_of(record.id, found, said["pairs"]))

    def _take_texts(self, said: Json) -> None:
        record = self._records[said["record"]]
        keys = _text_keys(record, self._leaves[record.id])
        self._unfinished -= 1
        self._fragments |= {key: _fragment_of(one) for key, one in zip(keys, said["finished"], strict=True)}

    def memory(self) -> Memory:
        """Return what the lines said."""
        terms = [record for record in self._records.values() if isinstance(record, Term)]
        names = {lang: frozenset(names_of(terms, lang)) for lang in LANGS}
        finished = Finished(self._records, self._parsed, self._fragments, names)
        resolved = Resolved(self._records, self._leaves, self._parsed, self._pairs)
        return Memory(self._files, self._alone, resolved, None if self._unfinished else finished)


def _model(name: str) -> type[Record]:
    folder, slash, _ = name.rpartition("/")
    return MODELS_BY_FOLDER[folder] if slash else SiteSettings


def _problem_of(said: Json, path: Path) -> Problem:
    place, code, facts, edits = said
    made = tuple(Edit(Position(path, *at), words, better) for at, words, better in edits)
    return Problem(Position(path, *place), code, tuple(facts.items()), made)


def _parsed_of(text: str, said: Json) -> Parsed:
    pointers, problems, links = said
    return Parsed(
        text, tuple(Pointer(*one) for one in pointers), tuple(TextProblem(*one) for one in problems), tuple(links)
    )


def _pairs_of(owner: str, found: Leaves, said: Json) -> Iterator[Pair]:
    whole = ((loc, leaf) for loc, leaf in found if isinstance(leaf, Bilingual) and all(map(leaf.side, LANGS)))
    for (loc, leaf), (name, vi, en) in zip(whole, said, strict=True):
        yield Pair(owner, name, loc, leaf, (vi, en))


def _fragment_of(said: Json) -> Fragment:
    html, terms, plain, carded = said
    return Fragment(html, tuple(terms), plain, tuple(carded))
