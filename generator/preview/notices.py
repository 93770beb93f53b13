"""Say around a page of the preview what is wrong with the content, how old the page is, and that it is a draft's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import quote

from generator.content.drafts import Draft
from generator.content.lacking import Lack
from generator.content.models import Bilingual, Record
from generator.problems.catalogue import SEVERITIES
from generator.problems.excerpt import NO_LINES, Lines
from generator.problems.problem import Problem
from generator.render.compose import fill
from generator.site.addresses import language_root, text_or_fallback, uri_of_file
from generator.text.lang import LANGS, Lang
from generator.text.ui import say, say_count
from generator.text.visible import visible

LIST = "_preview/problems/"
"""Where all problems stand, below the root of a language."""
_NAMES = ("title", "term", "names")
# So many fields that a draft lacks are named above its page; the list of problems has them all.
_MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Situation:
    """Hold what is to be said of the content as it was read last, in the folder `content`."""

    content: Path
    problems: Sequence[Problem] = ()
    lines: Lines = NO_LINES
    drafts: Mapping[str, Draft] = field(default_factory=lambda: MappingProxyType({}))
    records: Mapping[str, Record] = field(default_factory=lambda: MappingProxyType({}))
    """The records by their ids, to call them by their names; half written ones too."""
    read_at: str = ""
    """The time at which the pages that are shown were read, where they are no longer the newest."""
    behind: frozenset[Path] = frozenset()
    """The files that have changed since."""

    def errors(self) -> list[Problem]:
        """List what keeps the site from being made."""
        return [problem for problem in self.problems if problem.severity == "error"]

    def by_file(self) -> Mapping[Path, Sequence[Problem]]:
        """List all problems by file, files with errors first, those with nothing but notes last, and so within each."""
        files: dict[Path, list[Problem]] = {}
        for problem in sorted(self.problems, key=lambda one: SEVERITIES.index(one.severity)):
            files.setdefault(problem.position.path, []).append(problem)
        return files

    def broken(self) -> Mapping[str, Path]:
        """Name the files with errors by the place of the page on which each is shown, below the root of a language."""
        files = dict.fromkeys(problem.position.path for problem in self.errors())
        places = ((uri_of_file(self._file(path)), path) for path in files)
        return {place: path for place, path in places if place}

    def unseen(self) -> frozenset[str]:
        """Name the places of the pages whose files have changed since, below the root of a language."""
        return frozenset(place for path in self.behind if (place := uri_of_file(self._file(path))))

    def name_of(self, path: Path, lang: Lang) -> str:
        """Call the record of a file by its name; empty if it has none."""
        draft = self.drafts.get(path.stem)
        record = (self.records.get(path.stem) or (draft and draft.record)) if uri_of_file(self._file(path)) else None
        value = next((value for name in _NAMES if (value := getattr(record, name, None))), "")
        return visible(text_or_fallback(value, lang) if isinstance(value, Bilingual) else str(value))

    def _file(self, path: Path) -> str:
        return path.relative_to(self.content).as_posix() if path.is_relative_to(self.content) else ""

    def way_to(self, path: Path, lang: Lang) -> str:
        """Return the address at which a file's mistakes are shown: its record's page, else the list of all problems."""
        return quote(f"/{language_root(lang)}{uri_of_file(self._file(path)) or LIST}", errors="replace")


class ShownLack(NamedTuple):
    """Hold what a draft lacks as it is shown: the field, and where it belongs."""

    field: str
    place: str


def bar(situation: Situation, lang: Lang, draft: Draft | None = None, file: Path | None = None) -> str:
    """Write what stands above a page: that it is not the newest, that it is a draft's; nothing if there is nothing.

    `file` is that of the record which the page is about.
    """
    errors = situation.errors()
    files = list(dict.fromkeys(problem.position.path for problem in errors))
    return fill(
        "bar.html",
        say=lambda key, **facts: say(key, lang, **facts),
        errors=say_count("preview.errors", len(errors), lang) if errors else "",
        ways=[(situation.way_to(path, lang), visible(path.name)) for path in files[:1]],
        more=say_count("preview.more", len(files) - 1, lang) if len(files) > 1 else "",
        age=_age(situation, lang, file),
        draft=draft,
        missing=missing(draft, lang) if draft else "",
        lacks=tuple(lacks(draft, lang))[:_MOST_NAMED] if draft else (),
        wrong=_wrong_in(draft, situation, lang) if draft else "",
        counts=tuple(_counted(situation, lang)),
        all=f"/{language_root(lang)}{LIST}",
    ).strip()


def _age(situation: Situation, lang: Lang, file: Path | None) -> str:
    """Say of when a page is while the content has errors, and whether its own file has changed since."""
    behind = ".behind" if file in situation.behind else ""
    if situation.read_at:
        return say(f"preview.as_of{behind}", lang, time=situation.read_at)
    return say(f"preview.before{behind}", lang)


def missing(draft: Draft, lang: Lang) -> str:
    """Count what a draft lacks."""
    lacking = draft.missing
    return f"{say_count('status.drafts.missing', lacking, lang)}." if lacking else say("preview.draft.whole", lang)


def lacks(draft: Draft, lang: Lang) -> Iterator[ShownLack]:
    """Name what a draft lacks, each with its line; what is not in the file at all has none."""
    for lack in draft.lacks:
        yield ShownLack(visible(lack.field) or lack.problem.code, _place(lack, lang))


def _place(lack: Lack, lang: Lang) -> str:
    line = lack.problem.position.line
    if dict(lack.problem.facts).get("way", "").startswith("add"):
        return say("preview.absent", lang)
    if lack.places > 1:
        return say("preview.places", lang, count=lack.places, line=line)
    return say("preview.line", lang, line=line)


def _wrong_in(draft: Draft, situation: Situation, lang: Lang) -> str:
    """Count what is wrong in a draft's own file, and say on which lines."""
    places = [one.position for one in situation.problems if one.position.path == draft.path and one.severity != "note"]
    lines = ", ".join(dict.fromkeys(str(place.line) for place in places))
    return f"{say_count('preview.draft.wrong', len(places), lang)} {lines}." if places else ""


def _counted(situation: Situation, lang: Lang) -> Iterator[tuple[str, str]]:
    """Count what there is besides errors, each with the part of the list in which it stands."""
    for severity in ("warning", "note"):
        count = sum(problem.severity == severity for problem in situation.problems)
        if count:
            yield f"{severity}s", say_count(f"cli.{severity}s", count, lang)
    if situation.drafts:
        yield "drafts", say_count("preview.drafts", len(situation.drafts), lang)


def marks(situation: Situation) -> str:
    """Write styles that mark every link to a draft, wherever it stands."""
    ends = [f"{draft.id}/" for draft in situation.drafts.values()]
    links = ", ".join(f'a[href$="/{end}"], a[href="{end}"]' for end in ends)
    if not links:
        return ""
    words = (f':lang({lang}) {{ --draft: "{say("preview.mark", lang)}"; }}' for lang in LANGS)
    style = "content: var(--draft); margin-inline-start: 0.4em; font-size: 0.8125rem; color: var(--amber);"
    return "\n".join([*words, f"main :is({links})::after {{ {style} }}", ""])
