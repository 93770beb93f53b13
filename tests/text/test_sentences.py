"""A text is cut after its first sentence, which an abbreviation does not end."""

import pytest

from generator.text.sentences import first_sentence


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Một câu.", "Một câu."),
        ("Một câu. Đây là câu hai.", "Một câu."),
        ("GPT-3.5. Thành công.", "GPT-3.5."),
        ("Made by the U.S. Department of Trade. It grew.", "Made by the U.S. Department of Trade."),
        ("Led by J. D. Vance since 2025. Later", "Led by J. D. Vance since 2025."),
        ("TP. Hồ Chí Minh là thành phố. Nó lớn.", "TP. Hồ Chí Minh là thành phố."),
        ("It has 7 to 65 bn. of them. Yes", "It has 7 to 65 bn. of them."),
        ("Who? Nobody knows.", "Who?"),
        ("No end", "No end"),
        ("", ""),
    ],
)
def test_the_first_sentence_ends_where_the_next_begins(text: str, first: str) -> None:
    assert first_sentence(text) == first
