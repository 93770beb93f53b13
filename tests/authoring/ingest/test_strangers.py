"""Names that nobody knows are listed once with how often they stand there; countries, titles and days are not."""

import pytest

from generator.authoring.ingest.clauses import Span
from generator.authoring.ingest.known import Name
from generator.authoring.ingest.names import Gazetteer
from generator.authoring.ingest.strangers import names_a_stranger, strangers

KNOWN = Gazetteer("vi").add([Name("OpenAI", "openai", "actor")])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ông Uông Văn Bân của OpenAI gặp Uông Văn Bân ở Trung Quốc.", [("Uông Văn Bân", 2)]),
        ("Hãng Moore Threads bán chip cho Baidu.", [("Moore Threads", 1), ("Baidu", 1)]),
        ("Hôm nay trời đẹp. Chúng ta đi. “Chúng tôi ở lại”, Thủ tướng nói hôm Thứ Hai.", []),
        ("TikTok mở cửa. GPT cũng thế.", [("TikTok", 1), ("GPT", 1)]),
        ("On Monday, President Jane Roe met Chinese and French envoys in Hanoi.", [("Jane Roe", 1), ("Hanoi", 1)]),
        ("He cited Roe’s book; Jane Roe agreed.", [("Jane Roe", 1)]),
        ("The University of Melbourne agreed with SEC.", [("University of Melbourne", 1), ("SEC", 1)]),
        ("Although Baidu gained, Because Nvidia did not.", [("Baidu", 1), ("Nvidia", 1)]),
        ("Bản này ngang GPT-4o mini, hơn GPT-3.5 Turbo.", [("GPT-4o mini", 1), ("GPT-3.5 Turbo", 1)]),
        ("Máy có RAM 16GB và ổ SSD của Baidu.", [("Baidu", 1)]),
        ("Nvidia gained a lot there. Shares of Nvidia fell.", [("Nvidia", 1)]),
    ],
)
def test_unknown_names_are_listed(text: str, names: list[tuple[str, int]]) -> None:
    assert list(strangers([(text, KNOWN.find(text))])) == names


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("Ông Uông Văn Bân, chủ tịch OpenAI, nói vậy.", True),
        ("OpenAI nói vậy.", False),
        ("Hãng OpenAI bán GPT 4 cho Baidu, theo tờ báo.", False),
    ],
)
def test_a_person_whom_nobody_knows_is_told_from_a_firm(text: str, *, is_there: bool) -> None:
    assert names_a_stranger(text, Span(0, len(text)), KNOWN.find(text)) == is_there
