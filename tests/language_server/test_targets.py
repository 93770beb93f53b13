"""What a place names is found in running texts, in fields and at the thing itself."""

import pytest

from generator.content.models import Article, Explainer, Record, SiteSettings, Term
from generator.language_server.targets import KeyTarget, Target, part_rows, pointing, row_of_part, target_at

RECORD = "new"


def at(text: str, model: type[Record] = Article, record_id: str = RECORD) -> Target | KeyTarget | None:
    row, line = next((number, line) for number, line in enumerate(text.split("\n")) if "^" in line)
    return target_at(text.replace("^", "", 1).split("\n"), row, line.index("^"), model, record_id)


@pytest.mark.parametrize(
    ("text", "model", "wanted"),
    [
        ("introduction:\n  vi: Xem [[open^ai|nó]] nhé", Article, ("any", "openai", None)),
        ("introduction:\n  vi: Xem [[a#c^01]]", Article, ("any", "a", "c01")),
        ("introduction:\n  vi: Báo [@src-a; @src-^b#tail]", Article, ("sources", "src-b", "tail")),
        ("source: sr^c-a", Article, ("sources", "src-a", None)),
        ("claims:\n  - actors: [a, b^]", Article, ("actors", "b", None)),
        ("claims:\n  - paragraph: p^1", Article, ("articles", RECORD, "p1")),
        ("claims:\n  - id: c^01", Article, ("articles", RECORD, "c01")),
        ("claims:\n  - context: three-roads#ch^ips", Article, ("any", "three-roads", "chips")),
        ("by: [an^]", Explainer, ("", "site", "an")),
        ("topics: [c^hips]", Article, ("topics", "chips", None)),
        ("sources: ['src-a^, p. 3']", Term, ("sources", "src-a", None)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_reference_is_found_wherever_it_stands(
    text: str, model: type[Record], wanted: tuple[str, str, str | None]
) -> None:
    found = at(text, model)
    assert isinstance(found, Target)
    assert (found.folder, found.id, found.part) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "title: {vi: open^ai}",
        "introduction:\n  vi: >-\n    open^ai",
        "introduction:\n  vi: Xem [[openai|no^]]",
        "claims:\n  - verdict: partly^",
        "sources: ['src-a, p^3']",
        "# source: src-a^",
        "^",
        "no-such-field: a^",
    ],
)
def test_words_that_name_nothing_name_nothing(text: str) -> None:
    assert at(text, Article) is None


def test_the_topics_of_the_site_are_named_where_they_stand() -> None:
    assert at("topics:\n  - id: chi^ps", SiteSettings, "site") == Target("topics", "chips", None, 8, 13)


def test_a_key_is_known_by_the_model_of_its_group() -> None:
    found = at("claims:\n  - id: c01\n    ver^dict: partly")
    assert isinstance(found, KeyTarget)
    assert (found.owner.__name__, found.key, found.start, found.end) == ("Claim", "verdict", 4, 11)
    assert at("claims:\n  - wat^: 1") is None
    assert isinstance(at("term: {v^i: a}", Term), KeyTarget)


@pytest.mark.parametrize(("before", "typed"), [("a [[b", "b"), ("[@a; @b", "b"), ("[@", ""), ("[[b#c", "b#c")])
def test_what_is_open_is_being_pointed_at(before: str, typed: str) -> None:
    found = pointing(before)
    assert found
    assert (found.typed, before[found.start :]) == (typed, typed)


@pytest.mark.parametrize("before", ["[[a]] b", "[[a|b", "[@a, p", "[a", "[@a] "])
def test_what_is_closed_is_not(before: str) -> None:
    assert pointing(before) is None


def test_parts_are_found_in_a_file_that_cannot_be_read() -> None:
    lines = [
        "paragraphs:",
        "  - id: p1",
        "  - { id: p2",
        "  broken: [",
        "claims:",
        "- id: 'c01'",
        "other:",
        "  - id: x",
    ]
    assert list(part_rows(lines, "paragraphs")) == [("p1", 1, 8), ("p2", 2, 10)]
    assert (row_of_part(lines, "c01"), row_of_part(lines, "x"), row_of_part(lines, "p9")) == ((5, 7), None, None)
