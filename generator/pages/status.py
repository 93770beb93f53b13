"""Write the page on the state of the content, for editors: what to translate, source, review or mend."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.models import Record, SiteSettings
from generator.render.compose import compose, render
from generator.render.page import Heading, Page, PlannedPage, place_of_section
from generator.render.view import View
from generator.report.findings import KINDS, Finding, Kind, Report, describe, report, say_links
from generator.site.addresses import file_of

# For editors: search engines are not told of it.
PLACE = dataclasses.replace(place_of_section("status"), is_listed=False)


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Gather the findings of one kind, by the record that they are about; `remark` is said where there are none."""

    kind: Kind
    records: tuple[RecordFindings, ...]
    count: int
    remark: str

    @property
    def anchor(self) -> str:
        """Give the anchor on the page."""
        return f"_{self.kind}"


# For editors: search engines are not told of it.
PLACE = dataclasses.replace(place_of_section("status"), is_listed=False)


@dataclass(frozen=True, slots=True)
class RecordFindings:
    """Show what was found in one record: where it is on the site, where its file is, and what to look at."""

    record: Record
    href: str
    name: str
    file: str
    findings: tuple[tuple[str, str, str], ...]
    """The place in the record, the way to it, and what is said of it."""


def pages(view: View) -> Iterator[PlannedPage]:
    """Write the page."""
    yield PlannedPage(view.lang, PLACE, _status)


def _status(view: View) -> Page:
    found = report(view.linked)
    groups = [_group(view, kind, found) for kind in KINDS]
    headings = tuple(Heading(group.anchor, view.say(f"status.{group.kind}")) for group in groups)
    repository = view.linked.site.settings.repository
    body = render(
        "status.html",
        view,
        groups=groups,
        links=say_links(found, view.lang),
        repository=repository.rstrip("/") if repository else None,
    )
    title, about = view.say("status"), view.say("status.about")
    return compose(view, PLACE, title=title, about=about, body=body, headings=headings)


def _group(view: View, kind: Kind, found: Report) -> FindingGroup:
    by_record: dict[str, list[Finding]] = {}
    for one in found.findings[kind]:
        by_record.setdefault(one.record.id, []).append(one)
    entries = tuple(_entry(view, kind, tuple(findings)) for findings in by_record.values())
    return FindingGroup(kind, entries, len(found.findings[kind]), _remark(view, kind, found))


def _remark(view: View, kind: Kind, found: Report) -> str:
    if kind == "stale" and not found.recorded:
        return view.say("status.stale.unrecorded")
    if kind == "dead-links" and found.links_checked is None:
        return ""
    return view.say(f"status.{kind}.none")


def _entry(view: View, kind: Kind, findings: tuple[Finding, ...]) -> RecordFindings:
    record = findings[0].record
    told = tuple((one.field or one.part or "", _href(view, one), describe(kind, one, view.lang)) for one in findings)
    return RecordFindings(record, _href(view, Finding(record)), _name(view, record), file_of(record), told)


def _href(view: View, finding: Finding) -> str:
    if isinstance(finding.record, SiteSettings):
        return view.href(finding.record, "") if finding.field.startswith("about") else view.href("")
    return view.href(finding.record, finding.part)


def _name(view: View, record: Record) -> str:
    return view.plain(record.title) if isinstance(record, SiteSettings) else view.name(record)
