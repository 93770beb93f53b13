"""A key phrase is short, is cut where a phrase ends, and never through a compound or a name."""

import pytest

from generator.authoring.ingest.clauses import Span
from generator.authoring.ingest.phrases import MOST_WORDS, Wanted, key_phrase

VI = "Do lệnh cấm xuất khẩu chip của Hoa Kỳ, việc thuê đám mây từ các hãng nước ngoài đã trở thành lựa chọn phổ biến"
EN = "Because the rules covered only goods, Chinese firms rented the same chips from Amazon and Microsoft instead"


def phrase(text: str, focus: str, lang: str = "vi", kept: str = "", avoided: str = "") -> str:
    def spans(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),) if words else ()

    whole = Span(0, len(text))
    return key_phrase(Wanted(text, whole, spans(focus)[0], lang, spans(kept), spans(avoided)))


@pytest.mark.parametrize(
    ("text", "focus", "lang", "expected"),
    [
        (VI, "lệnh cấm", "vi", "lệnh cấm xuất khẩu chip của Hoa Kỳ"),
        (VI, "lựa chọn", "vi", "lựa chọn phổ biến"),
        (VI, "đám mây", "vi", "thuê đám mây từ các hãng nước ngoài"),
        (EN, "rented", "en", "firms rented the same chips"),
        ("Bà nói: “Chúng tôi không cho phép ai làm vậy”.", "không cho phép", "vi", "không cho phép ai làm vậy"),
    ],
)
def test_a_phrase_is_cut_around_what_matters(text: str, focus: str, lang: str, expected: str) -> None:
    found = phrase(text, focus, lang)
    assert focus in found
    assert len(found.split()) <= MOST_WORDS
    assert expected in found or found in expected


@pytest.mark.parametrize("compound", ["nước ngoài", "có thể", "thiết bị", "lý do"])
def test_compounds_with_a_small_word_in_them_are_not_cut(compound: str) -> None:
    first, last = compound.split()
    text = f"Hãng này nêu ra {compound} mới mà không ai từng biết tới"
    found = phrase(text, compound).split()
    assert (first in found) == (last in found)


def test_names_are_not_cut() -> None:
    text = "việc mà Công ty Của Tôi đã làm cho nhiều người"
    assert "Công ty Của Tôi" in phrase(text, "Công ty Của Tôi", kept="Công ty Của Tôi")


def test_what_is_avoided_is_left_to_another_claim() -> None:
    text = "hãng thuê đám mây ở Mỹ như Azure và AWS"
    assert "Azure" not in phrase(text, "thuê đám mây", avoided="như Azure và AWS")


@pytest.mark.parametrize("text", ["một hai", "chữ " * 20, "Đoạn văn, rất, ngắn, thôi"])
def test_where_nothing_can_be_cut_there_is_no_phrase(text: str) -> None:
    assert phrase(text, text.split(maxsplit=1)[0]) == ""
