"""Between quotation marks a text's own marks become the inner ones, in both languages."""

import pytest

from generator.text.lang import LANGS, Lang
from generator.text.quotation import inner, quoted, quoted_blanks
from generator.text.ui import say


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“ChatGPT” không cần mạng", "“‘ChatGPT’ không cần mạng”"),
        ("The firm’s “open” model", "“The firm’s ‘open’ model”"),
        ("Hai cỡ", "“Hai cỡ”"),
    ],
)
def test_a_quotation_within_a_quotation_has_single_marks(text: str, said: str) -> None:
    assert quoted(text) == said
    assert inner(text) == said[1:-1]


def test_blanks_between_quotation_marks_are_named() -> None:
    assert quoted_blanks("{site}, “{title}”, “{day}” {url}") == {"title", "day"}
    assert quoted_blanks("{site}") == frozenset()


@pytest.mark.parametrize("lang", LANGS)
def test_a_title_that_begins_with_a_quotation_is_said_with_one_pair(lang: Lang) -> None:
    said = say("claim.paragraph", lang, name="“ChatGPT” offline")
    assert said.endswith("“‘ChatGPT’ offline”")
    assert say("check.term", lang, term="GPU").count("“") == 1
