"""A title that no social card can show is reported at its place; one that a card can show in one language is not."""

from pathlib import Path

import pytest

from tests.editing import edit
from tests.reading import read

SITE = ("site.yml", "title: {vi: Trang thử, en: Test site}")
EXPLAINER = ("explainers/first-steps.yml", "title: {vi: Những bước đầu, en: First steps}")
ARTICLE = ("articles/old-article.yml", "title: {vi: Bài báo cũ, en: The old article}")


@pytest.mark.parametrize("place", [SITE, EXPLAINER, ARTICLE])
@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("{vi: 深度求索, en: 深度求索}", [1]),
        ("{vi: Hãng 深度求索, en: ความจริง}", [1]),
        ("{vi: 深度求索, en: DeepSeek}", []),
        ("{vi: DeepSeek (深度求索), en: 深度求索}", []),
    ],
)
def test_a_title_that_no_card_can_show_is_reported(
    content: Path, place: tuple[str, str], title: str, found: list[int]
) -> None:
    file, written = place
    edit(content, file, (written, f"title: {title}"))
    problems = [one for one in read(content).problems if one.code == "C024"]
    assert [one.position.line for one in problems] == found
    assert all(one.position.path.match(file) and one.severity == "note" for one in problems)
