"""Whatever does not fit a model is reported at its place, with what was probably meant; the rest is kept."""

from pathlib import Path

import pytest

from generator.content.forms import is_blank
from generator.content.models import Event, Explainer, Record, SiteSettings, Source, Term, Text
from generator.content.strict_yaml import parse
from generator.content.validate import is_mapping, validate, without_blanks
from generator.problems.problem import Problems

TERM = """\
term: {vi: chữ, en: word}
short: {vi: ngắn, en: short}
long: {vi: dài, en: long}
"""
EVENT = """\
date: 2024
title: {vi: việc, en: act}
summary: {vi: việc, en: act}
topics: [models]
certainty: alleged
sources: [src-a]
"""

Found = tuple[int, int, str, dict[str, str]]


def validated(model: type[Record], text: str) -> tuple[Record | None, list[Found]]:
    """Validate a file's text, and list each problem with its line, column, code and facts."""
    problems = Problems()
    document = parse(text.encode(), Path("one.yml"), problems)
    record = validate({**without_blanks(document.data), "id": "one"}, document, model, problems)
    return record, [(one.position.line, one.position.column, one.code, dict(one.facts)) for one in problems.sorted()]


def test_what_fits_becomes_a_record_under_the_name_of_its_file() -> None:
    record, found = validated(Term, TERM)
    assert isinstance(record, Term)
    assert (record.id, record.term, found) == ("one", Text(vi="chữ", en="word"), [])


@pytest.mark.parametrize(
    ("model", "text", "expected"),
    [
        pytest.param(Term, TERM + "id: one\n", (4, 1, "S002", "key", "id"), id="the id is the file's name"),
        pytest.param(Term, TERM + "defintion: x\n", (4, 1, "S002", "key", "defintion"), id="a key that is not known"),
        pytest.param(Term, TERM.replace("vi: chữ", "vn: chữ"), (1, 8, "S002", "near", "vi"), id="a key further in"),
        pytest.param(Term, TERM.partition("long")[0], (1, 1, "S001", "key", "long"), id="a key that is missing"),
        pytest.param(Term, TERM.replace("{vi: dài, en: long}", ""), (3, 1, "S001", "key", "long"), id="a blank key"),
        pytest.param(Event, EVENT.replace("alleged", "# alleged"), (5, 1, "S001", "example", "certainty: alleged"),
                     id="a value behind the sign of a note"),
        pytest.param(Event, EVENT.replace("alleged", "# sure | alleged"), (5, 1, "S001", "way", "blank-choice"),
                     id="a note behind a blank key"),
        pytest.param(Event, EVENT + "recorded: # 2026-11-23\n", (7, 1, "Y017", "example", "recorded: 2026-11-23"),
                     id="a value behind the sign of a note, where none is needed"),
        pytest.param(Event, EVENT.replace("date: 2024\n", ""), (1, 1, "S001", "example", "date: 2024-01-26"),
                     id="what is to be added"),
        pytest.param(Event, EVENT.replace("en: act}\nsum", "en: # act\n  }\nsum"), (2, 19, "S001", "key", "en"),
                     id="a language behind the sign of a note"),
        pytest.param(Event, EVENT.replace("alleged", "aledged"), (5, 12, "S003", "near", "alleged"), id="no choice"),
        pytest.param(Event, EVENT.replace("[src-a]", "src-a"), (6, 10, "S004", "near", "[src-a]"), id="no list"),
        pytest.param(Event, EVENT.replace("[models]", "[]"), (4, 1, "S005", "wanted", "≥ 1"), id="too few"),
        pytest.param(Event, EVENT.replace("src-a", "Src A"), (6, 11, "S006", "value", "Src A"), id="no id"),
        pytest.param(Event, EVENT.replace("2024", "26/1/2024"), (1, 7, "S007", "near", "2024-01-26"), id="day first"),
        pytest.param(Event, EVENT.replace("2024", "1/2024"), (1, 7, "S007", "near", "2024-01"), id="month first"),
        pytest.param(Term, TERM + "match_case: on\n", (4, 13, "S009", "value", "on"), id="neither yes nor no"),
        pytest.param(Term, TERM.replace("chữ", "[chữ]"), (1, 12, "S004", "near", "chữ"), id="a list for its item"),
        pytest.param(Term, TERM + "match_case: [yes]\n", (4, 13, "S004", "example", "match_case: yes"), id="a list"),
        pytest.param(Term, TERM.replace("chữ", "{Chữ: mới}"), (1, 12, "S004", "near", '"{Chữ: mới}"'), id="a colon"),
        pytest.param(Term, TERM.replace("{vi: ngắn, en: short}", "short"), (2, 8, "S004", "expected", "@mapping"),
                     id="a text for its two sides"),
        pytest.param(Event, EVENT.replace("2024", "2024 // năm"), (1, 12, "Y041", "near", "date: 2024 # năm"),
                     id="a note of another kind"),
        pytest.param(Event, EVENT.replace("alleged", "alleged hay reported"), (5, 12, "S003", "way", "several"),
                     id="two values"),
    ],
)  # fmt: skip
def test_each_misfit_is_reported_where_it_stands_with_what_was_meant(
    model: type[Record], text: str, expected: tuple[int, int, str, str, str]
) -> None:
    line, column, code, fact, value = expected
    record, found = validated(model, text)
    assert record is None or code in {"S002", "Y017"} or value == "en"
    assert [one[:3] for one in found] == [(line, column, code)]
    assert found[0][3][fact] == value


