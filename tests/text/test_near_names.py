"""A word that is one letter off from a name is led to it; endings, other words and other people's names are not."""

import pytest

from generator.text.near_names import NearNames, capitals, own_words, words_of

NAMES = NearNames(
    ["DeepSeek", "Alpaca", "OpenAI", "Nvidia", "Hugging Face", "Intel", "Nguyễn", "Export Control", "chip"]
)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        *(("DeepSeeek", "DeepSeek"), ("DepSeek", "DeepSeek"), ("DeepSekk", "DeepSeek"), ("DeepSeke", "DeepSeek")),
        *(("Alpacca", "Alpaca"), ("OpenAl", "OpenAI"), ("Nvdia", "Nvidia"), ("Huggin", "Hugging")),
        *(("Deepseek", None), ("Alpacas", None), ("Nvidian", None), ("Intell", None), ("Facce", None)),
        *(("DeepSearch", None), ("eDepSeek", "DeepSeek"), ("Exprot", None), ("kDeepSee", None), ("Nguyen", None)),
    ],
)
def test_a_word_is_led_to_the_name_it_is_one_letter_off_from(word: str, name: str | None) -> None:
    assert NAMES.near(word) == name


def test_only_words_of_ours_that_have_a_capital_may_be_slips() -> None:
    text = "DeepSeeek “Alpacca” `OpenAl` [Nvdia](https://a.vn/Alpacca), [[alpaca|Alpacaa]], Qwen2, nhanhh"
    found = list(own_words(text))
    assert [words for _, words in found] == ["DeepSeeek", "Nvdia", "Alpacaa", "nhanhh"]
    assert all(text.startswith(words, start) for start, words in found)
    assert capitals(text) >= {"DeepSeeek", "Nvdia"}
    assert "nhanhh" not in capitals(text)


def test_the_words_of_names_are_gathered_however_they_are_written() -> None:
    assert words_of(["The Paper", "open-lab"]) == {"the", "paper", "open", "lab"}
