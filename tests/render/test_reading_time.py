"""The time that an explainer takes is counted in its own words, and is never nothing."""

from pathlib import Path

import pytest

from generator.content.models import Explainer
from generator.render.reading_time import minutes
from generator.render.view import View
from generator.text.lang import Lang
from tests.editing import edit
from tests.reading import linked_of


def time_of(content: Path, lang: Lang) -> int:
    linked = linked_of(content)
    explainer = linked.site.records["first-steps"]
    assert isinstance(explainer, Explainer)
    return minutes(View(linked, lang), explainer)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_short_text_takes_a_minute(content: Path, lang: Lang) -> None:
    assert time_of(content, lang) == 1


@pytest.mark.parametrize(("lang", "taken"), [("vi", 4), ("en", 5)])
def test_a_reader_takes_in_more_syllables_than_words(content: Path, lang: Lang, taken: int) -> None:
    edit(content, "explainers/first-steps.yml", ("Thầy lớn, trò nhỏ.", "chữ " * 900))
    edit(content, "explainers/first-steps.yml", ("A large teacher, a small student.", "word " * 900))
    assert time_of(content, lang) == taken


def test_what_is_not_there_in_one_language_is_read_in_the_other(content: Path) -> None:
    edit(content, "explainers/first-steps.yml", ("Thầy lớn, trò nhỏ.", "chữ " * 900))
    edit(content, "explainers/first-steps.yml", ("    en: A large teacher, a small student.\n", ""))
    edit(
        content,
        "explainers/first-steps.yml",
        ("sections:", "gaps: [{field: key_points.0.en, reason: x, until: 2099-01-01}]\nsections:"),
    )
    assert time_of(content, "en") == 5
