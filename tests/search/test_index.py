"""Words are listed with their places, as readers type them, in files of which a question needs few."""

import itertools
import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis.strategies import text

from generator.search.entries import KINDS, Entry, entries
from generator.search.index import BLOCK, bare, index, spelled, words
from generator.site.link import Linked
from generator.text.lang import LANGS

TERM = Entry("vi", "term", "glossary/chung-cat/", "chưng cất", ("distillation",), "distillation", "Học từ GPT-4.")
ACTOR = Entry("vi", "actor", "actors/deepseek/", "DeepSeek", ("深度求索",), "công ty", "Chúng tôi chưng.")


class Index:
    """Read an index as the script does."""

    def __init__(self, *listed: Entry, lang: str = "vi") -> None:
        by_lang = (index(listed, lang) for lang in LANGS)
        self.files = {name: json.loads(data) for files in by_lang for name, data in files.items()}
        self.contents: dict[str, Any] = self.files[f"{lang}.json"]

    def part(self, name: str) -> Any:
        return self.files[f"{self.contents['folder']}/{name}.json"]

    @property
    def words(self) -> dict[str, dict[str, list[int]]]:
        """Return all words with their spellings and places."""
        tables = [self.part(f"words-{number}") for number, _ in enumerate(self.contents["parts"])]
        return {
            word: {spelling: list(itertools.accumulate(steps)) for spelling, steps in found.items()}
            for table in tables
            for word, found in table.items()
        }


@pytest.mark.parametrize(
    ("word", "as_listed"),
    [
        ("Kỹ", "kĩ"),
        ("ty", "ti"),
        ("quý", "quí"),
        ("hòa", "hoà"),
        ("thúy", "thuý"),
        ("toàn", "toàn"),
        ("my", "mi"),
        ("yêu", "yêu"),
        ("\u00d0ào", "đào"),
        ("cha\u0302\u0301t", "chất"),
        ("GPT", "gpt"),
    ],
)
def test_a_word_has_one_spelling(word: str, as_listed: str) -> None:
    assert spelled(word) == as_listed
    assert spelled(as_listed) == as_listed


def test_a_hurried_reader_types_no_marks() -> None:
    assert list(map(bare, words("Đào tạo, CHƯNG CẤT"))) == ["dao", "tao", "chung", "cat"]


def test_a_place_tells_the_entry_and_the_field() -> None:
    found = Index(TERM, ACTOR)
    assert found.contents["kinds"] == [["term", 1], ["actor", 1]]
    assert found.contents["lengths"] == [[2, 1, 1, 4], [1, 1, 2, 3]]
    # chưng cất | distillation | distillation | Học từ GPT 4 | DeepSeek | 深度求索 | công ty | Chúng tôi chưng |
    assert found.words["chung"] == {"chưng": [0, 21], "chúng": [19]}
    assert found.words["distillation"] == {"distillation": [3, 5]}
    assert found.words["cong"] == {"công": [16]}


def test_entries_stand_by_their_kind_whatever_order_they_came_in() -> None:
    assert index((ACTOR, TERM), "vi") == index((TERM, ACTOR), "vi")


def test_a_name_answers_to_itself_as_one_word_and_to_its_first_letter() -> None:
    found = Index(TERM, ACTOR).words
    assert found["=chungcat"] == {"=chưngcất": [0]}
    assert found["c*"] == {"c*": [0, 1]}
    assert "=hoctugpt4" not in found
    assert found["gpt4"] == {"gpt4": [9]}


@pytest.mark.parametrize(
    ("name", "ends"),
    [
        ("深度求索", {"度求索", "求索"}),
        ("李彦宏", {"彦宏"}),
        ("百度", set()),
        ("零一万物 01.AI", {"一万物", "万物"}),
        ("字" * 13, set()),
    ],
)
def test_the_ends_of_a_chinese_name_are_listed(name: str, ends: set[str]) -> None:
    found = Index(Entry("vi", "actor", "actors/x/", "X", (name,))).words
    whole = set(words(name))
    assert {word for word in found if word[0] >= "一" and word not in whole and "*" not in word} == ends


def test_the_words_are_cut_into_parts_in_their_order() -> None:
    found = Index(*(Entry("vi", "event", f"timeline/#e-{n}", f"w{n} x{n}", text=f"y{n}") for n in range(400)))
    assert len(found.contents["parts"]) > 1
    listed = [list(found.part(f"words-{number}")) for number, _ in enumerate(found.contents["parts"])]
    assert [part[0] for part in listed] == found.contents["parts"]
    assert [word for part in listed for word in part] == sorted(found.words)


def test_every_entry_is_in_its_block() -> None:
    listed = [
        Entry("vi", "event", f"timeline/#e-{n}", f"title {n}", (), "note", "text", "en") for n in range(BLOCK + 1)
    ]
    found = Index(*listed)
    shown = [entry for number in range(2) for entry in found.part(f"entries-{number}")]
    assert shown == [[one.uri, one.title, [], "note", "text", "en"] for one in listed]


def test_names_that_may_be_misspelled_are_those_of_terms_and_actors() -> None:
    other = Entry("vi", "event", "timeline/#e", "Event")
    assert Index(TERM, ACTOR, other).part("names") == ["chưng cất", "distillation", "DeepSeek", "深度求索"]


def test_another_index_lies_in_another_folder() -> None:
    assert Index(TERM).contents["folder"] != Index(TERM, ACTOR).contents["folder"]
    assert Index(TERM, lang="en").contents["lengths"] == []


def test_every_kind_of_entry_has_its_place(small: Linked) -> None:
    assert {entry.kind for entry in entries(small)} <= set(KINDS)


@pytest.mark.slow
@given(text())
@example("\u0301")
@example("a \u0323b")
def test_any_name_can_be_listed(name: str) -> None:
    found = Index(Entry("vi", "term", "glossary/a/", name, (), "", name))
    assert set(found.words) >= {bare(word) for word in words(name)}
    assert "" not in found.words
