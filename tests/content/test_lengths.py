"""Texts are counted as readers see them, and found too long in the language in which they are."""

import pytest

from generator.content.lengths import Limit, beyond, count_seen
from generator.content.models import Text

LIMIT: Limit = {"vi": 3, "en": 2}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("two words", 2),
        ("a [[chung-cat|linked name]] counts", 4),
        ("cited [@src-a#passage, p. 3; @src-b] here", 2),
        ("a pause – no word", 4),
        ("", 0),
    ],
)
def test_citations_and_the_targets_of_links_are_no_words(text: str, count: int) -> None:
    assert count_seen(text) == count


@pytest.mark.parametrize(
    ("vi", "en", "found"),
    [
        ("một hai ba", "one two", {}),
        ("một hai ba bốn", "one two", {"vi": {"count": "4", "limit": "3"}}),
        ("một", "one two three", {"en": {"count": "3", "limit": "2"}}),
        ("một", "một mô hình học từ câu trả lời của mô hình khác", {}),
        (None, "one two three", {"en": {"count": "3", "limit": "2"}}),
    ],
)
def test_a_text_is_too_long_by_the_limit_of_its_language(
    vi: str | None, en: str, found: dict[str, dict[str, str]]
) -> None:
    assert dict(beyond(Text.model_validate({"vi": vi, "en": en}), LIMIT)) == found


def test_no_text_is_not_too_long() -> None:
    assert not list(beyond(None, LIMIT))
