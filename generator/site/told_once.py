"""Tell of each mistake once: leave out what only follows from another fault, for it is gone when that is mended."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from operator import attrgetter
from pathlib import Path

from generator.content.document import Document, Loc
from generator.content.layout import SITE_ID
from generator.content.load import Content
from generator.problems.problem import Position, Problem
from generator.text.lang import LANGS

# Behind these, a file is read as it was probably meant.
_STRUCTURE = frozenset(
    ["Y003", "Y004", "Y005", "Y006", "Y010", "Y017", "Y019", "Y020", "Y021", "Y022"]
    + [f"Y{number:03}" for number in range(23, 45)]
)
# A text with one of these is about to change once more, and then the other language has to follow.
_UNFINISHED = frozenset(
    ["T006", "T008", "T009", "T010", "T011", "C005", "C009", "C020", "C021", "C042", "C073", "C074", "C083"]
    + ["C092", "C093", "C094", "C096", "C097"]
    + [f"C{number:03}" for number in range(75, 81)]
    + [f"V{number:03}" for number in range(9, 25)]
)
# What is said of two records that say the same.
_SAME = frozenset({"C005", "C009"})
_OF_FILES = ("L016", "Y022")
# What is said of files that are not where records are read.
_ELSEWHERE = ("L001", "L002", "L015", "L017")
_line = attrgetter("position.line")


@dataclass(frozen=True, slots=True)
class _Found:
    """Hold all problems by file, what of them others may follow from, and the file of each record."""

    by_path: Mapping[Path, Sequence[Problem]]
    documents: Mapping[Path, Document]
    broken_lines: frozenset[tuple[Path, int]]
    repeated_lines: frozenset[tuple[Path, int]]
    merging: frozenset[Path]
    copies: frozenset[Path]
    copied: frozenset[str]
    misnamed: frozenset[str]
    unsure_of_parts: frozenset[str]
    lacking_lines: frozenset[tuple[Path, int]]
    joined: frozenset[tuple[Path, str]]
    cut_off: frozenset[tuple[Path, int]]
    swapped: frozenset[Problem]
    other_side: frozenset[Position]
    no_gaps: frozenset[tuple[Path, str]]
    misdated: frozenset[str]
    misnamed_languages: frozenset[Position]
    is_unfinished: bool
    _locs: dict[Path, Mapping[tuple[int, int], Loc]] = field(default_factory=dict)

    @classmethod
    def of(cls, problems: Sequence[Problem], content: Content) -> _Found:
        """Look once at what there is."""
        by_code = {code: tuple(group) for code, group in groupby(sorted(problems, key=_code), key=_code)}
        paths = {code: frozenset(one.position.path for one in by_code.get(code, ())) for code in _OF_FILES}
        return cls(
            {path: tuple(group) for path, group in groupby(problems, key=lambda problem: problem.position.path)},
            {document.path: document for document in content.documents.values()},
            frozenset((one.position.path, one.position.line) for one in problems if one.code in _STRUCTURE),
            frozenset((one.position.path, int(dict(one.facts)["line"])) for one in by_code.get("Y018", ())),
            paths["Y022"],
            paths["L016"],
            frozenset(stem for one in by_code.get("L016", ()) for stem in _pair(one)),
            frozenset(one for code in _ELSEWHERE for problem in by_code.get(code, ()) for one in _ids(problem)),
            frozenset(_with_unsure_parts(by_code)),
            frozenset((one.position.path, int(dict(one.facts)["line"])) for one in by_code.get("S017", ())),
            frozenset(
                (one.position.path, key)
                for one in by_code.get("Y038", ())
                for key in dict(one.facts).get("keys", "").split(", ")
            ),
            frozenset((one.position.path, one.position.line) for one in by_code.get("S014", ())),
            frozenset(_swapped(by_code.get("T006", ()))),
            frozenset(one.position for code in ("T008", "V010") for one in by_code.get(code, ())),
            frozenset((one.position.path, dict(one.facts)["field"]) for one in by_code.get("T003", ())),
            frozenset(dict(one.facts)["id"] for one in by_code.get("C069", ())),
            frozenset(one.position for one in by_code.get("C025", ())),
            any(map(_is_unfinished, problems)),
        )

    def inside(self, problem: Problem) -> Sequence[Problem]:
        """List what was found in the group of fields to which the key at a problem's place belongs."""
        first, last = self._group(problem)
        beside = self.by_path[problem.position.path]
        return beside[bisect_left(beside, first, key=_line) : bisect_right(beside, last, key=_line)]

    def _group(self, problem: Problem) -> tuple[int, int]:
        path, line = problem.position.path, problem.position.line
        document = self.documents.get(path)
        if document is None:
            return line, line
        if path not in self._locs:
            self._locs[path] = {(span.line, span.column): loc for loc, span in document.keys.items()}
        loc = self._locs[path].get((line - 1, problem.position.column - 1))
        if loc is None:
            return line, line
        owner = loc[:-1] if loc[-1] in LANGS else loc
        # What ends at the beginning of a line, as a text in a block does, ends with the line above.
        end = document.values[owner]
        return document.owner(owner).line, end.end_line + (end.end_column > 0 or end.end_line == end.line)


def told_once(problems: Sequence[Problem], content: Content) -> tuple[Problem, ...]:
    """Leave out problems that follow from others; the order of the rest stays."""
    found = _Found.of(problems, content)
    return tuple(problem for problem in problems if not any(follows(problem, found) for follows in _CONSEQUENCES))


