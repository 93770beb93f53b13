"""A word that is there twice by a slip is found; one that is doubled on purpose is not."""

import pytest

from generator.text.lang import Lang
from generator.text.repeated_words import repeated_words


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("mô hình của của hãng", "vi", ["của"]),
        ("Và và hãng", "vi", ["Và"]),
        ("dần dần, luôn luôn, xa xa, từ từ, khi-khi", "vi", []),
        ("the the model of\nof a firm", "en", ["the", "of"]),
        ("that that had had", "en", []),
        ("`the the` in code", "en", []),
    ],
)
def test_doubled_words_are_told_apart(text: str, lang: Lang, found: list[str]) -> None:
    assert [word for *_, word in repeated_words(text, lang)] == found
