"""A draft has ids, references and days filled in, and of the article's own sentences nothing."""

import dataclasses
import datetime
import hashlib
import re
from pathlib import Path

import pytest

from generator.authoring.ingest.asked import Asked
from generator.authoring.ingest.draft import draft, scalar
from generator.authoring.ingest.known import Known, KnownPassage, KnownSource, Name, known_in, sources_in
from generator.authoring.ingest.reading import Text, read
from generator.authoring.ingest.scan import scan
from generator.content.models import Article
from generator.content.strict_yaml import parse
from generator.problems.problem import Problems
from generator.text.dates import parse_date
from generator.text.lang import LANGS, Lang
from tests.authoring.ingest.test_scan import TEXTS
from tests.conftest import OWN_CONTENT

RUN = 8
DAY = datetime.date(2026, 8, 31)


@pytest.fixture(scope="module")
def known() -> Known:
    return dataclasses.replace(known_in(OWN_CONTENT), sources=sources_in(OWN_CONTENT))


def drafted(name: str, known: Known, lang: Lang = "vi") -> str:
    path = TEXTS / name
    return draft(scan(read(path.read_bytes(), name), name, known), known, Asked(lang, DAY, name, "../x/article.json"))


def runs(text: str) -> set[str]:
    """Hash each run of eight words, as `test_own_words` does."""
    words = re.findall(r"\w+", text.casefold())
    joined = (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))
    return {hashlib.sha256(run.encode()).hexdigest()[:12] for run in joined}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["cloud.en.txt", "chip.vi.txt", "may.vi.txt"])
def test_no_run_of_eight_words_of_the_article_lands_in_the_file(name: str, lang: Lang, known: Known) -> None:
    text = drafted(name, known, lang)
    phrases = re.findall(r"^    words: (.+)$", text, re.MULTILINE)
    assert phrases
    assert all(len(re.findall(r"\w+", phrase)) <= RUN for phrase in phrases)
    rest = re.sub(r"^    words: .+$", "", text, flags=re.MULTILINE)
    assert runs(rest) & runs((TEXTS / name).read_text("utf-8")) == set()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["cloud.en.txt", "chip.vi.txt", "may.vi.txt"])
def test_a_draft_is_read_without_a_problem_and_knows_only_its_fields(name: str, lang: Lang, known: Known) -> None:
    problems = Problems()
    document = parse(drafted(name, known, lang).encode(), Path("new.yml"), problems)
    assert problems.sorted() == ()
    assert document.data.keys() <= Article.model_fields.keys()
    required = {field for field, about in Article.model_fields.items() if about.is_required()} - {"id"}
    assert required <= document.data.keys()


def test_what_was_found_is_filled_in(known: Known) -> None:
    text = drafted("cloud.en.txt", known, "en")
    assert "\ndraft: true\n" in text
    assert "\ncredit: The Daily Example\nlanguage: en\ndate: 2024-01-27\n" in text
    assert "\n  - id: p2\n" in text
    assert "    actors: [gina-raimondo, reuters, us-commerce]\n" in text
    assert "    #: dates: 2024-01-26 (26 Jan 2024), 2024-01-29 (29 Jan 2024?)\n" in text
    assert "    #: under the subheading “What the rule would change”\n" in text
    assert "    #: begins “We cannot let others build …”, words: 25\n" in text
    assert "    said_by: gina-raimondo\n" in text
    assert "    checked: 2026-08-31\n    review_by: 2027-02-28\n" in text
    assert "#:   [ ] Liang Wenfeng (1): distilled new actor liang-wenfeng\n" in text
    assert "#:   e-2024-01-26-interview: " in text
    assert "looks like one that was checked: raimondo-cloud#c02" in text


def test_each_field_is_explained_once_in_the_editors_language(known: Known) -> None:
    text = drafted("chip.vi.txt", known)
    assert text.count("#: Bài báo nói gì, bằng lời của mình") == 1
    assert text.count("#: Đoạn này nói gì, bằng lời của mình.") == 1


def test_an_article_without_claims_has_an_empty_list() -> None:
    reading = scan(Text("Trời đẹp.\n\nNắng lên."), "a.txt", Known())
    text = draft(reading, Known(), Asked("vi", DAY, "a.txt", "x"))
    assert "\nclaims: []\n" in text
    assert "\ndate:\n" in text


def test_a_word_without_end_is_shortened() -> None:
    reading = scan(Text("A" * 5000 + " đã mở cửa năm 2024."), "a.txt", Known())
    assert max(map(len, draft(reading, Known(), Asked("vi", DAY, "a.txt", "x")).splitlines())) < 200


