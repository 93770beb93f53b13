"""Write the page on the state of the content, for editors: what to translate, source, review or fix."""

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

# For editors: search engines do not list it.
PLACE = dataclasses.replace(place_of_section("status"), is_listed=False)


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Hold the findings of one kind, by the record that they are about; `remark` is shown if there are none."""

    kind: Kind
    records: tuple[RecordFindings, ...]
    count: int
    remark: str

    @property
    def anchor(self) -> str:
        """Return the anchor on the page."""
        return f"_{self.kind}"


@dataclass(frozen=True, slots=True)
class RecordFindings:
    """Hold what was found in one record: where it is on the site, where its file is, and what to look at."""

    record: Record
    href: str
    name: str
    file: str
    findings: tuple[tuple[str, str, str], ...]
    """For each the field or part, the address of the part, and the description."""


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the page."""
    yield PlannedPage(view.lang, PLACE, _status)


def _status(view: View) -> Page:
    gathered = report(view.linked)
    groups = [_group(view, kind, gathered) for kind in KINDS]
    headings = tuple(Heading(group.anchor, view.say(f"status.{group.kind}")) for group in groups)
    repository = view.linked.site.settings.repository
    body = render(
        "status.html",
        view,
        groups=groups,
        links=say_links(gathered, view.lang),
        repository=repository.rstrip("/") if repository else None,
    )
    title, about = view.say("status"), view.say("status.about")
    return compose(view, PLACE, title=title, about=about, body=body, headings=headings)


def _group(view: View, kind: Kind, gathered: Report) -> FindingGroup:
    by_record: dict[str, list[Finding]] = {}
    for finding in gathered.findings[kind]:
        by_record.setdefault(finding.record.id, []).append(finding)
    records = tuple(_record_findings(view, kind, tuple(findings)) for findings in by_record.values())
    return FindingGroup(kind, records, len(gathered.findings[kind]), _remark(view, kind, gathered))


def _remark(view: View, kind: Kind, gathered: Report) -> str:
    if kind == "stale" and not gathered.recorded:
        return view.say("status.stale.unrecorded")
    if kind == "dead-links" and gathered.links_checked is None:
        return ""
    return view.say(f"status.{kind}.none")


def _record_findings(view: View, kind: Kind, findings: tuple[Finding, ...]) -> RecordFindings:
    record = findings[0].record
    described = tuple(
        (finding.field or finding.part or "", _href(view, finding), describe(kind, finding, view.lang))
        for finding in findings
    )
    return RecordFindings(record, _href(view, Finding(record)), _name(view, record), file_of(record), described)


def _href(view: View, finding: Finding) -> str:
    if isinstance(finding.record, SiteSettings):
        return view.href(finding.record, "") if finding.field.startswith("about") else view.href("")
    return view.href(finding.record, finding.part)


def _name(view: View, record: Record) -> str:
    return view.plain(record.title) if isinstance(record, SiteSettings) else view.name(record)
