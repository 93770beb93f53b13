"""Sentences and quotations are found where they stand."""

import pytest

from generator.authoring.ingest.clauses import Span, quotations, sentence_at, sentence_spans


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Một câu. Đầu tiên là hai. Ở đây là ba.", 3),
        ("Ông nói: “Một câu. Hai câu.” Ba câu!", 3),
        ("Mr. Lee of U.S. Steel met J. Doe. He left.", 2),
        ("Tăng 70.000 chip vào v.v. Rồi thôi", 1),
        ("GPT-4. 70 tỷ tham số.", 2),
        ("Không hết", 1),
        ("  ", 0),
    ],
)
def test_sentences_are_parted(text: str, count: int) -> None:
    spans = sentence_spans(text)
    assert len(spans) == count
    assert all(span.of(text) == span.of(text).strip() for span in spans)


def test_only_quoted_sentences_are_quotations() -> None:
    text = 'Để "bắt kịp", bà nói: “Chúng tôi không cho phép ai làm thế”, và "we cannot let anybody do that".'
    assert [span.of(text) for span in quotations(text)] == [
        "Chúng tôi không cho phép ai làm thế",
        "we cannot let anybody do that",
    ]


def test_a_place_lies_in_a_sentence() -> None:
    spans = sentence_spans("Một. Hai.")
    assert [sentence_at(spans, place) for place in (0, 4, 6)] == [Span(0, 4), Span(0, 4), Span(5, 9)]
