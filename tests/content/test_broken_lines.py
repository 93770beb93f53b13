"""What is wrong with a single line is told with the lines to write."""

import pytest

from generator.content import broken_lines


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ('  "vi: chưng cất"', '  vi: "chưng cất"'),
        ("  'vi: nó \"hay\"'", "  vi: 'nó \"hay\"'"),
        ('"topics: [a, b]"', "topics: [a, b]"),
        ("“kind: news”", 'kind: "news"'),
        ('"nothing: x"', None),
        ('"vi:x"', None),
    ],
)
def test_quotes_round_a_field_are_put_round_its_text(line: str, meant: str | None) -> None:
    fault = broken_lines.quoted_field(line, 0, len(line) - len(line.lstrip()))
    assert (fault.meant if fault else ()) == ((meant,) if meant else ())


@pytest.mark.parametrize(
    ("line", "example"),
    [
        ("date: 2024, recorded: 2026-11-23", "date: 2024\nrecorded: 2026-11-23"),
        ("  - actor: a, role: {vi: b}", "  - actor: a\n    role: {vi: b}"),
        ("language: vi; kind: news, seen: 2026", "language: vi\nkind: news\nseen: 2026"),
        ("term: vi: một, en: two", "term:\n  vi: một\n  en: two"),
        ("vi: một hai ba, en: one, two", "vi: một hai ba\nen: one, two"),
        ("vi: Về sau title: hai", None),
        ("note: một hai ba bốn năm sáu bảy, title: hai", None),
        ("nothing here: x", None),
    ],
)
def test_two_fields_of_one_line_get_a_line_each(line: str, example: str | None) -> None:
    at = line.index(": ") + 2
    fault = broken_lines.joined_fields(line, 0, at, line.find(":", at))
    assert (dict(fault.facts)["example"] if fault else None) == example


@pytest.mark.parametrize(("line", "near"), [("// a", "# a"), ("/* a */", "# a"), ("--", None), ("-- a", "# a")])
def test_a_note_of_another_kind_is_written_as_ours(line: str, near: str | None) -> None:
    fault = broken_lines.note(line, 0, 0)
    assert (dict(fault.facts)["near"] if fault else None) == near


def test_an_item_gets_its_dash_and_what_belongs_to_it_is_set_in() -> None:
    level = ["a:", "  id: x", "  body: y", "  - id: z"]
    deeper = ["a:", "  id: x", "    body: y", "b: c"]
    assert broken_lines.with_dash(level, 1, 2) == "  - id: x\n    body: y"
    assert broken_lines.with_dash(deeper, 1, 2) == "  - id: x\n    body: y"


def test_the_dashes_before_both_languages_go() -> None:
    lines = ["a:", "  - vi: x", "    en: y", "b: c"]
    assert broken_lines.without_dashes(lines, 1, 2) == "  vi: x\n  en: y"


def test_lines_are_set_out_together() -> None:
    assert broken_lines.shifted(["    a", "", "      b", "c"], 0, 4, 2) == "  a\n\n    b\nc"
