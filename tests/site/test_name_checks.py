"""A name can be found in a text, and a word in which a term is not meant holds a name of it."""

from pathlib import Path

import pytest

from tests.editing import edit
from tests.reading import read

TERM = "terms/chung-cat.yml"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("distil]", 'distil, "–"]', [(4, "C014")]),
        ("distil]", 'distil, "C*"]', []),
        ("see_also:", "not_in: {vi: [nước chưng cất]}\nsee_also:", []),
        ("see_also:", "not_in: {vi: [nước cất]}\nsee_also:", [(18, "C015")]),
        ("see_also:", "not_in: {vi: [chưng cất]}\nsee_also:", [(18, "C015")]),
        ("see_also:", "not_in: {en: [distil water]}\nsee_also:", []),
    ],
)
def test_a_name_that_does_nothing_is_reported(content: Path, old: str, new: str, found: list[tuple[int, str]]) -> None:
    edit(content, TERM, (old, new))
    assert [(one.position.line, one.code) for one in read(content).problems if one.code in {"C014", "C015"}] == found
