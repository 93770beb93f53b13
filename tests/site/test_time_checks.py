"""Dates that cannot be are reported, each at its own place; what is known roughly gets the benefit of the doubt."""

from pathlib import Path

import pytest

from tests.editing import edit
from tests.reading import read

REPLY, CLAIM = "events/e-2024-03-reply.yml", "events/e-2024-02-01-claim.yml"
ARTICLE = "articles/old-article.yml"
SOURCE, EXPLAINER, CORRECTION = "sources/src-seen.yml", "explainers/first-steps.yml", "corrections/2026-11-02-first.yml"
FORMER = ("    record:", "    was:\n      - verdict: partly\n        until: 2027-01-01\n    record:")
CODES = {"C007", "C016", "C017", "C018", "C019"}


def found(content: Path, file: str, *swaps: tuple[str, str]) -> list[tuple[str, str]]:
    """Change a file, and list what is found wrong with its dates: the code, and the words at the place."""
    edit(content, file, *swaps)
    problems = [one for one in read(content).problems if one.code in CODES]
    return [(one.code, _words_at(one.position.path, one.position.line, one.position.column)) for one in problems]


def _words_at(path: Path, line: int, column: int) -> str:
    return path.read_text("utf-8").splitlines()[line - 1][column - 1 :].strip("]")


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        pytest.param(SOURCE, "seen: 2026-11", "seen: 2014-01", [("C016", "2014-01")], id="seen before it was there"),
        pytest.param(SOURCE, "seen: 2026-11", "seen: 2024", [], id="seen in the year of it"),
        pytest.param(SOURCE, "seen: 2026-11", "seen: 2026-12", [("C017", "2026-12")], id="seen in the future"),
        pytest.param(SOURCE, "date: 2024-03-02", "date: 2026-11-24", [("C017", "2026-11-24")], id="of tomorrow"),
        pytest.param(SOURCE, "date: 2024-03-02", "date: 2026-11", [], id="a report of this month"),
        pytest.param(REPLY, "date: 2024-03~", "date: 2924-03", [("C017", "2924-03")], id="an event of another age"),
        pytest.param(REPLY, "date: 2024-03~", "date: 2027-03", [], id="an event that is announced"),
        pytest.param("actors/open-lab.yml", "since: 2024-02", "since: 2099-02", [("C017", "2099-02")], id="a relation"),
        pytest.param(ARTICLE, "checked: 2026-11-02", "checked: 2027-01-01", [("C017", "2027-01-01")], id="too soon"),
        pytest.param(ARTICLE, "checked: 2026-11-02", "checked: 2024-02-28", [("C016", "2024-02-28")], id="before it"),
        pytest.param(ARTICLE, "review_by: 2100-01-01", "review_by: 2026-01-01", [("C007", "2026-01-01")], id="ended"),
        pytest.param(REPLY, "recorded: 2026-11-10", "recorded: 2027-01-01", [("C017", "2027-01-01")], id="not told"),
        pytest.param(ARTICLE, "published: 2026-11-02", "published: 2027-01-01", [("C017", "2027-01-01")], id="not out"),
        pytest.param(ARTICLE, *FORMER, [("C017", "2027-01-01")], id="still held"),
        pytest.param(CORRECTION, "date: 2026-11-02", "date: 2020-01-01", [("C016", "2020-01-01")], id="too early"),
        pytest.param(CORRECTION, "date: 2026-11-02", "date: 2027-01-01", [("C017", "2027-01-01")], id="too late"),
    ],
)  # fmt: skip
def test_a_date_that_cannot_be_is_reported_where_it_stands(
    content: Path, file: str, old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    assert found(content, file, (old, new)) == expected


def test_what_is_published_in_the_future_is_reported_there_and_nowhere_else(content: Path) -> None:
    (line,) = (line for line in (content / EXPLAINER).read_text("utf-8").splitlines() if line.startswith("published"))
    assert found(content, EXPLAINER, (line, "published: 2199-01-01")) == [("C017", "2199-01-01")]


@pytest.mark.parametrize(
    ("checked", "review_by", "expected"),
    [
        pytest.param("2026-11-02", "2100-01-01", [], id="looked up on a day gone by"),
        pytest.param("2027-01-01", "2100-01-01", [("C017", "2027-01-01")], id="looked up on a day to come"),
        pytest.param("2026-11-23", "2026-11-22", [("C007", "2026-11-22")], id="due before it was looked up"),
    ],
)
def test_an_explainer_is_due_after_its_sources_were_looked_up(
    content: Path, checked: str, review_by: str, expected: list[tuple[str, str]]
) -> None:
    dates = ("checked: 2026-11-02", f"checked: {checked}"), ("review_by: 2099-01-01", f"review_by: {review_by}")
    assert found(content, EXPLAINER, *dates) == expected


def test_a_translation_is_not_read_over_tomorrow(content: Path) -> None:
    translated = "translated: {vi: {made: human, reviewed: 2027-01-01}}\ntitle"
    assert found(content, SOURCE, ("title", translated)) == [("C017", "2027-01-01}}")]


def test_an_event_cannot_follow_a_later_one(content: Path) -> None:
    assert found(content, CLAIM, ("summary:", "follows: [e-2024-03-reply]\nsummary:"))[0][0] == "C019"
    edit(content, REPLY, ("follows: [e-2024-02-01-claim]", "follows: []"))
    assert found(content, CLAIM, ("summary:", "summary:")) == [("C018", "e-2024-03-reply")]


def test_a_link_against_all_dates_is_what_closes_the_ring(content: Path) -> None:
    edit(content, CLAIM, ("summary:", "follows: [e-2024-03-reply]\nsummary:"))
    (problem,) = (one for one in read(content).problems if one.code in {"C018", "C019"})
    assert (problem.position.path.name, dict(problem.facts)["way"]) == (Path(CLAIM).name, "dates")


def test_events_that_follow_in_a_ring_are_one_problem(content: Path) -> None:
    text = (content / CLAIM).read_text("utf-8")
    for own, cause in (("a", "b"), ("b", "c"), ("c", "a")):
        event = f"follows: [e-{cause}]\nsummary:"
        (content / "events" / f"e-{own}.yml").write_text(text.replace("summary:", event, 1), "utf-8")
    problems = [one for one in read(content).problems if one.code == "C019"]
    assert [dict(one.facts)["ring"] for one in problems] == ["e-a → e-b → e-c → e-a"]
    assert problems[0].position.path.name == "e-c.yml"


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("2026-11-01", "2026-11-01"), []),
        (("2026-11-01", "2026-10-01"), [("C007", "2026-10-01")]),
        (("2026-11-01", "2026-11-03"), [("C007", "2026-11-02")]),
    ],
    ids=["on one day", "the later one earlier", "after the last look"],
)
def test_verdicts_follow_one_another(content: Path, days: tuple[str, str], expected: list[tuple[str, str]]) -> None:
    listed = "".join(
        f"\n      - verdict: {verdict}\n        until: {day}"
        for verdict, day in zip(("opinion", "partly"), days, strict=True)
    )
    assert found(content, ARTICLE, ("    record:", f"    was:{listed}\n    record:")) == expected


