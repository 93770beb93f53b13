"""Claims are proposed in the order of reading, each with its reasons, its speaker and its actors."""

import pytest

from generator.authoring.ingest.asides import Scanned
from generator.authoring.ingest.claims import Proposal, proposals
from generator.authoring.ingest.dates import dates_in
from generator.authoring.ingest.known import Name
from generator.authoring.ingest.names import Gazetteer
from generator.text.dates import parse_date

NAMES = (
    Name("Gina Raimondo", "raimondo", "actor", is_person=True),
    Name("OpenAI", "openai", "actor"),
    Name("GPT-3", "gpt-3", "actor"),
    Name("Alibaba", "alibaba", "actor"),
)


def proposed(text: str, lang: str = "vi") -> tuple[Proposal, ...]:
    names = Gazetteer(lang).add(NAMES).find(text)
    dates = dates_in(text, lang, parse_date("2024-01-28"))
    return proposals(Scanned(text, lang, names, dates, persons=frozenset({"raimondo"})))


@pytest.mark.parametrize(
    ("lang", "text", "starts"),
    [
        ("vi", "Mặc dù GPT-3 không phải là mã nguồn mở, vẫn có nhiều mô hình mở.", ["Mặc dù", "vẫn có"]),
        ("vi", "Mặc dù GPT-3 không sánh kịp ai cả, nhưng nó là một khởi đầu.", ["Mặc dù"]),
        ("vi", "Do lệnh cấm xuất khẩu chip của Mỹ, OpenAI phải thuê thêm máy.", ["Do lệnh", "OpenAI"]),
        ("vi", "Biện pháp này đã đẩy sức ép lên cao, có thể gây ra thiệt hại lớn.", ["Biện", ", có thể"]),
        ("vi", "Có tin đồn hãng bị chặn vì đã dùng mô hình của OpenAI.", ["Có tin", "vì đã"]),
        ("vi", "Bản lớn tối ưu cho máy có 96GB với năng lực tương đương GPT-3.", ["Bản lớn", "với năng"]),
        ("vi", "Bản lớn có năng lực vượt GPT-3, còn bản nhỏ thì chỉ ngang OpenAI.", ["Bản lớn", "bản nhỏ"]),
        ("en", "It is built for a large machine with power equal to GPT-3.", ["It is", "with power"]),
        ("vi", "Mô hình này được thiết kế để trả lời từng bước.", ["Mô hình"]),
        ("vi", "Bản này có khả năng lập trình nhờ thư viện đi kèm theo máy.", ["Bản này"]),
        ("vi", "Với năng lực tương đương GPT-3, bản này vẫn trả lời được và hỗ trợ viết.", ["Với năng", "bản này"]),
        ("vi", "Với OpenAI thì khác, người dùng có thể tải mô hình về máy.", ["Với OpenAI"]),
        ("en", "With power equal to GPT-3, the model can answer and write.", ["With power", "the model"]),
        ("en", "The model can write programs thanks to a library of its own.", ["The model"]),
        ("en", "The model supports calls to other tools.", ["The model"]),
        ("vi", "OpenAI có làm thế không?", []),
        ("vi", "Tôi hy vọng OpenAI đã khác.", []),
        ("vi", "Trời đẹp quá đi thôi mà.", []),
        ("vi", "Ngắn thôi.", []),
        ("vi", "Alibaba; 12.000; 2024", ["Alibaba"]),
        ("en", "Because the rules covered only goods, OpenAI rented the chips.", ["Because", "OpenAI"]),
        ("en", "It seems that OpenAI is late again.", []),
    ],
)
def test_sentences_are_taken_apart_into_claims(lang: str, text: str, starts: list[str]) -> None:
    found = [text[one.span.start : one.span.end] for one in proposed(text, lang)]
    assert len(found) == len(starts)
    assert all(words.startswith(start) for words, start in zip(found, starts, strict=True))


def test_a_quotation_is_held_against_the_record_and_so_is_what_it_says() -> None:
    said = "“Chúng tôi không cho phép ai làm thế. Chúng tôi sẽ đóng cửa kênh này”"
    found = proposed(f"Trong cuộc phỏng vấn ấy bà Gina Raimondo nói: {said}.")
    assert [one.reasons[0] for one in found] == ["quoted"] * 3
    assert [one.said_by for one in found] == ["raimondo"] * 3
    assert found[1].actors == ("raimondo",)


def test_reported_speech_names_its_speaker() -> None:
    (found,) = proposed("OpenAI cho biết mô hình mới nhanh hơn 20% so với bản cũ.")
    assert (found.said_by, found.actors) == ("openai", ("openai",))
    assert {"number", "compared"} <= set(found.reasons)
    assert found.words == "mới nhanh hơn 20% so với bản cũ"


def test_the_numbers_of_a_date_are_no_figures() -> None:
    (found,) = proposed("OpenAI mở cửa ngày 26/1/2024.")
    assert found.reasons == ("act",)


def test_who_and_when_are_what_the_article_says_itself() -> None:
    text = "Theo OpenAI, Bộ trưởng Thương mại Mỹ Gina Raimondo đã từ chối hôm 26/1/2024, và việc đã xong."
    assert {one.reasons[0]: one.said_by for one in proposed(text)} == {"who": "", "when": "", "act": "openai"}


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("Người dùng có thể tải mô hình về máy.", ("able",)),
        ("Lệnh này có thể khiến ngành khó khăn.", ("forecast", "able")),
        ("Hãng sẽ mở cửa thêm nhiều nơi.", ("forecast",)),
    ],
)
def test_what_can_be_is_a_forecast_only_of_an_event(text: str, reasons: tuple[str, ...]) -> None:
    found = {reason for one in proposed(text) for reason in one.reasons}
    assert found & {"able", "forecast"} == set(reasons)


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("vi", "Bản lớn được cho là tương đương với GPT-4o mini (ra mắt năm ngoái).", "tương đương với GPT-4o mini"),
        ("vi", "Bản nhỏ có hiệu năng ngang GPT-3.5 Turbo của hãng.", "ngang GPT-3.5 Turbo"),
        ("en", "The chip has a performance equal to Ascend 910B of that firm.", "equal to Ascend 910B"),
        ("en", "The large version is said to be on a par with GPT-4o mini.", "on a par with GPT-4o mini"),
    ],
)
def test_the_words_of_a_likening_are_the_likening_with_the_whole_name(lang: str, text: str, words: str) -> None:
    assert [one.words for one in proposed(text, lang)] == [words]
