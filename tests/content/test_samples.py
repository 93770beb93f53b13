"""The lines that belong in a field are written from its model."""

import pytest

from generator.content.models import Actor, Article, Event, Explainer, Part, SiteSettings, Source
from generator.content.samples import as_item, field_lines, form_at, group_lines, inline, item_part, whole_annotation


@pytest.mark.parametrize(
    ("model", "field", "written"),
    [
        (Event, "certainty", "confirmed"),
        (Event, "topics", "[…]"),
        (Event, "title", "{vi: …, en: …}"),
        (Event, "recorded", "2024-01-26"),
        (Source, "url", "https://example.org/"),
        (Source, "language", "vi"),
        (Source, "publisher", "…"),
        (Actor, "wikidata", "Q95"),
        (SiteSettings, "accent", '{light: "#…", dark: "#…"}'),
        (SiteSettings, "mark", "mark.svg"),
        (SiteSettings, "contact", "https://example.org/"),
        (Event, "draft", "yes"),
        (Actor, "country", "us"),
        (Article, "source", "…"),
    ],
)
def test_a_field_is_shown_with_something_that_it_takes(model: type[Part], field: str, written: str) -> None:
    assert inline(whole_annotation(model, field)) == written


def test_values_to_choose_from_are_listed_behind_the_field() -> None:
    relation = item_part(whole_annotation(Actor, "relations"))
    assert relation is not None
    kind, *rest = group_lines(relation, "openai", 2)
    assert kind.startswith("  kind: …  # founded, leads, ")
    assert rest == ["  to: openai", "  sources: […]"]


@pytest.mark.parametrize(
    ("model", "field", "lines"),
    [
        (Event, "title", ["  title:", "    vi: …", "    en: …"]),
        (Event, "topics", ["  topics: […]"]),
        (Explainer, "key_points", ["  key_points:", "    - vi: …", "      en: …"]),
    ],
)
def test_a_field_is_written_on_lines_of_its_own(model: type[Part], field: str, lines: list[str]) -> None:
    assert field_lines(whole_annotation(model, field), field, "  ") == lines


def test_an_item_begins_with_a_dash() -> None:
    assert as_item(["  a: b", "  c: d"]) == ["  - a: b", "    c: d"]


def test_the_form_of_a_place_is_found_through_lists() -> None:
    assert form_at(Explainer, ("sections", 0, "id")) == form_at(Explainer, ("questions", 2, "id"))
    assert form_at(Event, ("topics", 1)) is not None
    assert form_at(Event, ("nothing",)) is None
    assert form_at(Event, (0,)) is None
