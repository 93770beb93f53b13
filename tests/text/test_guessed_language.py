"""In which of our languages words are is told where they surely are, and so are sentences that are in the other."""

import pytest

from generator.text.guessed_language import foreign_sentences, guessed_language, others
from generator.text.lang import Lang


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("bốn con đường mới", "vi"),
        ("the cloud that they have rented", "en"),
        ("Đổi Mới", None),
        ("the Đổi Mới reforms of 1986", None),
        ("cloud computing", None),
        ("le cloud et les puces de la Chine", None),
        ("大模型", None),
    ],
)
def test_a_language_is_told_by_its_words(words: str, language: Lang | None) -> None:
    assert guessed_language(words) == language


def test_words_in_another_language_than_the_one_said_are_found() -> None:
    words = ("bốn con đường mới", "the cloud that they have rented", "GPU")
    assert list(others(words, "en-GB")) == [(0, "vi")]
    assert list(others(words, "zh")) == [(0, "vi"), (1, "en")]


VI, EN = "Sau đó hãng quay lại và mở mô hình mới.", "Later the firm came back and opened a new model."


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        (f"The firm left. {VI} It is open.", "en", [VI]),
        (f"Hãng rút đơn. {EN}", "vi", [EN]),
        (f"{VI} Hãng im.", "en", []),
        (f"{EN} It left.", "vi", []),
        (f"The firm left.\n\n{VI}\n\nThe end.", "en", [VI]),
        (f"Hãng viết: “{EN}” Hết.", "vi", []),
        (f"The firm wrote: “{VI}” That is all.", "en", []),
        (f"Xem *{EN}* nhé.", "vi", []),
        ("Hãng rút đơn. `the code that is here and the rest of the code`", "vi", []),
        ("The words chưng cất, trọng số and mô hình are kept. The rest is not.", "en", []),
    ],
)
def test_a_sentence_in_the_other_language_is_found(text: str, lang: Lang, found: list[str]) -> None:
    assert list(foreign_sentences(text, lang)) == found
