"""The page about the site says what its verdicts and certainties mean."""

from typing import get_args

import pytest

from generator.content.models import Certainty, Verdict
from generator.text.lang import LANGS, Lang
from generator.text.ui import say
from tests.markup import ids, text
from tests.reading import Made


@pytest.mark.parametrize("lang", LANGS)
def test_every_verdict_and_every_certainty_is_explained(small_pages: Made, lang: Lang) -> None:
    body = text(small_pages[lang, "about/"].body)
    words = [say(f"verdict.{one}", lang) for one in get_args(Verdict)]
    words += [say(f"certainty.{one}", lang) for one in get_args(Certainty)]
    assert [word for word in words if word not in body] == []


def test_its_sections_are_those_of_the_settings_and_the_words(small_pages: Made) -> None:
    page = small_pages["en", "about/"]
    assert page.headings[0].title == "What this is"
    assert {"what", "_words"} <= set(ids(page.body))
