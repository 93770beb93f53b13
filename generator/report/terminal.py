"""Write the report on the content as lines for the terminal: the same findings as on its page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.content.drafts import Draft
from generator.report.findings import KINDS, Finding, Kind, Length, Report, describe, say_links
from generator.report.interface import Interface
from generator.site.addresses import file_of, label
from generator.text.lang import LANGS, Lang
from generator.text.ui import say, say_count
from generator.translation.agreement import Stale
from generator.translation.history import WordChange, new_wording, old_wording, word_changes


def as_lines(gathered: Report, lang: Lang, content: Path) -> Iterator[str]:
    """Write a report: counts, then findings by kind and file, then the lengths of the explainers, line by line.

    Which words of a stale text changed is read from the Git history of the folder `content`.
    """
    for kind in KINDS:
        yield f"{len(gathered.findings[kind]):>5}  {say(f'status.{kind}', lang)}"
    for kind in KINDS:
        yield from ("", f"{say(f'status.{kind}', lang)} ({len(gathered.findings[kind])})")
        yield from _remarks(kind, gathered, lang)
        yield from _finding_lines(kind, gathered.findings[kind], lang, content)
    yield from ("", say("status.lengths", lang))
    yield from _length_table(gathered)


def _remarks(kind: Kind, gathered: Report, lang: Lang) -> Iterator[str]:
    if kind == "dead-links":
        yield f"  {say_links(gathered, lang)}"
    if kind == "stale" and not gathered.recorded:
        yield f"  {say('status.stale.unrecorded', lang)}"
    elif not gathered.findings[kind] and (kind != "dead-links" or gathered.links_checked):
        yield f"  {say(f'status.{kind}.none', lang)}"


def _finding_lines(kind: Kind, findings: tuple[Finding, ...], lang: Lang, content: Path) -> Iterator[str]:
    file = ""
    for finding in findings:
        if file != file_of(finding.record):
            file = file_of(finding.record)
            yield f"  {file}  {label(finding.record, lang)}"
        place = f"{finding.record.id}#{finding.field}" if finding.field else finding.part
        yield f"    {place + ': ' if place else ''}{describe(kind, finding, lang)}"
        if finding.stale:
            yield f"      {_changed_words(finding.stale, content / file)}"


def draft_lines(drafts: Sequence[Draft], lang: Lang) -> Iterator[str]:
    """Write which records are not published yet, and how much each of them lacks."""
    yield from (f"{say('status.drafts', lang)} ({len(drafts)})",)
    for draft in drafts:
        said = (
            say_count("status.drafts.missing", draft.missing, lang)
            if draft.missing
            else say("status.drafts.whole", lang)
        )
        yield f"  {draft.model.folder}/{draft.path.name}: {said}"
    yield ""


def interface_lines(interface: Interface, lang: Lang) -> Iterator[str]:
    """Write which of our own strings fell behind."""
    yield from ("", f"{say('status.interface', lang)} ({len(interface.translations.stale)})")
    for stale in interface.translations.stale:
        path = interface.documents[stale.pair.owner].path
        yield f"  {stale.pair.owner}#{stale.pair.field}"
        yield f"      {_changed_words(stale, path)}"


def _changed_words(stale: Stale, path: Path) -> str:
    """Show which words of the changed side changed, or all its words if the history is unavailable."""
    old, new = old_wording(stale, path), new_wording(stale)
    shown = (WordChange("", new),) if old is None else word_changes(old, new)
    return " ".join(_bracketed(change) for change in shown)


def _bracketed(change: WordChange) -> str:
    return f"[{change.kind}{change.words}{change.kind}]" if change.kind else change.words


def _length_table(gathered: Report) -> Iterator[str]:
    yield f"{'':40} {'words vi':>9} {'en':>6} {'citations vi':>13} {'en':>4}"
    for explainer, lengths in gathered.explainers.items():
        total = Length(explainer, *(_sum(lengths, field) for field in ("words", "citations")))
        for length in (total, *lengths):
            name = length.section if length is total else f"  {length.section}"
            words, citations = length.words, length.citations
            yield f"{name:40} {words['vi']:>9} {words['en']:>6} {citations['vi']:>13} {citations['en']:>4}"


def _sum(lengths: tuple[Length, ...], field: str) -> dict[Lang, int]:
    return {lang: sum(getattr(length, field)[lang] for length in lengths) for lang in LANGS}
