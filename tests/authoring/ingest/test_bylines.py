"""Lines of who wrote an article and when are told from what it says, however they are joined."""

import pytest

from generator.authoring.ingest.blocks import Block
from generator.authoring.ingest.bylines import Byline, apart, byline_of, bylines

BODY = "Hãng này cho biết sẽ thuê thêm máy chủ ở nước ngoài trong năm tới để huấn luyện mô hình."
DAY = "2025-08-07"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lê Mai Thứ năm, 07/08/2025 - 09:41", ("Lê Mai",)),
        ("Thứ năm, 07/08/2025 - 09:41 Lê Mai", ("Lê Mai",)),
        ("Lê Mai / Thứ năm, 07/08/2025 - 09:41", ("Lê Mai",)),
        ("Lê Mai - Thứ năm, 7/8/2025, 09:41 (GMT+7)", ("Lê Mai",)),
        ("• 07/08/2025, 09:41", ()),
        ("07/08/2025 09:41 GMT+07:00", ()),
        ("2025-08-07T09:41:00+07:00", ()),
        ("Báo mai / Lê Mai / 07/08/2025 09:41 GMT+7", ("Báo mai", "Lê Mai")),
        ("Lê Mai, ngày 7 tháng 8 năm 2025", ("Lê Mai",)),
        ("Đăng: 07/08/2025 09:41 - Cập nhật: 08/08/2025 10:00", ()),
        ("Thu 7 Aug 2025 10.05 BST", ()),
        ("Last modified on Thu 7 Aug 2025 17.11 BST", ()),
        ("Jane Roe | 7 August 2025 | 4 min read", ("Jane Roe",)),
        ("By Jane Roe and Anna Lee, Aug 7, 2025 at 9:41 am ET", ("By Jane Roe", "Anna Lee")),
    ],
)
def test_a_date_is_read_beside_names_and_hours(text: str, names: tuple[str, ...]) -> None:
    assert byline_of(text, "en" if "Aug" in text else "vi") == Byline(DAY, names)


@pytest.mark.parametrize(
    "text",
    [
        "Hôm 07/08/2025, hãng bán chip.",
        "Ảnh: Reuters 07/08/2025",
        "Bà Gina Raimondo",
        "Theo Reuters",
        "Ba con đường",
        f"{BODY} 07/08/2025 và còn thêm một câu nữa cho đủ dài.",
    ],
)
def test_what_says_more_is_no_such_line(text: str) -> None:
    assert byline_of(text, "vi") is None


@pytest.mark.parametrize(("name", "author"), [("PV Lê Mai", "Lê Mai"), ("By Jane Roe", "Jane Roe"), ("Báo mai", "")])
def test_the_author_is_whoever_is_called_as_people_are(name: str, author: str) -> None:
    assert Byline("", (name,)).author == author


def found(*blocks: Block | str) -> list[str]:
    given = [Block(one) if isinstance(one, str) else one for one in blocks]
    return [block.text for block, _ in bylines(given, "vi")]


def test_a_name_alone_is_the_writers_below_the_headline_and_at_the_end() -> None:
    assert found("Tít của bài", "Lê Mai", BODY, "Hết bài rồi.") == ["Lê Mai"]
    assert found("Tít của bài", BODY, "Hết bài rồi.", "Lê Mai") == ["Lê Mai"]
    assert found("Tít của bài", "Lê Mai, 07/08/2025", BODY, "Hết.", "Lê Mai", "Theo Reuters")[-1] == "Lê Mai"
    assert found("Tít của bài", BODY, "Lê Mai", "07/08/2025", BODY) == ["Lê Mai", "07/08/2025"]


def test_a_name_that_the_article_speaks_of_or_that_follows_a_paragraph_is_a_pictures() -> None:
    assert found("Tít của bài", "Gina Raimondo", f"Bà Gina Raimondo nói: {BODY}") == []
    assert found("Tít của bài", BODY, "Gina Raimondo", BODY) == []
    assert found("Tít của bài", Block("Gina Raimondo", "caption"), BODY) == []


def test_a_papers_name_stands_beside_the_writers() -> None:
    assert found("Tít của bài", "Báo mai", "Lê Mai", "07/08/2025", BODY) == ["Báo mai", "Lê Mai", "07/08/2025"]


def test_what_a_page_marks_as_byline_is_one_above_the_text() -> None:
    assert found("Tít của bài", Block("viết bởi nhóm phóng viên", "byline"), BODY) == ["viết bởi nhóm phóng viên"]
    assert found("Tít của bài", BODY, Block("viết bởi nhóm phóng viên", "byline"), "Hết.") == []


def test_lines_of_who_and_when_are_set_apart_in_a_paste_without_empty_lines() -> None:
    text = apart(f"Tít của bài\nBáo mai\nLê Mai\n07/08/2025 - 09:41\n{BODY}\n{BODY}")
    pieces = [piece.strip("\n") for piece in text.split("\n\n") if piece.strip()]
    assert pieces == ["Tít của bài", "Báo mai", "Lê Mai", "07/08/2025 - 09:41", f"{BODY}\n{BODY}"]
    assert apart(f"{BODY}\n{BODY}") == f"{BODY}\n{BODY}"
