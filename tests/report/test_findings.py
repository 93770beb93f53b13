"""A report finds each kind of thing that editors should know, at its record, and says it in their language."""

import datetime
from pathlib import Path

import pytest

from generator.content.models import Making
from generator.report.findings import KINDS, Finding, Kind, describe, report, say_links, say_review
from generator.site.link import Linked
from generator.text.lang import Lang
from tests.builders import term
from tests.editing import edit, plant_findings, record_agreement
from tests.reading import linked_of

DAY = datetime.date(2026, 11, 22)
TERM = term("a", vi="chữ", en="word")


def made(how: str, **review: str) -> Making:
    return Making.model_validate({"made": how, **review})


EXPECTED = {
    "missing": ["quick-copy"],
    "stale": ["huan-luyen"],
    "translated": ["chung-cat"],
    "unsourced": ["first-steps", "first-steps"],
    "single-source": ["e-2024-02-01-claim", "e-2024-03-reply", "old-article"],
    "no-passage": ["old-article", "old-article"],
    "overdue": ["first-steps"],
    "orphaned": ["lonely"],
    "unused": ["lonely"],
    "dead-links": ["src-seen"],
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_finding_is_reported(content: Path, kind: Kind) -> None:
    plant_findings(content)
    assert [finding.record.id for finding in report(linked_of(content)).findings[kind]] == EXPECTED[kind]


@pytest.mark.parametrize("kind", ["missing", "translated", "overdue", "orphaned", "unused", "dead-links"])
def test_content_that_is_in_order_has_none(small: Linked, kind: Kind) -> None:
    assert report(small).findings[kind] == ()


def test_a_finding_names_the_part_and_the_field_that_it_is_about(content: Path) -> None:
    record_agreement(content)
    edit(content, "explainers/first-steps.yml", ("[[old-article#c02|điều thứ hai]]", "[[old-article#c02|điều hai]]"))
    (stale,) = report(linked_of(content)).findings["stale"]
    assert (stale.part, stale.field, stale.lang) == ("quarrel", "sections.quarrel.body", "en")


def test_addresses_are_counted_by_what_is_known_of_them(content: Path) -> None:
    plant_findings(content)
    gathered = report(linked_of(content))
    assert (gathered.links, gathered.links_checked) == (
        {"ok": 0, "broken": 1, "unknown": 1},
        datetime.date(2026, 11, 20),
    )


def test_whether_anything_was_recorded_is_known(content: Path) -> None:
    assert not report(linked_of(content)).recorded
    record_agreement(content)
    assert report(linked_of(content)).recorded


@pytest.mark.parametrize(
    ("kind", "finding", "lang", "said"),
    [
        ("stale", Finding(TERM, lang="en"), "en", "Vietnamese changed, English did not"),
        ("stale", Finding(TERM, lang="en"), "vi", "Tiếng Việt đã sửa, tiếng Anh chưa"),
        ("single-source", Finding(TERM, note="src-a"), "vi", "chỉ có src-a"),
        ("overdue", Finding(TERM, day=DAY), "en", "was to be reviewed by 22 Nov 2026"),
        ("translated", Finding(TERM, lang="en", making=made("machine")), "en",
         "English: translated by machine; nobody has reviewed it yet"),
    ],
)  # fmt: skip
def test_a_finding_is_said_in_one_line(kind: Kind, finding: Finding, lang: Lang, said: str) -> None:
    assert describe(kind, finding, lang).casefold() == said.casefold()


@pytest.mark.parametrize(
    ("making", "said"),
    [
        (made("human"), "nobody has reviewed it yet"),
        (made("human", reviewed="2026-11-22"), "it was reviewed on 22 Nov 2026"),
        (made("human", reviewed="2026-11-22", by="An"), "An reviewed it on 22 Nov 2026"),
    ],
)
def test_a_review_is_said_with_its_day_and_who_did_it(making: Making, said: str) -> None:
    assert say_review(making, "en") == said


def test_addresses_that_nobody_checked_are_not_called_alive(small: Linked) -> None:
    assert say_links(report(small), "en") == "Not checked yet: whether 2 addresses still answer is not known."