@pytest.mark.parametrize(
    ("model", "key", "written", "meant"),
    [
        (Source, "url", "openai.com", "https://openai.com"),
        (Source, "url", "www.openai.com/a?b=c", "https://www.openai.com/a?b=c"),
        (Source, "url", "page 3", None),
        (Source, "url", "javascript:alert(1)", None),
        (SiteSettings, "address", "https://site.example", "https://site.example/"),
        (SiteSettings, "address", "https://site.example/base?x=y", "https://site.example/base/"),
        (SiteSettings, "address", "site.example/base", "https://site.example/base/"),
        (SiteSettings, "contact", "desk@site.example", "mailto:desk@site.example"),
        (SiteSettings, "contact", "site.example/contact", "https://site.example/contact"),
        (SiteSettings, "contact", "the desk", None),
        (SiteSettings, "address", '"https://["', None),
        (SiteSettings, "repository", '"https://[a"', None),
    ],
)
def test_an_address_that_lacks_its_beginning_or_end_is_offered_whole(
    model: type[Record], key: str, written: str, meant: str | None
) -> None:
    _, found = validated(model, f"{key}: {written}\n")
    assert [facts.get("near") for _, _, code, facts in found if code == "S010"] == [meant]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("[src-a, tr. 3]", '"src-a, tr. 3"'),
        ("[src-b, src-a, § 2, p. 3]", '"src-a, § 2"'),
        ("[Src A]", "src-a"),
        ("[src-b, Src A]", "src-a"),
    ],
)
def test_a_place_in_a_source_that_a_comma_has_cut_off_is_offered_with_its_source(
    written: str, meant: str | None
) -> None:
    _, found = validated(Event, EVENT.replace("[src-a]", written))
    assert next(facts.get("near") for _, _, code, facts in found if code == "S006") == meant


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("[a, b]", "a, b"),
        ("[[a]]", '"[[a]]"'),
        ("{a: b}", '"{a: b}"'),
        ('{a: "b"}', None),
        ("[a\\, b]", "a\\, b"),
        (f"[a, {'b' * 80}]", f"a, {'b' * 80}"),
    ],
)
def test_what_is_no_text_is_offered_as_text_where_that_is_plain(written: str, near: str | None) -> None:
    _, found = validated(Term, TERM.replace("vi: chữ", f"vi: {written}"))
    assert [(code, facts.get("near")) for *_, code, facts in found] == [("S004", near)]


@pytest.mark.parametrize("nothing", ["", '""', "' '", "~"])
def test_an_item_that_says_nothing_is_told_of(nothing: str) -> None:
    _, found = validated(Term, TERM + f"aliases:\n  vi:\n    - một\n    - {nothing}\n")
    assert [(line, code) for line, _, code, _ in found] == [(7, "S015")]


def test_a_list_may_be_too_long_as_well_as_too_short() -> None:
    road = "    - {title: *, carries: *, known: *, certainty: confirmed, to: a}\n".replace("*", "{vi: a, en: b}")
    glance = "glance:\n  heading: *\n  finding: *\n  start: *\n  goal: *\n  roads:\n".replace("*", "{vi: a, en: b}")
    _, found = validated(Explainer, glance + road * 5)
    assert [facts["wanted"] for *_, code, facts in found if code == "S005"] == ["≤ 4"]


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("Open Lab", "open-lab"),
        ("Open_Lab", "open-lab"),
        ("open-lab.yml", "open-lab"),
        ("models policy", "models, policy"),
        ("models; policy", "models, policy"),
        ("Chưng cất", "chung-cat"),
        ("#", None),
    ],
)
def test_an_id_that_was_meant_by_a_name_is_offered(written: str, near: str | None) -> None:
    _, found = validated(Event, EVENT.replace("[models]", f"['{written}']"))
    assert [facts.get("near") for *_, code, facts in found if code == "S006"] == [near]


def test_all_misfits_of_a_file_are_reported_at_once() -> None:
    _, found = validated(Event, "date: soon\ncertainty: sure\nwhat: x\n")
    assert [one[2] for one in found] == ["S001", "S001", "S001", "S001", "S007", "S003", "S002"]


