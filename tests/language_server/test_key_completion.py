"""The keys that a group lacks are offered, those that it needs first, and what follows is begun in its form."""

import pytest

from generator.content.models import Article, Event, Record, Term
from generator.language_server.names import Named
from tests.language_server.test_completion import asked, offered

NOTHING: tuple[Named, ...] = ()


def test_keys_that_are_needed_come_first() -> None:
    keys = list(offered("^", NOTHING, Event))
    assert keys[:5] == ["date", "title", "summary", "topics", "certainty"]
    assert "id" not in keys


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("date: 2024\n^\ntitle: {vi: a}", {"date", "title"}),
        ("title: {vi: a}\n\n# a note\nsummary:\n  vi: a\n^", {"title", "summary"}),
        ("title: {vi: a, ^", {"vi"}),
        ("title:\n  ^\n  vi: a", {"vi"}),
    ],
)
def test_keys_that_stand_in_the_group_are_not_offered_again(text: str, gone: set[str]) -> None:
    found = set(offered(text, NOTHING, Event))
    assert found
    assert not gone & found


def test_each_item_of_a_list_has_keys_of_its_own() -> None:
    items = ("id: c01\n    paragraph: p1", "id: c02\n    ^\n    verdict: opinion", "id: c03\n    answer: {vi: a}")
    text = "claims:\n" + "".join(f"  - {item}\n" for item in items)
    found = set(offered(text, NOTHING, Article))
    assert {"paragraph", "answer"} <= found
    assert not {"id", "verdict"} & found


@pytest.mark.parametrize(
    ("model", "key", "begun"),
    [
        (Event, "title", "title: {vi: $1, en: $2}"),
        (Event, "summary", "summary:\n  vi: $1\n  en: $2"),
        (Event, "sources", "sources: [$1]"),
        (Event, "date", "date: "),
        (Article, "paragraphs", "paragraphs:\n  - "),
        (Term, "choice", "choice:\n  "),
    ],
)
def test_a_value_is_begun_in_its_form(model: type[Record], key: str, begun: str) -> None:
    assert offered("^", NOTHING, model, snippets=True)[key] == begun
    assert offered("^", NOTHING, model)[key] == f"{key}: "


def test_in_brackets_and_before_a_colon_nothing_is_begun() -> None:
    assert offered("actors: [{^", NOTHING, Event, snippets=True)["role"] == "role: "
    assert offered("tit^: {vi: a}", NOTHING, Event, snippets=True)["title"] == "title"


def test_a_key_is_explained_in_the_language_of_the_editor() -> None:
    item = next(item for item in asked("^", NOTHING, Event).items if item.label == "certainty")
    assert "lời cáo buộc" in str(item.documentation)


def test_where_no_group_is_known_no_key_is_offered() -> None:
    assert offered("nothing:\n  ^", NOTHING, Event) == {}
