"""Every problem that can be reported is worded, in both languages, with examples that editors can learn from."""

import re

import pytest

from generator.problems.catalogue import SEVERITIES, catalogue, shared_words
from generator.text.lang import LANGS


@pytest.mark.parametrize("code", catalogue())
def test_every_code_is_worded_in_both_languages_with_the_same_blanks(code: str) -> None:
    entry = catalogue()[code]
    assert entry.severity in SEVERITIES
    ways = (worded for way in entry.ways.values() for worded in (way.message, way.hint) if worded)
    for worded in (entry.message, entry.hint, *ways):
        blanks = {lang: set(re.findall(r"\{(\w+)\}", worded[lang])) for lang in LANGS}
        assert blanks["vi"] - {"language"} == blanks["en"] - {"language"}
        assert all(worded[lang].strip() and not worded[lang].endswith(".") for lang in LANGS)
    assert entry.wrong != entry.right


def test_codes_stand_by_stage_and_number() -> None:
    stages = "YLSTRPCV"
    assert list(catalogue()) == sorted(catalogue(), key=lambda code: (stages.index(code[0]), code))
    assert all(re.fullmatch(r"[A-Z]\d{3}", code) for code in catalogue())


def test_shared_words_are_said_in_both_languages_and_are_no_codes() -> None:
    assert all(set(word) == set(LANGS) for word in shared_words().values())
    assert not shared_words().keys() & catalogue().keys()
