"""The words of the search dialog come as one file for each language, whole."""

import json
import re

import pytest

from generator.search.dialog import dialog_words
from generator.search.entries import entries
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.conftest import GENERATOR

SCRIPT = (GENERATOR / "theme" / "assets" / "search.js").read_text("utf-8")


def words(lang: Lang) -> dict[str, object]:
    found: dict[str, object] = json.loads(dialog_words()[f"assets/search.{lang}.json"])
    return found


def test_each_language_has_its_file_with_the_same_keys() -> None:
    assert list(dialog_words()) == [f"assets/search.{lang}.json" for lang in LANGS]
    assert words("vi").keys() == words("en").keys()
    assert (words("vi")["title"], words("en")["title"]) == ("Tìm kiếm", "Search")


def test_who_finds_nothing_is_led_to_the_lists() -> None:
    assert words("en")["ways.list"] == {"glossary/": "Glossary", "timeline/": "Timeline", "actors/": "Who’s who"}


@pytest.mark.parametrize("lang", LANGS)
def test_every_kind_of_entry_has_its_name(small: Linked, lang: Lang) -> None:
    kinds = {f"kind.{entry.kind}" for entry in entries(small)}
    assert kinds <= words(lang).keys()


def test_the_script_asks_for_no_word_that_is_not_there() -> None:
    asked = set(re.findall(r'words\["([\w.]+)"\]|words\.(\w+)', SCRIPT))
    assert {one or other for one, other in asked} <= words("vi").keys()
    assert asked