@pytest.mark.parametrize("written", ["vee: chữ", "vee:", 'vee: ""', "vee: ~"])
def test_a_key_that_nobody_knows_is_reported_whatever_stands_behind_it(written: str) -> None:
    _, found = validated(Term, TERM + f"choice:\n  reason: {{vi: a, en: b}}\n  {written}\n")
    assert [one[2] for one in found] == ["S002"]


def test_a_key_that_was_misspelt_is_not_missing_besides() -> None:
    _, found = validated(Term, TERM.replace("short:", "shrot:"))
    assert [(line, code, facts["near"]) for line, _, code, facts in found] == [(2, "S002", "short")]


@pytest.mark.parametrize("nothing", ["", " ~", " null", ' ""', " # later"])
def test_a_known_key_with_nothing_behind_it_is_told_of(nothing: str) -> None:
    record, found = validated(Term, TERM + f"see_also:{nothing}\n")
    assert isinstance(record, Term)
    assert [one[:3] for one in found] == [(4, 1, "S013")]


@pytest.mark.parametrize(
    ("written", "cut_off", "text"),
    [
        ("{vi: m b, c d, en: e}", "c d", '"m b, c d"'),
        ("{vi: a, b, c, en: e}", "b", '"a, b, c"'),
        ("{vi: a,b, en: e}", "b", '"a,b"'),
        ("{en: e, vi: 1,5 tỷ đồng}", "5 tỷ", '"1,5 tỷ đồng"'),
        ("{en: e, vi: “a”, b}", "b", '"“a”, b"'),
        ("{vi: a \\ b, c, en: e}", "c", '"…"'),
        ("{a, vi: b, en: e}", "a,", '"…"'),
    ],
)
def test_a_comma_that_cuts_a_text_in_braces_is_reported_with_the_quotes_it_needs(
    written: str, cut_off: str, text: str
) -> None:
    _, found = validated(Term, TERM.replace("{vi: chữ, en: word}", written))
    place = TERM.index("{") + 1 + written.index(cut_off)
    assert [(line, at, code, facts["text"]) for line, at, code, facts in found] == [(1, place, "S014", text)]


def test_each_text_that_commas_cut_is_one_mistake() -> None:
    _, found = validated(Term, TERM.replace("{vi: chữ, en: word}", "{vi: a, b, c, en: d, e}"))
    assert [(facts["key"], code) for _, _, code, facts in found] == [("b", "S014"), ("e", "S014")]


def test_a_text_in_braces_over_several_lines_is_cut_by_a_comma_too() -> None:
    _, found = validated(Term, TERM.replace("{vi: chữ, en: word}", "{vi: a,\n  b,\n  en: c,\n  d\n  }"))
    assert [(line, code) for line, _, code, _ in found] == [(2, "S014"), (4, "S014")]


def test_a_misfit_in_one_of_several_forms_is_reported_without_the_names_of_the_forms() -> None:
    _, found = validated(Event, EVENT + "actors:\n  - {actor: a, rol: {vi: x, en: y}}\n")
    assert [one[:3] for one in found] == [(8, 16, "S002")]
    assert found[0][3]["near"] == "role"


def test_a_line_that_is_too_long_and_one_that_is_broken_are_no_lines() -> None:
    _, found = validated(Term, TERM.replace("ngắn", "x" * 600).replace("word}", '"a\\nb"}'))
    assert [(line, code) for line, _, code, _ in found] == [(1, "S011"), (2, "S011")]


@pytest.mark.parametrize(("text", "mapping"), [("a: b", True), ("- a", False), ("a", False)])
def test_a_file_holds_keys_and_values(text: str, *, mapping: bool) -> None:
    problems = Problems()
    document = parse(text.encode(), Path("one.yml"), problems)
    assert is_mapping(document, problems) is mapping
    assert [one.code for one in problems.sorted()] == ([] if mapping else ["S004"])


@pytest.mark.parametrize(("value", "blank"), [(None, True), ("", True), (" \n", True), ("x", False), ([], False)])
def test_what_says_nothing_is_blank(value: object, *, blank: bool) -> None:
    assert is_blank(value) is blank


def test_blank_keys_are_left_out_however_deep() -> None:
    written = {"a": None, "b": {"c": " ", "d": "x"}, "e": [{"f": None}, "g"]}
    assert without_blanks(written) == {"b": {"d": "x"}, "e": [{}, "g"]}


@pytest.mark.parametrize(
    ("written", "code", "facts"),
    [
        ("2024-13-01", "S007", {"way": "month", "month": "13", "near": "2024-01-13"}),
        ("2024-00", "S007", {"way": "month", "month": "00"}),
        ("2024-02-31", "S016", {"days": "29"}),
    ],
)
def test_a_month_or_a_day_that_there_is_not_is_named(written: str, code: str, facts: dict[str, str]) -> None:
    _, found = validated(Event, EVENT.replace("date: 2024", f"date: {written}"))
    ((_, _, told, said),) = found
    assert told == code
    assert facts.items() <= said.items()
