"""Where nothing is near, the records that share words with what is written are listed, the likeliest first."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.site.likely_ids import all_share, likely_ids
from tests.reading import read


@pytest.mark.parametrize(
    ("words", "folder", "ids"),
    [
        ("Quick hãng", "actors", ["quick-copy"]),
        ("bài của ai đó", "actors", []),
        ("open-lab-2", "actors", ["open-lab"]),
    ],
)
def test_records_that_share_most_words_come_first(content: Path, words: str, folder: str, ids: Sequence[str]) -> None:
    assert likely_ids(words, folder, read(content).content) == ids


def test_a_record_has_all_words_or_not(content: Path) -> None:
    record = read(content).content.records["quick-copy"]
    assert all_share("copy Quick", record)
    assert not all_share("Quick Paper", record)
    assert not all_share("", record)