def test_an_article_is_not_corrected_before_it_was_published(content: Path) -> None:
    edit(content, CORRECTION, ("where: first-steps#quarrel", "where: old-article"))
    assert found(content, ARTICLE, ("published: 2026-11-02", "published: 2026-11-03")) == [("C016", "2026-11-02")]


@pytest.mark.parametrize(
    ("event_id", "date", "is_told"),
    [
        ("e-2024-01-29-report", "2024-02-29", True),
        ("e-2024-01-29-report", "2024-01-29", False),
        ("e-2024-01-29-report", "2024-01", False),
        ("e-2024-01-report", "2024-01-29", False),
        ("e-2024-01-29-report", "2024-01-29/2024-03", False),
        ("e-2024-13-reports", "2024-02-29", False),
    ],
)
def test_the_date_in_the_id_of_an_event_is_that_of_the_event(
    content: Path, event_id: str, date: str, *, is_told: bool
) -> None:
    event = (content / "events" / "e-2024-03-reply.yml").read_text("utf-8").replace("date: 2024-03~", f"date: {date}")
    (content / "events" / f"{event_id}.yml").write_text(event, "utf-8")
    assert ("C069" in [problem.code for problem in read(content).problems]) == is_told


def test_a_date_that_is_too_early_says_of_what_and_in_which_year_it_would_not_be(content: Path) -> None:
    edit(content, CORRECTION, ("date: 2026-11-02", "date: 2025-11-02"))
    edit(content, ARTICLE, ("published: 2026-11-02", "published: 2026-10-02"))
    edit(content, SOURCE, ("seen: 2026-11", "seen: 2014-01"))
    said = [dict(one.facts) for one in read(content).problems if one.code == "C016"]
    assert {(one.get("way"), one["file"]) for one in said} >= {(None, "sources/src-seen.yml")}
    assert {one.get("near") for one in said} >= {"2026-11-02"}


@pytest.mark.parametrize(("day", "is_told"), [("2072-05-28", True), ("2029-11-20", False), ("2099-12-31", False)])
def test_a_day_of_review_that_nobody_can_mean_is_told(content: Path, day: str, *, is_told: bool) -> None:
    edit(content, ARTICLE, ("review_by: 2100-01-01", f"review_by: {day}"))
    assert [one.code for one in read(content).problems if one.code == "C095"] == ["C095"] * is_told
