"""A key is looked for where it belongs before it is called unknown."""

from pathlib import Path

import pytest

from generator.content.keys import Keys, folder_meant
from generator.content.models import Actor, Article, Event, Record, Term
from generator.content.strict_yaml import parse
from generator.problems.problem import Problems
from generator.text.nearest import Nearest


def keys_in(text: str, model: type[Record]) -> Keys:
    return Keys(parse(text.encode(), Path("one.yml"), Problems()), model, Nearest())


@pytest.mark.parametrize(
    ("text", "model", "found"),
    [
        ("term:\n  vi: a\nen: b\n", Term, [("S017", 3, "`term`", "2")]),
        ("term:\nvi: a\nen: b\n", Term, [("S017", 2, "`term`", "2")]),
        ("term:\n  vi: a\n  en: b\n  short: c\n", Term, [("S017", 4, "one.yml", "0")]),
        ("actors:\n  - actor: a\nrole: {vi: b}\n", Event, [("S017", 3, "`actors`", "4")]),
        (
            "claims:\n  - id: c01\n    answer:\n      vi: a\n      en: b\n      verdict: partly\n",
            Article,
            [("S017", 6, "`claims`", "4")],
        ),
        ("term: {vi: a, en: b}\nvi: c\n", Term, [("S002", 2, None, None)]),
        ("term: a\nvi: c\n", Term, [("S002", 2, None, None)]),
    ],
)
def test_a_key_at_the_wrong_depth_is_sent_home_once(
    text: str, model: type[Record], found: list[tuple[str, int, str | None, str | None]]
) -> None:
    problems = [(one.code, one.position.line, dict(one.facts)) for one in keys_in(text, model).problems()]
    assert [(code, line, facts.get("owner"), facts.get("depth")) for code, line, facts in problems] == found


@pytest.mark.parametrize(
    ("text", "model", "near"),
    [
        ("seealso: [a]\n", Term, "see_also"),
        ("ngắn: {vi: a}\n", Term, "short"),
        ("nguồn: [a]\n", Term, "sources"),
        ("Nguồn: [a]\nsources: [b]\n", Term, None),
        ("term: a\nlong: b\ndefinition: c\n", Term, "short"),
        ("names: {vn: a, en: b}\n", Actor, "vi"),
        ("colour: a\nweight: b\n", Term, None),
    ],
)
def test_an_unknown_key_is_guessed_by_its_name_or_as_the_one_that_is_missing(
    text: str, model: type[Record], near: str | None
) -> None:
    first = next(one for one in keys_in(text, model).problems() if one.code == "S002")
    assert dict(first.facts).get("near") == near


def test_what_is_there_under_another_name_or_elsewhere_is_present() -> None:
    assert ("short",) in keys_in("term: {vi: a, en: b}\nsort: {vi: c}\n", Term).present()
    assert {("term",), ("term", "vi")} <= keys_in("term:\nvi: a\n", Term).present()


def test_a_record_in_the_wrong_folder_is_told_by_its_keys() -> None:
    term: dict[str, dict[str, str]] = {"term": {}, "short": {}, "long": {}, "note": {}}
    assert folder_meant(term, Actor) == "terms"
    assert folder_meant(term, Term) is None
    assert folder_meant({"term": {}, "note": {}}, Actor) is None
    assert folder_meant({"colour": "a", "weight": "b"}, Actor) is None
