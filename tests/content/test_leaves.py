"""Every text, reference and date of a record is found, with its place in the file."""

import pytest

from generator.content.document import Loc
from generator.content.leaves import field_name, leaves, sides
from generator.content.models import Explainer, Prose, Text
from generator.site.link import Linked
from tests.builders import event


def test_texts_references_and_dates_are_leaves_and_nothing_else_is() -> None:
    made = event("2024-01", "acme", certainty="alleged")
    assert [(loc, str(type(leaf).__name__)) for loc, leaf in leaves(made)] == [
        (("date",), "PartialDate"),
        (("title",), "Text"),
        (("summary",), "Prose"),
        (("actors", 0, "actor"), "ActorRef"),
        (("sources", 0), "SourceRef"),
    ]


def test_each_text_has_two_sides_and_a_missing_one_is_none() -> None:
    made = event("2024", title={"vi": "việc"})
    assert [(loc, lang, text) for loc, _, lang, text in sides(leaves(made), Text)] == [
        (("title",), "vi", "việc"),
        (("title",), "en", None),
    ]
    assert {type(leaf) for _, leaf, _, _ in sides(leaves(made), Prose)} == {Prose}


@pytest.mark.parametrize(
    ("loc", "name"),
    [
        (("title",), "title"),
        (("key_points", 1), "key_points.1"),
        (("sections", 0, "body"), "sections.begin.body"),
        (("glance", "roads", 1, "known"), "glance.roads.1.known"),
    ],
)
def test_a_field_is_named_with_dots_and_items_by_their_id(small: Linked, loc: Loc, name: str) -> None:
    explainer = small.site.records["first-steps"]
    assert isinstance(explainer, Explainer)
    assert field_name(explainer, loc) == name
