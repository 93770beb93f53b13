"""Who, when, most and such as are found where they are said in passing."""

import pytest

from generator.authoring.ingest.asides import Scanned, asides, circumstances
from generator.authoring.ingest.clauses import Span
from generator.authoring.ingest.dates import dates_in
from generator.authoring.ingest.known import Name
from generator.authoring.ingest.names import Gazetteer
from generator.text.dates import parse_date

NAMES = (
    Name("Gina Raimondo", "raimondo", "actor", is_person=True),
    Name("Meta", "meta", "actor"),
    Name("Reuters", "reuters", "actor"),
)


def scanned(text: str, lang: str) -> tuple[Scanned, Span]:
    names = Gazetteer(lang).add(NAMES).find(text)
    dates = dates_in(text, lang, parse_date("2024-01-28"))
    return Scanned(text, lang, names, dates, persons=frozenset({"raimondo"})), Span(0, len(text))


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("vi", "Vào ngày 26/1/2024, Bộ trưởng Thương mại Mỹ, Gina Raimondo, đã nói.", ["who", "when"]),
        ("vi", "Bộ trưởng Gina Raimondo đã nói.", []),
        ("vi", "Sau đó bà Gina Raimondo, Bộ trưởng Thương mại Mỹ, đã nói.", ["who"]),
        ("vi", "Bộ trưởng đã gặp bà Gina Raimondo ở Mỹ.", []),
        ("vi", "Vài ngày trước, Meta đã mở mô hình.", ["when"]),
        ("vi", "Meta mở mô hình ngày 26/1/2024.", []),
        ("vi", "Ngày 26/1/2024, trời mưa.", []),
        ("en", "Gina Raimondo told Reuters on 26 January 2024 that it was so.", ["when"]),
        ("en", "The US Commerce Secretary, Gina Raimondo, said so.", ["who"]),
        ("en", "A few days ago, Meta opened its model.", ["when"]),
    ],
)
def test_circumstances_are_found(lang: str, text: str, found: list[str]) -> None:
    assert [piece.reasons[0] for piece in circumstances(*scanned(text, lang))] == found


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("vi", "Việc này gây thiệt hại cho ngành công nghệ của đất nước đông dân nhất thế giới.", ["nhất"]),
        ("vi", "Đây là hãng lớn nhất.", []),
        ("vi", "Họ học từ mô hình nước ngoài, ví dụ như mô hình do Meta làm.", []),
        ("vi", "Họ học từ mô hình nước ngoài, ví dụ như Meta.", [", ví dụ như Meta"]),
        ("vi", "Nhiều người như Tôi thì không.", []),
        ("en", "Meta, the largest of them, gave it away.", ["the largest"]),
        ("en", "They learn from firms such as Meta and Reuters.", [" such as Meta and Reuters"]),
    ],
)
def test_asides_are_found(lang: str, text: str, found: list[str]) -> None:
    assert [piece.focus.of(text) for piece in asides(*scanned(text, lang))] == found
