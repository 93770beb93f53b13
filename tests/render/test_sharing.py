"""A page carries what others need to show it elsewhere: a picture, its dates, what it is about."""

import json
import re
from pathlib import Path

import pytest

from generator.render.sharing import social_card_path
from generator.text.lang import Lang
from tests.editing import edit
from tests.reading import Made, linked_of, page_of


@pytest.mark.parametrize(
    ("lang", "uri", "card"),
    [
        ("vi", "", "cards/vi/home.png"),
        ("en", "", "cards/en/home.png"),
        ("en", "explainers/first-steps/", "cards/en/explainers/first-steps.png"),
        ("vi", "glossary/chung-cat/", "cards/vi/glossary/chung-cat.png"),
    ],
)
def test_what_is_shared_most_has_cards_of_their_own(small_pages: Made, lang: Lang, uri: str, card: str) -> None:
    assert social_card_path(lang, uri) == card
    assert small_pages[lang, uri].social_card == card


def test_other_pages_show_that_of_the_front_page(small_pages: Made) -> None:
    assert small_pages["vi", "glossary/"].social_card == "cards/vi/home.png"


def test_only_explainers_are_dated(content: Path) -> None:
    edit(content, "explainers/first-steps.yml", ("review_by", "updated: 2026-11-20\nreview_by"))
    page = page_of(linked_of(content), "explainers/first-steps/")
    assert (page.published, page.updated) == ("2026-11-01", "2026-11-20")
    assert page_of(linked_of(content), "glossary/").published is None


DESCRIBED = {"explainer", "article", "term", "actor", "source"}


def test_a_page_about_a_record_ends_with_what_it_is_about_for_machines(small_pages: Made) -> None:
    for page in small_pages.values():
        scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.body)
        assert len(scripts) == 1 or page.kind not in DESCRIBED, page.path
        assert all(json.loads(script)["@graph"] for script in scripts)


def test_the_page_for_missing_addresses_is_shared_by_nobody(small_pages: Made) -> None:
    missing = small_pages["vi", "404.html"]
    assert (missing.social_card, missing.published) == (None, None)
