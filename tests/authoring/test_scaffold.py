"""A new record is a file with every field, explained in the language of its author."""

import re
from pathlib import Path

import pytest

from generator.authoring.scaffold import MODELS_BY_KIND, scaffold
from generator.content.models import RECORD_MODELS, Article, Event, Record, Source, Term
from generator.content.strict_yaml import parse
from generator.problems.problem import Problems
from generator.text.lang import LANGS, Lang

each_kind = pytest.mark.parametrize("model", RECORD_MODELS, ids=lambda model: model.kind_name)


@each_kind
@pytest.mark.parametrize("lang", LANGS)
def test_a_scaffold_is_read_without_a_problem(model: type[Record], lang: Lang) -> None:
    problems = Problems()
    document = parse(scaffold(model, lang, "../.schemas/x.json").encode(), Path("new.yml"), problems)
    assert problems.sorted() == ()
    required = {name for name, field in model.model_fields.items() if field.is_required()} - {"id"}
    assert required <= document.data.keys() <= model.model_fields.keys() - {"id"}


@each_kind
def test_every_field_is_there_if_only_as_a_comment(model: type[Record]) -> None:
    text = scaffold(model, "en", "../.schemas")
    fields = model.model_fields.keys() - {"id", "gaps", "translated"}
    assert [field for field in fields if not re.search(rf"^(#: )?{field}:", text, re.MULTILINE)] == []


@pytest.mark.parametrize(
    ("model", "line"),
    [
        (Term, "\nsources: []\n"),
        (Term, "\n#: see_also: []\n"),
        (Source, "\nurl:\n"),
        (Source, "\n#: archived:\n"),
        (Event, "\ntitle:\n  vi:\n  en:\n"),
        (Event, "\nrecorded:\n"),
        (Article, "\nclaims:\n  -\n    #: "),
    ],
)
def test_what_nearly_every_record_needs_is_no_comment(model: type[Record], line: str) -> None:
    assert line in scaffold(model, "en", "../.schemas")


def test_the_first_line_leads_editors_programs_to_the_schema() -> None:
    first = scaffold(Term, "vi", "../.schemas/term.json").partition("\n")[0]
    assert first == "# yaml-language-server: $schema=../.schemas/term.json"


def test_fields_are_explained_in_the_authors_language_on_lines_that_fit() -> None:
    vietnamese, english = scaffold(Event, "vi", "x"), scaffold(Event, "en", "x")
    assert "#: Việc gì đã xảy ra, vài chữ." in vietnamese
    assert "#:   alleged – Theo một phía" in vietnamese
    assert "#: What happened, in a few words." in english
    assert "#: for example: " in english
    assert "#: ví dụ: " in vietnamese
    assert max(map(len, (vietnamese + english).splitlines())) <= 102


def test_kinds_are_named_as_editors_name_them() -> None:
    assert list(MODELS_BY_KIND) == ["article", "explainer", "term", "actor", "event", "source", "correction"]