def _with_unsure_parts(by_code: Mapping[str, Sequence[Problem]]) -> Iterator[str]:
    """List the records of which the id of a part is none, or is there twice: another may be lost for that."""
    yield from (one.position.path.stem for one in by_code.get("S006", ()) if dict(one.facts).get("key") == "id")
    yield from (one.position.path.stem for one in by_code.get("R004", ()))


def _code(problem: Problem) -> str:
    return problem.code


def _pair(copy: Problem) -> tuple[str, str]:
    """Name the record of a copy and that of its original."""
    return copy.position.path.stem, Path(dict(copy.facts)["other"]).stem


def _ids(problem: Problem) -> Sequence[str]:
    """List the records that are there, though not where they are read."""
    return dict(problem.facts).get("ids", "").split()


def _swapped(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Find the second of two languages that are in question together: they have changed places."""
    for first, second in pairwise(problems):
        is_other = dict(first.facts)["language"] != dict(second.facts)["language"]
        if is_other and first.position.path == second.position.path:
            yield second


def _is_unfinished(problem: Problem) -> bool:
    is_of_text = problem.code in _UNFINISHED or problem.code.startswith("P")
    return problem.severity == "error" or (problem.severity == "warning" and is_of_text)


def _from_structure(problem: Problem, found: _Found) -> bool:
    """Return whether something is said of a line whose structure is broken, or of a file in the midst of a merge."""
    place = problem.position
    if problem.code in _STRUCTURE:
        return False
    return (place.path, place.line) in found.broken_lines or (
        problem.code in {"T004", "Y018"} and place.path in found.merging
    )


def _from_repeated_key(problem: Problem, found: _Found) -> bool:
    """Return whether something is said of the value of a key that is there twice: the other may be the right one."""
    return problem.code != "Y018" and (problem.position.path, problem.position.line) in found.repeated_lines


def _from_copy(problem: Problem, found: _Found) -> bool:
    """Return whether something is said of a copy, or that it says the same as its original."""
    if problem.code == "L016" or not found.copies:
        return False
    is_of_both = problem.code in _SAME and {problem.position.path.stem, dict(problem.facts)["other"]} <= found.copied
    return problem.position.path in found.copies or is_of_both


def _from_file_name(problem: Problem, found: _Found) -> bool:
    """Return whether a record is missed whose file is there, misnamed or in another folder."""
    if problem.code == "L004":
        return SITE_ID in found.misnamed
    return problem.code in {"L003", "R001"} and dict(problem.facts)["id"] in found.misnamed


def _from_part(problem: Problem, found: _Found) -> bool:
    """Return whether a part is missed in a record where the id of one is none, or that of another."""
    return problem.code == "R003" and dict(problem.facts)["id"] in found.unsure_of_parts


def _from_key(problem: Problem, found: _Found) -> bool:
    """Return whether a language is missed whose key is there, misspelt or cut off by a comma."""
    if problem.code != "T001":
        return False
    lang = dict(problem.facts)["lang"]
    return (problem.position.path, problem.position.line) in found.lacking_lines or any(
        other.code == "S014"
        or (other.code == "S002" and dict(other.facts).get("near") == lang)
        or (other.code == "S001" and dict(other.facts).get("key") == lang)
        for other in found.inside(problem)
    )


def _from_joined_fields(problem: Problem, found: _Found) -> bool:
    """Return whether a field or a language is missed that shares a line with another."""
    facts = dict(problem.facts)
    key = {"S001": facts.get("key"), "T001": facts.get("lang")}.get(problem.code)
    return key is not None and (problem.position.path, key) in found.joined


def _from_comma(problem: Problem, found: _Found) -> bool:
    """Return whether a quotation is called open in a text that a comma cuts off."""
    return problem.code == "V016" and (problem.position.path, problem.position.line) in found.cut_off


def _from_text(problem: Problem, found: _Found) -> bool:
    """Return whether a translation is called stale though there is more to mend in its text."""
    return problem.code == "T004" and any(map(_is_unfinished, found.inside(problem)))


def _from_no_gap(problem: Problem, found: _Found) -> bool:
    """Return whether a gap is called overdue that is none."""
    return problem.code == "T002" and (problem.position.path, dict(problem.facts)["field"]) in found.no_gaps


def _from_other_side(problem: Problem, found: _Found) -> bool:
    return problem in found.swapped or (problem.position in found.other_side and problem.code in {"T006", "T009"})


def _from_date(problem: Problem, found: _Found) -> bool:
    """Return whether two events are called out of order, of which one has the wrong date."""
    return problem.code == "C018" and not found.misdated.isdisjoint(
        {problem.position.path.stem, dict(problem.facts)["id"]}
    )


def _from_language(problem: Problem, found: _Found) -> bool:
    """Return whether words are held against a language that is none."""
    return problem.code in {"C081", "C082"} and problem.position in found.misnamed_languages


def _from_anything(problem: Problem, found: _Found) -> bool:
    """Return whether changes are called unrecorded while some of them have to be mended."""
    return problem.code == "T005" and found.is_unfinished


_CONSEQUENCES: tuple[Callable[[Problem, _Found], bool], ...] = (
    _from_structure,
    _from_repeated_key,
    _from_copy,
    _from_file_name,
    _from_part,
    _from_key,
    _from_joined_fields,
    _from_comma,
    _from_text,
    _from_no_gap,
    _from_other_side,
    _from_date,
    _from_language,
    _from_anything,
)
