"""A new record is a file with every field, explained in the language of its author."""

from generator.authoring.scaffold import scaffold
from generator.content.models import RECORD_MODELS
from generator.content.strict_yaml import parse
from generator.text.lang import LANGS
from tests.conftest import TESTS


def test_a_scaffold_is_read_without_a_problem() -> None:
    from generator.problems.problem import Problems  # noqa: PLC0415

    problems = Problems()
    for model in RECORD_MODELS:
        for lang in LANGS:
            parse(scaffold(model, lang, "../.schemas").encode(), TESTS, problems)
    assert problems.sorted() == ()
