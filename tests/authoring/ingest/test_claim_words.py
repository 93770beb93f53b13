"""The words by which claims are told fit what they should and nothing that only looks like it."""

import pytest

from generator.authoring.ingest import claim_words
from generator.authoring.ingest.claim_words import Patterns

P: dict[str, Patterns] = {
    name: getattr(claim_words, name)
    for name in ("NUMBER", "MOST", "CAUSE", "FORECAST", "COMPARED", "REPORTED", "NAMED")
}


@pytest.mark.parametrize(
    ("name", "lang", "text", "fits"),
    [
        ("NUMBER", "vi", "mất 8 tỷ USD", True),
        ("NUMBER", "vi", "2.048 con chip", True),
        ("NUMBER", "vi", "ba yếu tố", True),
        ("NUMBER", "vi", "bản GPT-3 và ba mẹ", False),
        ("NUMBER", "en", "about 40 per cent", True),
        ("NUMBER", "en", "few firms", True),
        ("NUMBER", "en", "GPT-4", False),
        ("MOST", "vi", "đông dân nhất thế giới", True),
        ("MOST", "vi", "ít nhất, thứ nhất, nhất là, thống nhất; Đầu tiên, họ", False),
        ("MOST", "en", "the largest company", True),
        ("MOST", "en", "most of us", False),
        ("CAUSE", "vi", "bị chặn vì dùng chung", True),
        ("CAUSE", "vi", "lý do, do đó, tự do, do Meta làm", False),
        ("FORECAST", "vi", "sẽ mất", True),
        ("FORECAST", "vi", "có thể thấy", False),
        ("FORECAST", "en", "could push", True),
        ("COMPARED", "vi", "nhanh hơn", True),
        ("COMPARED", "en", "cheaper than", True),
        ("REPORTED", "vi", "giới phân tích cho rằng", True),
        ("REPORTED", "en", "critics warn", True),
        ("NAMED", "vi", "được gọi là", True),
        ("NAMED", "en", "is known as", True),
    ],
)
def test_words_of_claims_are_told(name: str, lang: str, text: str, *, fits: bool) -> None:
    assert bool(P[name][lang].search(text)) == fits
