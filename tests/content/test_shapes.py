"""Where something of another shape stands, the lines to write are shown, in the author's own words."""

from pathlib import Path

import pytest

from generator.content.models import Actor, Article, Event, Explainer, Record, SiteSettings, Source, Term
from generator.content.strict_yaml import parse
from generator.content.validate import validate, without_blanks
from generator.problems.problem import Problems


def said(model: type[Record], text: str) -> list[dict[str, str]]:
    """Return the facts of each problem that a file has with the shape of its values."""
    found, document = Problems(), parse(text.encode(), Path("one.yml"), Problems())
    validate({**without_blanks(document.data), "id": "one"}, document, model, found)
    return [dict(one.facts) for one in found.sorted() if one.code == "S004"]


@pytest.mark.parametrize(
    ("model", "text", "way", "example"),
    [
        (Actor, "relations:\n  kind: made\n  to: a\n", "dash", "relations:\n  - kind: made\n    to: a"),
        (Source, "passages:\n    id: a\n    says: {vi: a, en: b}\nseen: 2024", "dash",
         "passages:\n  - id: a\n    says: {vi: a, en: b}"),
        (Explainer, "key_points:\n  vi: a\n  en: b\n", "dash", "key_points:\n  - vi: a\n    en: b"),
        (Term, "term:\n  - vi: a\n  - en: b\n", "no-dashes", "term:\n  vi: a\n  en: b"),
        (Term, "term:\n- vi: a\n  en: b\nshort: {}\n", "no-dashes", "term:\n  vi: a\n  en: b"),
        (Term, "long:\n  - vi: >-\n      a\n      b\n  - en: c\n", "no-dashes",
         "long:\n  vi: >-\n    a\n    b\n  en: c"),
        (Term, "term:\n  - a\n  - b\n", "group", "term:\n  vi: a\n  en: b"),
        (Term, "term: [{vi: a}, {en: b}]\n", "group", "term:\n  vi: …\n  en: …"),
        (Term, "term: chữ\n", "group", "term:\n  vi: chữ\n  en: …"),
        (Term, 'term: "vi: tin: nóng"\n', "group", 'term:\n  vi: "tin: nóng"\n  en: …'),
        (Term, "choice: vì quen dùng\n", "group", "choice:\n  reason: {vi: vì quen dùng, en: …}"),
        (Term, "choice: [vì quen dùng]\n", "group", "choice:\n  reason: {vi: vì quen dùng, en: …}"),
        (Term, "aliases: [a, b]\n", "group", "aliases:\n  vi: [a, b]\n  en: […]"),
        (Term, "aliases: a\n", "group", "aliases:\n  vi: [a]\n  en: […]"),
        (SiteSettings, 'accent: "#1d5a85"\n', "group", 'accent:\n  light: "#1d5a85"\n  dark: "#…"'),
        (SiteSettings, "front: chung-cat\n", "group", "front:\n  term: chung-cat"),
        (Term, "gaps: [en]\n", "items", "gaps:\n  - field: en\n    reason: …\n    until: 2027-05-29"),
        (SiteSettings, "topics: [a, b]\n", "items",
         "topics:\n  - id: a\n    name: {vi: …, en: …}\n  - id: b\n    name: {vi: …, en: …}"),
        (Explainer, "key_points: [a]\n", "items", "key_points:\n  - vi: a\n    en: …"),
        (Term, "gaps: en\n", "list-of-groups", "gaps:\n  - field: en\n    reason: …\n    until: 2027-05-29"),
        (Actor, "relations: {with: openai}\n", "list-of-groups", None),
        (Source, "publisher: {vi: a, en: b}\n", "one-text", "publisher: a"),
        (Event, "date: [2024]\n", "single", "date: 2024"),
        (Source, "kind:\n  - news\n", "single", "kind: news"),
        (Explainer, "key_points:\n  vi: [a, b]\n  en: [c]\n", "pairs",
         "key_points:\n  - vi: a\n    en: c\n  - vi: b\n    en: …"),
        (Term, "gaps: chưa dịch\n", "list-of-groups",
         "gaps:\n  - field: …\n    reason: chưa dịch\n    until: 2027-05-29"),
    ],
)  # fmt: skip
def test_the_lines_to_write_are_shown(model: type[Record], text: str, way: str, example: str | None) -> None:
    [facts] = said(model, text)
    assert facts["way"] == way
    assert example is None or facts["example"] == example


@pytest.mark.parametrize(
    ("model", "text", "near"),
    [
        (Event, "topics: a, b]\n", "[a, b]"),
        (Event, "topics: a b\n", "[a, b]"),
        (Event, "topics: (a)\n", "[a]"),
        (Event, "topics: {a, b}\n", "[a, b]"),
        (Event, "topics:\n  a:\n  b:\n", "[a, b]"),
        (Event, "sources: {vi: a, en: b}\n", "[a, b]"),
        (Term, "aliases: {vi: máy học; học máy}\n", "[máy học, học máy]"),
        (Term, "aliases: {vi: máy học}\n", "[máy học]"),
        (Actor, "relations: {kind: made, to: a}\n", "[{kind: made, to: a}]"),
        (Event, "topics: |\n  a\n  b\n", None),
    ],
)
def test_a_list_is_offered_where_it_can_be_written_on_one_line(
    model: type[Record], text: str, near: str | None
) -> None:
    [facts] = said(model, text)
    assert facts.get("near") == near


def test_an_example_in_an_item_of_a_list_stands_as_deep_as_its_key() -> None:
    text = "claims:\n  - id: c01\n    lowered: one-origin\n"
    assert [facts["example"] for facts in said(Article, text)] == [
        "    lowered:\n      to: one-origin\n      reason: {vi: …, en: …}"
    ]


def test_of_several_values_where_one_belongs_all_are_named() -> None:
    assert [facts["items"] for facts in said(Source, "kind: [news, company]\n")] == ["`news` / `company`"]


def test_a_long_example_is_cut() -> None:
    texts = "".join(f"  - dòng {number}\n" for number in range(9))
    [facts] = said(Explainer, f"key_points:\n{texts}")
    assert facts["example"].splitlines()[-1] == "  …"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("quy kết sai, nói quá", {"near": "[attribution, overstated]"}),
        ("sai tên", {"near": "[name]"}),
        ("sai tên, gì đó", {"way": "values"}),
    ],
)
def test_a_list_of_choices_is_written_with_its_values(written: str, expected: dict[str, str]) -> None:
    facts = said(Article, f"claims:\n  - id: c01\n    faults: {written}\n")
    assert any(expected.items() <= one.items() for one in facts)
