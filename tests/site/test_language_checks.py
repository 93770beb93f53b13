"""The language of an article or a source is that of its words, and an article's is that of its record as a source."""

from pathlib import Path

import pytest

from generator.problems.printing import message
from tests.editing import Swap, edit
from tests.reading import read

ARTICLE, SOURCE = "articles/old-article.yml", "sources/src-seen.yml"
FIRST, SECOND = "statement: {vi: Đã có cáo buộc.", "statement: {vi: Tòa đã phán xử."
VI, EN = "words: bốn con đường mới\n    ", "words: the cloud that they have\n    "
IS_VI: Swap = ("language: en", "language: vi")
TITLE = "title: The quarrel of the two labs"
PASSAGE = "passages:\n  - id: a\n    says: {vi: Họ cãi nhau., en: They quarrel.}\n    words: bốn con đường mới"


def told(content: Path) -> list[tuple[str, int, str]]:
    """List what is said of languages, where, and in which way."""
    found = [one for one in read(content).problems if one.code in {"C081", "C082"}]
    assert all(message(one, lang) for one in found for lang in ("vi", "en"))
    return [(one.code, one.position.line, dict(one.facts).get("way", "")) for one in found]


@pytest.mark.parametrize(
    ("swap", "found"),
    [
        (("date: 2024-03", "date: 2024-02"), ["C098"]),
        (("date: 2024-03", "date: 2024-03-01"), ["C098"]),
        (("date: 2024-03", "date: 2024"), []),
        (("date: 2024-03", "date: 2024-02~"), []),
    ],
)
def test_an_article_has_the_date_of_its_source(content: Path, swap: Swap, found: list[str]) -> None:
    edit(content, ARTICLE, swap)
    assert [one.code for one in read(content).problems if one.code == "C098"] == found


@pytest.mark.parametrize(
    ("article", "source", "found"),
    [
        ([(FIRST, VI + FIRST)], [], [("C082", 3, "")]),
        ([(FIRST, VI + FIRST), ("source: src-seen", "source: src-unseen")], [], [("C082", 3, "")]),
        ([(FIRST, EN + FIRST)], [], [("C081", 3, "")]),
        ([(FIRST, EN + FIRST), ("language: vi", "language: en")], [], []),
        ([(FIRST, VI + FIRST), (SECOND, EN + SECOND)], [], [("C081", 37, "words")]),
        ([], [(TITLE, "title: Cuộc cãi nhau giữa hai hãng")], [("C081", 7, "")]),
        ([], [(TITLE, "title: The quarrel that the labs have"), IS_VI], [("C081", 7, "")]),
        ([], [("seen: 2026-11", f"seen: 2026-11\n{PASSAGE}")], [("C081", 13, "words")]),
        ([], [(TITLE, "title: {vi: Cuộc cãi nhau giữa hai hãng, en: The quarrel}")], []),
        ([], [], []),
    ],
)
def test_a_language_that_is_not_that_of_the_words_is_told(
    content: Path, article: list[Swap], source: list[Swap], found: list[tuple[str, int, str]]
) -> None:
    edit(content, ARTICLE, *article)
    edit(content, SOURCE, *source)
    assert told(content) == found
