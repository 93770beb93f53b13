"""Every text is there in both languages, or its absence is declared until a day that has not passed."""

import datetime
from pathlib import Path

import pytest

from generator.content.load import load
from generator.content.models import Actor
from generator.content.parity import languages_of
from generator.problems.problem import Problems
from generator.text.lang import Lang
from tests.editing import TERM, edit
from tests.reading import TODAY

ENGLISH = "  en: Showing a model data so that it adjusts the numbers inside it.\n"


def found(content: Path, day: datetime.date = TODAY) -> list[tuple[str, str]]:
    problems = Problems()
    load(content, problems, day)
    return [(one.code, dict(one.facts)["field"]) for one in problems.sorted() if one.code.startswith("T")]


def gap(field: str, until: str = "2099-01-01") -> str:
    return f"gaps: [{{field: {field}, reason: later, until: {until}}}]\n"


def test_a_text_without_one_of_its_sides_is_reported(content: Path) -> None:
    edit(content, TERM, (ENGLISH, ""))
    assert found(content) == [("T001", "short.en")]


def test_a_declared_gap_is_none(content: Path) -> None:
    edit(content, TERM, (ENGLISH, gap("short.en")))
    assert found(content) == []


@pytest.mark.parametrize("field", ["long.en", "shrt.en", "short"])
def test_a_gap_that_is_not_there_is_reported(content: Path, field: str) -> None:
    edit(content, TERM, ("sources:", f"{gap(field)}sources:"))
    assert found(content) == [("T003", field)]


@pytest.mark.parametrize(("day", "codes"), [(TODAY, []), (datetime.date(2026, 11, 24), [("T002", "short.en")])])
def test_a_gap_is_overdue_from_the_day_after_its_last(
    content: Path, day: datetime.date, codes: list[tuple[str, str]]
) -> None:
    edit(content, TERM, (ENGLISH, gap("short.en", until="2026-11-23")))
    assert found(content, day) == codes


def test_a_text_that_a_gap_declares_is_not_missed_besides_where_the_gap_is_not_whole(content: Path) -> None:
    edit(content, TERM, (ENGLISH, "gaps: [{field: short.en, reason: later, until: soon}]\n"))
    assert found(content) == []


@pytest.mark.parametrize("gaps", ["[en]", "en", "[{reason: later}]", "{field: short.en}", "[{field: short.en}]"])
def test_no_text_is_missed_that_gaps_of_another_shape_may_declare(content: Path, gaps: str) -> None:
    edit(content, TERM, (ENGLISH, f"gaps: {gaps}\n"))
    assert found(content) == []


def test_a_gap_that_is_not_whole_hides_no_other_text(content: Path) -> None:
    edit(content, TERM, (ENGLISH, "gaps: [{field: long.en}]\n"))
    assert found(content) == [("T001", "short.en")]


@pytest.mark.parametrize(
    ("vi", "en", "spoken"),
    [("vai", "role", ("vi", "en")), ("vai", None, ("vi",)), (None, "role", ("en",)), (None, None, ("vi", "en"))],
)
def test_a_record_speaks_the_languages_of_most_of_its_texts(
    vi: str | None, en: str | None, spoken: tuple[Lang, ...]
) -> None:
    both = {"vi": "A", "en": "A"}
    written: dict[str, object] = {"id": "a", "kind": "company", "country": "us", "names": both, "line": both}
    written["role"] = {"vi": vi, "en": en}
    assert languages_of(Actor.model_validate(written)) == spoken


VIETNAMESE = "  vi: Cho mô hình xem dữ liệu để nó chỉnh các con số bên trong.\n"


def told(content: Path) -> list[tuple[str, int, int, str | None]]:
    problems = Problems()
    load(content, problems, TODAY)
    own = (one for one in problems.sorted() if one.position.path == content / TERM)
    return [(one.code, one.position.line, one.position.column, dict(one.facts).get("way")) for one in own]


@pytest.mark.parametrize(
    ("sides", "place"),
    [
        ("  vi:\n  en:\n", ("S001", 3, 3, "sides")),
        ("  vi:\n", ("S001", 3, 3, "side")),
        ("  en: ''\n", ("S001", 3, 3, "side")),
        ("  {vi: , en: }\n", ("S001", 3, 4, "sides")),
        ("  {}\n", ("S001", 2, 1, None)),
    ],
)
def test_a_text_in_neither_language_is_a_field_to_be_filled_in_where_its_first_side_is(
    content: Path, sides: str, place: tuple[str, int, int, str | None]
) -> None:
    edit(content, TERM, (VIETNAMESE + ENGLISH, sides))
    assert told(content) == [place]


def test_an_item_in_neither_language_is_to_be_filled_in_where_its_first_side_is(content: Path) -> None:
    edit(content, "explainers/first-steps.yml", ("key_points:\n", "key_points:\n  - vi:\n    en:\n"))
    problems = Problems()
    load(content, problems, TODAY)
    (found,) = (one for one in problems.sorted() if one.code == "S015")
    assert dict(found.facts) == {"way": "sides"}
    written = (content / "explainers/first-steps.yml").read_text("utf-8").split("\n")
    assert (written[found.position.line - 1], found.position.column) == ("  - vi:", 5)


def test_a_side_with_nothing_behind_it_is_reported_where_it_is(content: Path) -> None:
    edit(content, TERM, (ENGLISH, "  en:\n"))
    assert told(content) == [("T001", 4, 3, "blank")]


ONE_LANGUAGE = "short: {vi: Câu ngắn.}\nlong:\n  vi: Đoạn dài.\n  en:\nsources: [src-seen]\n"


@pytest.mark.parametrize(
    ("before", "place", "example"),
    [
        ("term: {vi: huấn luyện, en: }\n", (1, 24), "gaps:\n  - field: en\n"),
        ("term: {vi: huấn luyện}\n", (5, 3), "gaps:\n  - field: en\n"),
        ("gaps: []\nterm: {vi: huấn luyện}\n", (6, 3), "  - field: en\n"),
    ],
)
def test_several_sides_are_missed_together_where_the_first_has_nothing_behind_it_with_the_gap_that_says_so(
    content: Path, before: str, place: tuple[int, int], example: str
) -> None:
    (content / TERM).write_text(before + ONE_LANGUAGE, "utf-8")
    problems = Problems()
    load(content, problems, TODAY)
    (one,) = (one for one in problems.sorted() if one.position.path == content / TERM and one.code == "T001")
    assert (one.position.line, one.position.column) == place
    assert dict(one.facts)["count"] == "3"
    assert dict(one.facts)["example"].startswith(example)
