"""What fits of a broken record is kept, what does not is absent, and every place stays right."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.content.leaves import leaves
from generator.content.models import Actor, Article, Event, Explainer, Record, Source, Term, Text
from generator.content.salvage import Salvaged, salvage
from generator.content.strict_yaml import parse
from generator.content.validate import without_blanks
from generator.problems.problem import Problems


def salvaged(model: type[Record], text: str) -> Salvaged:
    """Salvage a record from the text of its file."""
    document = parse(text.encode(), Path("one.yml"), Problems())
    return salvage({**without_blanks(document.data), "id": "one"}, document, model)


@pytest.mark.parametrize(
    ("model", "text", "field", "kept"),
    [
        (Term, "term: {vi: chữ, en: [no]}", "term", Text(vi="chữ", en=None)),
        (Term, "term: {vi: chữ, wat: x}", "term", Text(vi="chữ", en=None)),
        (Term, "term: [chữ]", "term", None),
        (Term, "match_case: [yes]", "match_case", False),
        (Term, "see_also: [a, {b: c}, d]", "see_also", ("a", "d")),
        (Term, "see_also: huan-luyen", "see_also", ()),
        (Actor, "kind: {a: b}", "kind", None),
        (Event, "date: soon", "date", None),
        (Source, "title: {vi: chữ}", "title", Text(vi="chữ", en=None)),
        (Source, "title: [x, y]", "title", None),
    ],
)
def test_what_fits_is_kept_and_what_does_not_is_absent(
    model: type[Record], text: str, field: str, kept: object
) -> None:
    assert getattr(salvaged(model, text).record, field) == kept


@pytest.mark.parametrize("odd", ["", "''", "[x]", "{a: b}", "[[x]]", "~", "null", f"'{'x' * 501}'", '"a\\nb"'])
def test_an_item_of_names_that_is_none_is_left_out_and_the_others_keep_their_places(odd: str) -> None:
    record, document = salvaged(Term, f"aliases:\n  vi:\n    - một\n    - {odd}\n    - hai\n    - ba\n")
    assert isinstance(record, Term)
    assert record.aliases.vi == ("một", "hai", "ba")
    assert [document.value(("aliases", "vi", index)).line for index in range(3)] == [3, 5, 6]
    assert document.data["aliases"]["vi"] == ["một", "hai", "ba"]
    assert document.left_out == {("aliases", "vi")}


def test_what_stands_inside_an_item_moves_with_it() -> None:
    text = "sections:\n  - none\n  - id: a\n    heading: {vi: x, en: y}\n  - also none\n  - id: b\n"
    record, document = salvaged(Explainer, text)
    assert isinstance(record, Explainer)
    assert [section.id for section in record.sections] == ["a", "b"]
    assert document.value(("sections", 0, "heading", "en")).line == 4
    assert document.value(("sections", 1, "id")).line == 6


def test_a_record_that_is_whole_but_for_a_field_keeps_its_document() -> None:
    document = parse(b"term: {vi: a, en: b}\nshort: 3", Path("one.yml"), Problems())
    assert salvage(dict(document.data), document, Term).document is document


@pytest.mark.parametrize("model", [Actor, Article, Event, Explainer, Source, Term])
@pytest.mark.parametrize("odd", [3, "x", [], {}, [[]], [{}], {"x": []}, [None], {"id": ["a"]}, [{"id": ["a"]}]])
def test_whatever_stands_in_a_field_nobody_behind_the_border_meets_it(model: type[Record], odd: object) -> None:
    data = {name: odd for name in model.model_fields if name != "id"}
    document = parse(yaml.safe_dump(data).encode(), Path("one.yml"), Problems())
    record = salvage({**document.data, "id": "one"}, document, model).record
    for loc, leaf in leaves(record):
        assert leaf is not None, loc
    assert all(_fits(value) for value in vars(record).values())


def _fits(value: Any) -> bool:
    """Return whether a value is none of those that were put in, but absent or of a model's kind."""
    return not isinstance(value, list | dict | int) or isinstance(value, bool)
