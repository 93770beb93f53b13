"""What chat programs leave in a text is found, and what remains of it when their signs are gone."""

import pytest

from generator.text.chat_traces import chat_signs, chat_talk


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Hãng rút đơn :contentReference[oaicite:2]{index=2}.", "Hãng rút đơn."),
        ("Hãng rút đơn【4†source】【12:3†a.pdf】.", "Hãng rút đơn."),
        ("The firm left. citeturn0search1turn0news2", "The firm left."),
        ("[cite_start]The firm left. [cite: 3, 4]", "The firm left."),
        ("xem https://a.vn/x?utm_source=chatgpt.com", "xem https://a.vn/x"),
        ("xem https://a.vn/x?utm_source=chatgpt.com&b=1", "xem https://a.vn/x?b=1"),
        ("xem https://a.vn/x?b=1&utm_source=openai", "xem https://a.vn/x?b=1"),
        ("The cite, [cited] and 【百度】 stay.", "The cite, [cited] and 【百度】 stay."),
        ("†", "†"),
    ],
)
def test_signs_of_chat_programs_are_taken_out(text: str, left: str) -> None:
    for start, words, better in reversed(chat_signs(text)):
        text = text[:start] + better + text[start + len(words) :]
    assert text == left


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dưới đây là bản dịch tiếng Việt:\n\nHãng rút đơn.", ["Dưới đây là bản dịch tiếng Việt:"]),
        ("Hãng rút đơn.\n\nHy vọng bản dịch này hữu ích!", ["Hy vọng bản dịch này hữu ích"]),
        ("As an AI language model, I cannot tell.", ["As an AI language model, I"]),
        ("Sure! Here's the translation:\n\nThe firm left.", ["Sure! Here's the translation:"]),
        ("Here is the revised text: The firm left.", ["Here is the revised text:"]),
        ("Là một mô hình ngôn ngữ, tôi không biết.", ["Là một mô hình ngôn ngữ, tôi"]),
        ("Dưới đây là một câu như thế.", []),
        ("The robot said: “As an AI language model, I cannot tell.”", []),
        ("GPT-4 là một mô hình ngôn ngữ lớn; here is why.", []),
    ],
)
def test_what_a_chat_program_says_is_found(text: str, said: list[str]) -> None:
    assert [words for _, words in chat_talk(text)] == said
    assert all(text.startswith(words, start) for start, words in chat_talk(text))
