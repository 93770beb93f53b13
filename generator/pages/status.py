"""Write the page on the state of the content, for editors: what to translate, source, review or fix."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.content.models import Record, SiteSettings
from generator.render.compose import compose, render
from generator.render.page import Heading, Page, Place, PlannedPage, place_of_section
from generator.render.view import View
from generator.report.findings import KINDS, Finding, Kind, describe, findings_of, report, say_links
from generator.site.addresses import file_of

# For editors: search engines do not list it.
PLACE = dataclasses.replace(place_of_section("status"), is_listed=False)


# So many records of each kind of finding are named on the overview, and on the page of the kind: it is work to be done,
# of which the first suffice for a while. The command lists all.
SHOWN = 20
MOST = 300


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Hold the findings of one kind, by the record that they are about; `remark` is shown if there are none.

    `records` are the first of `total` records.
    """

    kind: Kind
    records: tuple[RecordFindings, ...]
    total: int
    count: int
    remark: str

    @property
    def anchor(self) -> str:
        """Return the anchor on the page."""
        return f"_{self.kind}"

    @property
    def uri(self) -> str:
        """Return the path of the page of this kind of findings, below the root of its language."""
        return f"{PLACE.uri}{self.kind}/"


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
    """Plan the overview, and a page for each kind of finding."""
    yield PlannedPage(view.lang, PLACE, _status)
    for kind in KINDS:
        yield PlannedPage(view.lang, _place(kind), partial(_of_kind, kind=kind))


def _place(kind: Kind) -> Place:
    return dataclasses.replace(PLACE, uri=f"{PLACE.uri}{kind}/")


def _status(view: View) -> Page:
    gathered = report(view.linked)
    groups = [_group(view, kind, gathered.findings[kind], SHOWN) for kind in KINDS]
    headings = tuple(Heading(group.anchor, view.say(f"status.{group.kind}")) for group in groups)
    links = say_links(gathered, view.lang)
    body = render("status.html", view, groups=groups, links=links, repository=_repository(view))
    title, about = view.say("status"), view.say("status.about")
    return compose(view, PLACE, title=title, about=about, body=body, headings=headings)


def _of_kind(view: View, kind: Kind) -> Page:
    group = _group(view, kind, findings_of(kind, view.linked), MOST)
    body = render("status_kind.html", view, group=group, repository=_repository(view))
    title, about = view.say(f"status.{kind}"), view.say(f"status.{kind}.about")
    return compose(view, _place(kind), title=title, about=about, body=body)


def _repository(view: View) -> str | None:
    repository = view.linked.site.settings.repository
    return repository.rstrip("/") if repository else None


def _group(view: View, kind: Kind, found: Sequence[Finding], most: int) -> FindingGroup:
    by_record: dict[str, list[Finding]] = {}
    for finding in found:
        by_record.setdefault(finding.record.id, []).append(finding)
    first = list(by_record.values())[:most]
    records = tuple(_record_findings(view, kind, tuple(findings)) for findings in first)
    return FindingGroup(kind, records, len(by_record), len(found), _remark(view, kind))


def _remark(view: View, kind: Kind) -> str:
    site = view.linked.site
    if kind == "stale" and not site.translations.agreed:
        return view.say("status.stale.unrecorded")
    if kind == "dead-links" and site.links.checked is None:
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
