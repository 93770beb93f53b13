"""Each field of a model has a form in the CMS that fits what may stand there."""

import re
from typing import Any

import pytest

from generator.authoring.cms_fields import Describing
from generator.content.models import (
    RECORD_MODELS,
    Actor,
    Article,
    Correction,
    Event,
    Explainer,
    Record,
    SiteSettings,
    Source,
    Term,
)
from generator.text.lang import Lang

TOPICS = {"models": "Mô hình"}


def field(model: type[Record], path: str, lang: Lang = "vi", **options: Any) -> dict[str, Any]:
    """Find the description of a field: `claims.statement.vi`."""
    fields = Describing(model, lang, TOPICS, **options).fields()
    *groups, name = path.split(".")
    for group in groups:
        fields = next(one for one in fields if one["name"] == group)["fields"]
    return next(one for one in fields if one["name"] == name)


@pytest.mark.parametrize(
    ("model", "path", "widget"),
    [
        (Term, "term", "object"),
        (Term, "term.vi", "string"),
        (Term, "long.vi", "text"),
        (Term, "aliases.vi", "list"),
        (Term, "match_case", "select"),
        (Term, "see_also", "relation"),
        (Term, "choice.rejected", "list"),
        (Source, "url", "string"),
        (Source, "seen", "string"),
        (Source, "title", "object"),
        (Source, "passages.locator", "object"),
        (Event, "actors", "list"),
        (Event, "actors.actor", "relation"),
        (Event, "sources", "list"),
        (Event, "topics", "select"),
        (Event, "recorded", "datetime"),
        (Correction, "where", "string"),
        (Article, "claims.verdict", "select"),
        (Explainer, "figures.spans.times.state", "select"),
        (SiteSettings, "accent.light", "string"),
    ],
)
def test_each_form_of_value_has_its_form_of_field(model: type[Record], path: str, widget: str) -> None:
    assert field(model, path)["widget"] == widget


def test_a_reference_is_chosen_by_the_name_of_the_record() -> None:
    related = field(Term, "see_also")
    assert (related["collection"], related["value_field"], related["multiple"]) == ("terms", "{{slug}}", True)
    assert related["search_fields"] == ["term.vi", "{{slug}}"]
    assert field(Event, "actors.actor", "en")["display_fields"] == ["names.en", "{{slug}}"]
    assert field(Explainer, "events")["display_fields"] == ["title.vi", "{{slug}}"]


@pytest.mark.parametrize(
    ("model", "path", "right", "wrong"),
    [
        (Source, "date", "2024-01~", "tháng 1"),
        (Correction, "where", "three-roads#chips", "Three roads"),
        (Article, "source", "src-a#promise, p. 3", "A source"),
        (Actor, "country", "us", "USA"),
        (SiteSettings, "accent.light", "#1d5a85", "blue"),
    ],
)
def test_what_is_typed_has_to_have_its_form(model: type[Record], path: str, right: str, wrong: str) -> None:
    pattern, message = field(model, path)["pattern"]
    assert re.search(pattern, right)
    assert not re.search(pattern, wrong)
    assert message == "Chưa đúng dạng; xem lời giải thích ở trên."
    assert "pattern" not in field(Term, "term.vi")


def test_what_can_be_chosen_is_told_in_the_editors_language() -> None:
    assert {"value": "opinion", "label": "Ý kiến"} in [
        {**option, "label": option["label"].partition(":")[0]} for option in field(Article, "claims.verdict")["options"]
    ]
    assert field(Event, "topics")["options"] == [{"value": "models", "label": "Mô hình"}]
    yes_no = [{"value": "yes", "label": "yes"}, {"value": "no", "label": "no"}]
    assert field(Term, "match_case", "en")["options"] == yes_no


def test_the_help_of_the_handbook_stands_at_each_field() -> None:
    assert field(Term, "term")["comment"] == "Từ đầu mục ở hai thứ tiếng."
    assert field(Term, "term", "en")["comment"] == "The headword in both languages."
    assert field(Term, "term.en", "en")["label"] == "English"
    assert field(Actor, "country", "en")["hint"] == "for example: us"
    assert "hint" not in field(Term, "term")


def test_what_must_be_there_and_how_many_is_known() -> None:
    assert field(Explainer, "key_points")["required"]
    assert (field(Explainer, "key_points")["min"], field(Explainer, "key_points")["max"]) == (3, 5)
    assert not field(Term, "note")["required"]


def test_folded_items_tell_what_they_are() -> None:
    assert field(Article, "claims")["summary"] == "{{fields.id}} · {{fields.statement.vi}}"
    assert field(Term, "choice.rejected")["summary"] == "{{fields.word}}"
    assert field(Explainer, "glance.roads", "en")["summary"] == "{{fields.title.en}}"


def test_a_title_can_be_one_line_where_it_is_the_sources_own() -> None:
    assert field(Source, "title", in_one_line=frozenset({"title"}))["widget"] == "string"


@pytest.mark.parametrize("model", [*RECORD_MODELS, SiteSettings], ids=lambda model: model.kind_name)
def test_every_field_is_described_but_the_one_that_decides_on_publishing(model: type[Record]) -> None:
    described = {one["name"] for one in Describing(model, "vi", TOPICS).fields()}
    assert described == set(model.model_fields) - {"id", "draft"}