def test_a_known_source_is_named_and_a_credit_is_written_as_we_write_the_name() -> None:
    known = Known((Name("VN review", "vnreview", "actor"),), actor_names={"vnreview": {"vi": "VnReview"}})
    reading = scan(Text("Trời đẹp và nắng lên rồi.\n\nTheo VN review"), "a.txt", known)
    text = draft(reading, known, Asked("vi", DAY, "a.txt", "x", source="src-a"))
    assert "\ncredit: VnReview\n" in text
    assert "\nsource: src-a\n" in text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("lệnh cấm xuất khẩu chip", "lệnh cấm xuất khẩu chip"),
        ("2024", '"2024"'),
        ("No", '"No"'),
        ("a: b", '"a: b"'),
        ("- một", '"- một"'),
        ("$1 billion on chips", '"$1 billion on chips"'),
        ('nói "không"', '"nói \\"không\\""'),
        ("tăng 20%", "tăng 20%"),
    ],
)
def test_values_are_quoted_where_yaml_would_read_something_else(text: str, written: str) -> None:
    assert scalar(text) == written


def test_each_claim_shows_what_a_verdict_may_ask_for_besides(known: Known) -> None:
    text = drafted("chip.vi.txt", known)
    claims = text.count("    verdict:\n")
    assert text.count("    #: faults: []\n") == claims
    assert text.count("    #: wording:\n    #:   vi:\n    #:   en:\n") == claims
    assert text.count("#: Sai ở đâu") == 1


def test_passages_that_may_be_cited_stand_below_a_claim_ready_to_be_copied() -> None:
    says = {"vi": "Hãng cho biết bản lớn nhất có 70 tỷ tham số, và kể thêm một câu khá dài nữa.", "en": "It has 70."}
    source = KnownSource("src-meta", (), (), "Meta", passages=(KnownPassage("seventy", says),))
    known = Known((Name("Meta", "meta", "actor"),), sources=(source, *far_sources()))
    reading = scan(Text("Meta đã phát hành mô hình với 70 tỷ tham số."), "a.txt", known)
    text = draft(reading, known, Asked("vi", DAY, "a.txt", "x"))
    assert "nguồn có thể dùng: [@src-meta#seventy] – Meta: Hãng cho biết bản lớn nhất có" in text
    assert "[@src-meta#" not in draft(reading, known, Asked("vi", DAY, "a.txt", "x", source="src-meta"))


def far_sources() -> tuple[KnownSource, ...]:
    passages = tuple(KnownPassage(f"far-{number}", {"vi": f"Chuyện {number} về lúa."}) for number in range(12))
    return (KnownSource("src-far", (), (), "Báo Mai", passages=passages),)


def test_a_claim_that_the_lead_has_made_is_noted_and_not_made_again(known: Known) -> None:
    text = drafted("may.vi.txt", known)
    assert "\n  #: lặp lại c02: p8, câu 1, mở đầu “OpenAI phát hành hai mô …”\n" in text
    assert "    paragraph: p8\n" not in text
    assert "12 khẳng định được gợi ý" in text


def test_fields_that_are_always_needed_are_there(known: Known) -> None:
    text = drafted("may.vi.txt", known)
    assert text.count("    title:\n      vi:\n      en:\n    summary:\n") + 1 == text.count("  - id: p") + 1
    assert "\ncredit: Báo Ví Dụ\n" in text
    assert "    words: tương đương GPT-4\n" in text
    assert "    #: words:\n" in text
    assert "    kind: [prediction]\n" in text.partition("- id: p9")[2]
    assert "    kind: [fact]\n" in text.partition("- id: p5")[2].partition("- id: p6")[0]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Động thái này được xem là bước ngoặt của hãng.", "opinion"),
        ("Hãng mở cửa. Động thái này được coi là bước ngoặt.", "fact, opinion"),
        ("Bản này được cho là tương đương GPT-4 của hãng kia.", "fact"),
        ("Có tin đồn hãng kia đã bị chặn từ lâu.", "fact, rumour"),
        ("The move is seen as a turning point for the whole firm.", "opinion"),
        ("The firm reportedly sold many of its own chips abroad.", "fact"),
    ],
)
def test_what_a_paragraph_holds_is_guessed(text: str, kinds: str) -> None:
    reading = scan(Text(text), "a.txt", Known())
    assert f"    kind: [{kinds}]\n" in draft(reading, Known(), Asked("vi", DAY, "a.txt", "x"))


def test_a_last_line_that_says_where_the_news_is_from_gives_no_credit() -> None:
    reading = scan(Text("Trời đẹp và nắng lên rồi.\n\nLê Mai (Theo OpenAI, The Verge)"), "a.txt", Known())
    text = draft(reading, Known(), Asked("vi", DAY, "a.txt", "x"))
    assert "Dòng cuối bài chỉ nói tin lấy từ đâu" in text
    assert "không thấy trong bài" not in text
    assert "\ncredit:\n" in text


@pytest.mark.parametrize("end", ["", "\n\nTheo The Verge"])
def test_the_articles_own_source_gives_the_credit_and_the_day(end: str) -> None:
    known = Known(sources=(KnownSource("src-a", (), (), "Báo Mai", parse_date("2024-01-26")),))
    reading = scan(Text(f"Trời đẹp và nắng lên rồi.{end}"), "a.txt", known)
    assert "\ncredit: Báo Mai\nlanguage: vi\ndate: 2024-01-26\n" in draft(
        reading, known, Asked("vi", DAY, "a.txt", "x", source="src-a")
    )
