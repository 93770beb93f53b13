"""Headline, captions, credit and date are told from paragraphs; what repeats is dropped and counted."""

import pytest

from generator.authoring.ingest.blocks import Block, blocks_of
from generator.authoring.ingest.forms import Shape, credit_of, shape

BODY = "Hãng này cho biết sẽ thuê thêm máy chủ ở nước ngoài trong năm tới để huấn luyện mô hình."


def shaped(*texts: str, lang: str = "vi") -> Shape:
    return shape([Block(text) for text in texts], lang)


def forms(found: Shape) -> list[tuple[str, str]]:
    return [(passage.id, passage.form) for passage in found.passages]


def test_a_whole_article_is_told_apart() -> None:
    found = shaped(
        "Hãng chip gặp khó vì lệnh cấm",
        "Thứ Sáu, 26/1/2024, 10:30 (GMT+7)",
        BODY,
        "Bà Gina Raimondo",
        "Trụ sở của hãng tại California (Ảnh: Reuters)",
        "Ba con đường",
        f"{BODY} Lần nữa.",
        "Xem thêm: Hãng chip bán gì",
        "Theo VnReview",
    )
    assert forms(found) == [
        ("headline", "headline"),
        ("p1", "body"),
        ("p2", "caption"),
        ("p3", "caption"),
        ("p4", "body"),
        ("p5", "credit"),
    ]
    assert (found.date, found.credit) == ("2024-01-26", "VnReview")
    assert found.passages[4].under == "Ba con đường"
    assert [remark.key for remark in found.remarks] == ["ingest.around", "ingest.dated"]


def test_repeated_blocks_are_dropped_and_counted_even_with_another_sign() -> None:
    found = shaped(BODY, f"{BODY[:-1]} !", BODY.upper(), f"{BODY} Và hơn thế nữa, hãng còn mua thêm chip.")
    assert len(found.passages) == 2
    assert "2" in found.remarks[0].said("vi")
    assert "2" in found.remarks[0].said("en")


def test_rows_that_differ_by_a_number_are_no_repetition() -> None:
    found = shaped(
        "Năm nay hãng bán được 70 triệu con chip các loại", "Năm nay hãng bán được 71 triệu con chip các loại"
    )
    assert len(found.passages) == 2


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Theo VN review", "VN review"),
        ("Nguồn: Reuters", "Reuters"),
        ("(Theo Reuters)", "Reuters"),
        ("By Jane Roe", "Jane Roe"),
        ("Source: The Verge.", "The Verge"),
        ("Không ghi nguồn", ""),
    ],
)
def test_credits_name_somebody(line: str, name: str) -> None:
    assert credit_of(line) == name


def test_a_sentence_that_begins_like_a_credit_is_a_paragraph() -> None:
    assert forms(shaped(BODY, "Theo đó, hãng ngừng bán.")) == [("p1", "body"), ("p2", "body")]


def test_english_articles_are_told_apart() -> None:
    found = shaped(
        "Chipmaker hits a wall",
        "By Jane Roe",
        "26 January 2024",
        "The company will rent more servers abroad, it said.",
        "File photo: a data centre",
        "The company said more on Monday, and then still more.",
        lang="en",
    )
    assert [form for _, form in forms(found)] == ["headline", "credit", "body", "caption", "body"]
    assert found.date == "2024-01-26"


def test_only_one_headline_is_kept() -> None:
    blocks = (Block("Tít một", "headline"), Block(BODY), Block("Tít hai", "headline"), Block("Hết."))
    found = shape(blocks, "vi")
    assert [passage.form for passage in found.passages] == ["headline", "body", "body"]
    assert found.passages[2].under == "Tít hai"


def test_items_and_rows_are_paragraphs() -> None:
    found = shape(blocks_of(f"{BODY}\n\n- một\n- hai"), "vi")
    assert [form for _, form in forms(found)] == ["body"] * 3


@pytest.mark.parametrize(
    ("line", "author", "origin"),
    [
        ("Lê Mai (Theo OpenAI, The Verge)", "Lê Mai", "OpenAI, The Verge"),
        ("Anna Lee (via Reuters)", "Anna Lee", "Reuters"),
        ("Theo OpenAI, The Verge", "", "OpenAI, The Verge"),
    ],
)
def test_a_byline_names_who_wrote_and_where_the_news_is_from(line: str, author: str, origin: str) -> None:
    found = shaped("Hãng chip gặp khó", BODY, f"{BODY} Nữa.", f"{BODY} Và nữa.", line)
    assert found.passages[-1].form == "credit"
    assert (found.credit, found.author, found.origin) == ("", author, origin)


@pytest.mark.parametrize(
    ("start", "credit"), [("(Báo Mai) - ", "Báo Mai"), ("(Báo Mai) – ", "Báo Mai"), ("(năm ngoái) - ", "")]
)
def test_the_name_before_the_first_words_is_that_of_the_paper(start: str, credit: str) -> None:
    found = shaped("Hãng chip gặp khó", start + BODY, f"{BODY} Nữa.", "Lê Mai (Theo Reuters)")
    assert (found.paper, found.credit) == (credit, "")
    assert found.passages[1].text == (BODY if credit else start + BODY)


@pytest.mark.parametrize(
    ("lead", "form"),
    [
        (Block("Hãng chip thuê máy ở nước ngoài.", "heading"), "body"),
        (Block(" ".join(["Hãng chip thuê"] * 6), "heading"), "body"),
        (Block("Hãng chip thuê máy", "lead"), "body"),
        (Block("Ba con đường", "heading"), ""),
    ],
)
def test_a_lead_that_is_set_as_a_heading_is_a_paragraph(lead: Block, form: str) -> None:
    found = shape([Block("Tít", "headline"), lead, Block(BODY)], "vi")
    assert [passage.form for passage in found.passages] == ["headline", *filter(None, [form]), "body"]


def test_who_wrote_it_and_when_is_no_paragraph_and_is_remarked_on() -> None:
    found = shaped("Hãng chip gặp khó", "Báo mai / Lê Mai / Thứ năm, 07/08/2025 09:41 GMT+7", BODY, "Hết rồi.")
    assert forms(found) == [("headline", "headline"), ("p1", "body"), ("p2", "body")]
    assert (found.date, found.author, found.beside) == ("2025-08-07", "Lê Mai", ("Báo mai", "Lê Mai"))
    assert not any(passage.under for passage in found.passages)
    assert found.remarks[0].said("vi").endswith("Báo mai, Lê Mai")


@pytest.mark.parametrize(
    ("section", "is_kept"), [("CÔNG NGHỆ", False), ("Thế giới", False), ("Business", False), ("Chip khó", True)]
)
def test_a_papers_section_above_the_headline_is_none(section: str, *, is_kept: bool) -> None:
    found = shaped(section, "Hãng chip gặp khó vì lệnh cấm", BODY)
    assert found.passages[0].text == (section if is_kept else "Hãng chip gặp khó vì lệnh cấm")


def test_a_papers_letters_are_taken_from_before_the_first_words() -> None:
    assert shaped("Hãng chip gặp khó", f"TTO - {BODY}", "Hết.").passages[1].text == BODY
