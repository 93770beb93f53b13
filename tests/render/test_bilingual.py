"""The words of the script that shows both languages come as one file for each, whole."""

import json
import re

from generator.render.bilingual import BILINGUAL_KINDS, bilingual_words
from generator.text.lang import LANGS, Lang
from tests.conftest import GENERATOR
from tests.reading import Made

SCRIPT = (GENERATOR / "theme" / "assets" / "bilingual.js").read_text("utf-8")


def words(lang: Lang) -> dict[str, str]:
    found: dict[str, str] = json.loads(bilingual_words()[f"assets/bilingual.{lang}.json"])
    return found


def test_each_language_has_its_file_with_the_words_that_the_script_asks_for() -> None:
    assert list(bilingual_words()) == [f"assets/bilingual.{lang}.json" for lang in LANGS]
    asked = set(re.findall(r"words\.(\w+)", SCRIPT))
    assert asked == words("vi").keys() == words("en").keys()


def test_each_language_names_the_other() -> None:
    assert "tiếng Anh" in words("vi")["hint"]
    assert "Vietnamese" in words("en")["hint"]


def test_every_kind_that_is_read_in_both_languages_is_a_kind_of_page(small_pages: Made) -> None:
    assert set(BILINGUAL_KINDS) <= {page.place.kind for page in small_pages.values()}
