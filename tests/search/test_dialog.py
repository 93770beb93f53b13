"""The words of the search dialog come as one file for each language, whole."""

import json
import re

import pytest

from generator.search.dialog import dialog_words
from generator.search.entries import entries
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.conftest import GENERATOR

SCRIPTS = "".join(path.read_text("utf-8") for path in sorted((GENERATOR / "theme" / "assets").glob("search*.js")))


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


@pytest.mark.parametrize("lang", LANGS)
def test_every_kind_can_be_chosen(small: Linked, lang: Lang) -> None:
    chosen = words(lang)["kinds"]
    assert isinstance(chosen, dict)
    assert {entry.kind for entry in entries(small)} - chosen.keys() == {"list", "about", "correction"}
    assert "other" in chosen


def test_the_scripts_ask_for_no_word_that_is_not_there() -> None:
    asked = set(re.findall(r'say\(\s*"([\w.]+)"|words\["([\w.]+)"\]|words\.(kinds|other)', SCRIPTS))
    assert {next(filter(None, found)) for found in asked} <= words("vi").keys()
    assert len(asked) > 9
