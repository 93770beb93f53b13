"""`check --fix` writes the days of our own work where they are missing, and no other."""

import datetime
from pathlib import Path

import pytest

from generator import cli
from generator.authoring.days import days_of_work
from generator.content.day import today
from tests.editing import edit

ARTICLE = "articles/old-article.yml"
DAY = today().isoformat()
NEXT = days_of_work(today())["review_by"].isoformat()


@pytest.mark.parametrize(
    ("day", "review_by"),
    [("2026-11-29", "2027-05-29"), ("2026-08-31", "2027-02-28"), ("2026-06-30", "2026-12-30")],
)
def test_a_claim_is_due_again_after_half_a_year(day: str, review_by: str) -> None:
    assert days_of_work(datetime.date.fromisoformat(day))["review_by"].isoformat() == review_by


def fixed(content: Path, path: str = ARTICLE) -> str:
    cli.main(["check", "--fix", "--content", str(content)])
    return (content / path).read_text("utf-8")


def test_a_key_without_a_day_gets_it(content: Path) -> None:
    edit(content, ARTICLE, ("published: 2026-11-02\n", "published:\n"))
    assert f"\npublished: {DAY}\n" in fixed(content)


def test_days_that_a_claim_lacks_are_its_last_lines(content: Path) -> None:
    edit(content, ARTICLE, ("    actors: [open-lab]\n    checked: 2026-11-02\n    review_by: 2100-01-01\n", ""))
    text = fixed(content)
    assert f"[@src-seen, p. 2].\n    checked: {DAY}\n    review_by: {NEXT}\n  - id: c02\n" in text
    assert cli.main(["check", "--content", str(content)]) == 0


def test_a_record_that_lacks_its_day_gets_it_at_its_end_with_the_line_ends_of_its_file(content: Path) -> None:
    path = content / ARTICLE
    path.write_bytes(path.read_bytes().replace(b"published: 2026-11-02\n", b"").replace(b"\n", b"\r\n"))
    cli.main(["check", "--fix", "--content", str(content)])
    assert path.read_bytes().endswith(f"\r\npublished: {DAY}\r\n".encode())


def test_what_happened_when_nobody_else_knows(content: Path) -> None:
    edit(content, ARTICLE, ("date: 2024-03\n", ""))
    assert "\ndate:" not in fixed(content)


def test_a_correction_is_of_today(content: Path) -> None:
    path = "corrections/2026-11-02-first.yml"
    edit(content, path, ("date: 2026-11-02\n", ""))
    assert f"\ndate: {DAY}\n" in fixed(content, path)


def test_a_group_on_one_line_is_left_alone(content: Path) -> None:
    edit(content, ARTICLE, ("claims:\n", "claims:\n  - {id: c00, paragraph: p1, verdict: opinion}\n"))
    assert "{id: c00, paragraph: p1, verdict: opinion}" in fixed(content)
