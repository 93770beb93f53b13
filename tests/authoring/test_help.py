"""Every field is explained in both languages, with what each of its values means."""

import pytest

from generator.authoring.help import help_on, plain_type
from generator.content.fields import ActorRef, Line, YesNo
from generator.content.models import Actor, Event, Gap, Paragraph, Part, SiteSettings, Source, Term, Text
from generator.text.lang import LANGS


def every_part(model: type[Part]) -> list[type[Part]]:
    return [inner for part in model.__subclasses__() for inner in (part, *every_part(part))]


@pytest.mark.parametrize("model", every_part(Part), ids=lambda model: model.__name__)
def test_every_field_is_explained_in_both_languages(model: type[Part]) -> None:
    for field in model.model_fields:
        explained = help_on(model, field)
        assert all(explained.text[lang].strip() for lang in LANGS), field
        assert "\n" not in "".join(explained.text.values()), field


def test_a_field_that_all_records_have_is_explained_once() -> None:
    assert help_on(Term, "gaps") == help_on(Actor, "gaps")


def test_an_example_stands_as_it_would_in_the_file() -> None:
    assert help_on(Term, "term").example == "{vi: chưng cất, en: distillation}"
    assert help_on(Gap, "reason").example == "đang chờ người dịch"
    assert help_on(Term, "short").example is None


@pytest.mark.parametrize(
    ("model", "field", "value", "meaning"),
    [
        (Event, "certainty", "alleged", "Theo một phía"),
        (Actor, "kind", "company", "công ty"),
        (Source, "kind", "law", "luật"),
    ],
)
def test_a_value_means_what_the_interface_calls_it(model: type[Part], field: str, value: str, meaning: str) -> None:
    assert meaning.casefold() in help_on(model, field).values[value]["vi"].casefold()


def test_values_in_a_list_are_explained_too() -> None:
    assert {"fact", "quote", "rumour"} <= help_on(Paragraph, "kind").values.keys()


def test_a_field_with_free_values_has_none_to_explain() -> None:
    assert help_on(Term, "term").values == {}
    assert help_on(SiteSettings, "tone_style").values == {}


@pytest.mark.parametrize(
    ("annotation", "plain"), [(Line | Text, str), (Text | None, Text), (ActorRef | None, ActorRef), (YesNo, bool)]
)
def test_the_first_of_several_forms_counts(annotation: object, plain: type) -> None:
    assert plain_type(annotation) is plain
