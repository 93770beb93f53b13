"""Say around a page of the preview what is wrong with the content, and which records are drafts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from generator.content.drafts import Draft
from generator.problems.catalogue import SEVERITIES
from generator.problems.excerpt import NO_LINES, Lines
from generator.problems.problem import Problem
from generator.render.compose import fill
from generator.site.addresses import language_root, uri_of_file
from generator.text.lang import LANGS, Lang
from generator.text.ui import say, say_count

LIST = "_preview/problems/"
"""Where all problems stand, below the root of a language."""


@dataclass(frozen=True, slots=True)
class Situation:
    """Hold what is to be said of the content as it was read last, in the folder `content`."""

    content: Path
    problems: Sequence[Problem] = ()
    lines: Lines = NO_LINES
    drafts: Mapping[str, Draft] = field(default_factory=lambda: MappingProxyType({}))

    def errors(self) -> list[Problem]:
        """List what keeps the site from being made."""
        return [problem for problem in self.problems if problem.severity == "error"]

    def worst_first(self) -> list[Problem]:
        """List all problems by file, files with errors first, those with nothing but notes last, and so within each."""
        worst: dict[Path, int] = {}
        for problem in self.problems:
            rank, path = SEVERITIES.index(problem.severity), problem.position.path
            worst[path] = min(rank, worst.get(path, rank))
        files = {path: number for number, path in enumerate(sorted(worst, key=lambda path: worst[path]))}
        return sorted(self.problems, key=lambda one: (files[one.position.path], SEVERITIES.index(one.severity)))

    def broken(self) -> Mapping[str, Path]:
        """Name the files with errors by the place of the page on which each is shown, below the root of a language."""
        files = dict.fromkeys(problem.position.path for problem in self.errors())
        places = ((uri_of_file(self._name(path)), path) for path in files)
        return {place: path for place, path in places if place}

    def _name(self, path: Path) -> str:
        return path.relative_to(self.content).as_posix() if path.is_relative_to(self.content) else ""

    def way_to(self, path: Path, lang: Lang) -> str:
        """Return the address at which a file's mistakes are shown: its record's page, else the list of all problems."""
        return f"/{language_root(lang)}{uri_of_file(self._name(path)) or LIST}"


def bar(situation: Situation, lang: Lang, draft: Draft | None = None) -> str:
    """Write what stands above a page: that it is a draft's, or no longer the newest; nothing if there is nothing."""
    errors = situation.errors()
    files = list(dict.fromkeys(problem.position.path for problem in errors))
    ways = [(situation.way_to(path, lang), path.name) for path in files]
    return fill(
        "bar.html",
        say=lambda key, **facts: say(key, lang, **facts),
        errors=say_count("preview.errors", len(errors), lang) if errors else "",
        ways=ways,
        draft=_said_of(draft, lang) if draft else "",
        wrong=_wrong_in(draft, situation, lang) if draft else "",
        rest=", ".join(_counted(situation, lang)),
        all=f"/{language_root(lang)}{LIST}",
    ).strip()


def _said_of(draft: Draft, lang: Lang) -> str:
    lacks = draft.missing
    return f"{say('preview.draft', lang)} " + (
        f"{say_count('status.drafts.missing', lacks, lang)}." if lacks else say("preview.draft.whole", lang)
    )


def _wrong_in(draft: Draft, situation: Situation, lang: Lang) -> str:
    """Count what is wrong in a draft's own file, and say on which lines."""
    places = [one.position for one in situation.problems if one.position.path == draft.path and one.severity != "note"]
    lines = ", ".join(dict.fromkeys(str(place.line) for place in places))
    return f"{say_count('preview.draft.wrong', len(places), lang)} {lines}." if places else ""


def _counted(situation: Situation, lang: Lang) -> Iterator[str]:
    for severity in ("warning", "note"):
        count = sum(problem.severity == severity for problem in situation.problems)
        if count:
            yield say_count(f"cli.{severity}s", count, lang)
    if situation.drafts:
        yield say_count("preview.drafts", len(situation.drafts), lang)


def marks(situation: Situation) -> str:
    """Write styles that mark every link to a draft, wherever it stands."""
    ends = [f"{draft.id}/" for draft in situation.drafts.values()]
    links = ", ".join(f'a[href$="/{end}"], a[href="{end}"]' for end in ends)
    if not links:
        return ""
    words = (f':lang({lang}) {{ --draft: "{say("preview.mark", lang)}"; }}' for lang in LANGS)
    style = "content: var(--draft); margin-inline-start: 0.4em; font-size: 0.8125rem; color: var(--amber);"
    return "\n".join([*words, f"main :is({links})::after {{ {style} }}", ""])
