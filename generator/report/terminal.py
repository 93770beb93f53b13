"""Write the report on the content as lines for the terminal: the same findings as on its page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.report.findings import KINDS, Finding, Kind, Length, Report, said, say_links
from generator.report.interface import Interface
from generator.site.addresses import file_of, label
from generator.text.lang import LANGS, Lang
from generator.text.ui import say
from generator.translation.agreement import Stale
from generator.translation.history import WordChange, before, changes, now


def as_lines(found: Report, lang: Lang, content: Path) -> Iterator[str]:
    """Write a report: counts, then findings by kind and file, then the lengths of the explainers.

    The words that changed are asked of the history of the folder `content`.
    """
    for kind in KINDS:
        yield f"{len(found.findings[kind]):>5}  {say(f'status.{kind}', lang)}"
    for kind in KINDS:
        yield f"\n{say(f'status.{kind}', lang)} ({len(found.findings[kind])})"
        yield from _remarks(kind, found, lang)
        yield from _findings(kind, found.findings[kind], lang, content)
    yield f"\n{say('status.lengths', lang)}"
    yield from _lengths(found)


def _remarks(kind: Kind, found: Report, lang: Lang) -> Iterator[str]:
    if kind == "dead-links":
        yield f"  {say_links(found, lang)}"
    if kind == "stale" and not found.recorded:
        yield f"  {say('status.stale.unrecorded', lang)}"
    elif not found.findings[kind] and (kind != "dead-links" or found.links_checked):
        yield f"  {say(f'status.{kind}.none', lang)}"


def _findings(kind: Kind, findings: tuple[Finding, ...], lang: Lang, content: Path) -> Iterator[str]:
    file = ""
    for one in findings:
        if file != file_of(one.record):
            file = file_of(one.record)
            yield f"  {file}  {label(one.record, lang)}"
        place = f"{one.record.id}#{one.field}" if one.field else one.part
        yield f"    {place + ': ' if place else ''}{said(kind, one, lang)}"
        if one.stale:
            yield f"      {_wording(one.stale, content / file)}"


def interface_lines(interface: Interface, lang: Lang) -> Iterator[str]:
    """Write which of our own words fell behind."""
    yield f"\n{say('status.interface', lang)} ({len(interface.translations.stale)})"
    for one in interface.translations.stale:
        path = interface.documents[one.pair.owner].path
        yield f"  {one.pair.owner}#{one.pair.field}"
        yield f"      {_wording(one, path)}"


def _wording(stale: Stale, path: Path) -> str:
    """Show which words of the changed side changed, or all of them if the old ones are not to be had."""
    said_before, said_now = before(stale, path), now(stale)
    shown = (WordChange("", said_now),) if said_before is None else changes(said_before, said_now)
    return " ".join(_marked(one) for one in shown)


def _marked(change: WordChange) -> str:
    return f"[{change.sign}{change.words}{change.sign}]" if change.sign else change.words


def _lengths(found: Report) -> Iterator[str]:
    yield f"{'':40} {'words vi':>9} {'en':>6} {'citations vi':>13} {'en':>4}"
    for explainer, lengths in found.explainers.items():
        total = Length(explainer, *(_sum(lengths, field) for field in ("words", "citations")))
        for one in (total, *lengths):
            name = one.section if one is total else f"  {one.section}"
            words, citations = one.words, one.citations
            yield f"{name:40} {words['vi']:>9} {words['en']:>6} {citations['vi']:>13} {citations['en']:>4}"


def _sum(lengths: tuple[Length, ...], field: str) -> dict[Lang, int]:
    return {lang: sum(getattr(one, field)[lang] for one in lengths) for lang in LANGS}
