"""Who is reported as saying something is found where the text says it, and guessed nowhere else."""

import pytest

from generator.authoring.ingest.clauses import quotations, sentence_spans
from generator.authoring.ingest.known import Name
from generator.authoring.ingest.names import Gazetteer
from generator.authoring.ingest.speakers import quoted_by, said_by

NAMES = (
    Name("Gina Raimondo", "raimondo", "actor", is_person=True),
    Name("Reuters", "reuters", "actor"),
    Name("OpenAI", "openai", "actor"),
    Name("Qihoo", "qihoo", "actor"),
    Name("Chu Hongyi", "chu", "actor", is_person=True),
)
PERSONS = frozenset({"raimondo", "chu"})


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Theo Reuters, Mỹ sẽ siết việc thuê đám mây.", "reuters"),
        ("Theo họ, để bắt kịp OpenAI thì phải thuê.", ""),
        ("Theo đó, OpenAI sẽ thuê thêm máy.", ""),
        ("OpenAI, trong một bài dài, cho biết họ sẽ thuê.", "openai"),
        ("Chu Hongyi của Qihoo tuyên bố rằng mọi thứ đã khác.", "chu"),
        ("Mỹ sẽ siết, OpenAI thuê thêm.", ""),
        ("According to OpenAI, the model is open.", "openai"),
        ("The model is open, said OpenAI on Monday.", "openai"),
        ("Experts said that OpenAI is late.", ""),
    ],
)
def test_reported_speech_has_its_speaker(text: str, speaker: str) -> None:
    (sentence,) = sentence_spans(text)
    assert said_by(text, sentence, Gazetteer("vi").add(NAMES).find(text), PERSONS) == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Chu Hongyi của Qihoo nói: “Chúng ta nhìn chúng như trứng gà”.", ["chu"]),
        ("“We cannot let anybody do that at all,” Gina Raimondo told Reuters.", ["raimondo"]),
        ("“Chúng tôi không cho phép ai làm thế”. Không ai nói gì.", [""]),
        ("OpenAI nói: “Một hai ba bốn năm sáu”. “Bảy tám chín mười mười một nữa”.", ["openai", "openai"]),
    ],
)
def test_quotations_have_their_speaker(text: str, speakers: list[str]) -> None:
    names = Gazetteer("vi").add(NAMES).find(text)
    sentences = sentence_spans(text)
    assert [quoted_by(text, one, sentences, names, PERSONS) for one in quotations(text)] == speakers
