"""Fields of sentences hold sentences; titles and labels need no full stop."""

from pathlib import Path

import pytest

from tests.editing import Swap, edit
from tests.reading import read

TERM, ACTOR = "terms/chung-cat.yml", "actors/quick-copy.yml"
SHORT = "Cách luyện mô hình nhỏ bằng câu trả lời của mô hình lớn."


@pytest.mark.parametrize(
    ("file", "swap", "told"),
    [
        (TERM, (SHORT, SHORT[:-1]), [("C096", "lớn", "")]),
        (TERM, (SHORT, SHORT.lower()), [("C096", "cách", "small")]),
        (TERM, (SHORT, "CÁCH LUYỆN MỘT MÔ HÌNH nhỏ bằng lời."), [("C097", "CÁCH LUYỆN MỘT MÔ HÌNH", "")]),
        (ACTOR, ("maker of the student model", "maker of the small model of the student"), []),
        (TERM, (SHORT, SHORT), []),
    ],
)
def test_a_field_of_sentences_is_held_to_their_shape(
    content: Path, file: str, swap: Swap, told: list[tuple[str, str, str]]
) -> None:
    edit(content, file, swap)
    found = [(one.code, dict(one.facts)) for one in read(content).problems if one.code in {"C096", "C097"}]
    assert [(code, facts["words"], facts.get("way", "")) for code, facts in found] == told
