"""Words we decided against are found where they are ours; both languages point to the same; counts add up."""

from pathlib import Path

import pytest

from tests.editing import edit
from tests.reading import read

EXPLAINER, TERM, ARTICLE = "explainers/first-steps.yml", "terms/chung-cat.yml", "articles/old-article.yml"
CHOICE = """\
choice:
  reason: {vi: Không nói chắt lọc., en: Not copying.}
  rejected:
    - {word: chắt lọc, avoid: yes, reason: {vi: Mơ hồ., en: It is vague.}}
    - {word: teacher copying, avoid: yes, reason: {vi: Nặng lời., en: It is harsh.}}
    - {word: huấn luyện, avoid: yes, reason: {vi: Là từ khác., en: It is another word.}}
    - {word: học lỏm, reason: {vi: Suồng sã., en: Too familiar.}}
see_also:"""


def found(content: Path, *codes: str) -> list[tuple[str, int, str]]:
    return [
        (one.code, one.position.column, dict(one.facts).get("target") or dict(one.facts).get("words") or "")
        for one in read(content).problems
        if one.code in codes
    ]


@pytest.mark.parametrize(
    ("vi", "words"),
    [
        ("Mô hình được chắt lọc từ mô hình lớn", ["chắt lọc"]),
        ("Chắt  lọc thì khó", ["Chắt  lọc"]),
        ("Có người gọi là “chắt lọc”", []),
        ("Có người gọi là `chắt lọc`", []),
        ("Chất chắt lọcx", []),
        ("Là teacher copying đấy", ["teacher copying"]),
        ("Học lỏm rồi huấn luyện", []),
    ],
)
def test_a_word_we_decided_against_is_found_in_our_own_prose(content: Path, vi: str, words: list[str]) -> None:
    edit(content, TERM, ("see_also:", CHOICE))
    edit(content, EXPLAINER, ("vi: Tùy vào chủ mô hình", f"vi: {vi}"))
    assert [one[2] for one in found(content, "C041")] == words


def test_it_is_found_in_titles_and_in_english_where_it_is_no_vietnamese_word(content: Path) -> None:
    edit(content, TERM, ("see_also:", CHOICE))
    edit(content, EXPLAINER, ("{vi: Cãi nhau, en: The quarrel}", "{vi: Chắt lọc, en: Teacher copying}"))
    assert sorted(one[2] for one in found(content, "C041")) == ["Chắt lọc", "Teacher copying"]


def test_each_place_is_named(content: Path) -> None:
    edit(content, TERM, ("see_also:", CHOICE))
    edit(content, EXPLAINER, ("vi: Tùy vào chủ mô hình", "vi: “Chắt lọc” hay chắt lọc, rồi chắt lọc"))
    assert [one[1] for one in found(content, "C041")] == [26, 40]


@pytest.mark.parametrize(
    ("swaps", "targets"),
    [
        ([("vi: Tùy vào chủ mô hình [@src-seen]", "vi: Tùy vào chủ mô hình [@src-seen; @src-unseen]")], ["src-unseen"]),
        ([("en: That depends on the owner", "en: That depends on [[open-lab]]")], ["open-lab"]),
        ([("the owner of the model [@src-seen]", "the owner of the model")], ["src-seen"]),
        ([("That depends on the owner of the model [@src-seen].", "(to be translated)")], []),
        ([("vi: Tùy vào chủ mô hình [@src-seen]", "vi: Tùy vào chủ mô hình [@src-seem]")], []),
        ([("vi: Tùy vào", "vi: Ở [[open-lab]] và [[open-lab]]"), ("en: That", "en: At [[open-lab]] that")], []),
    ],
)
def test_both_languages_point_to_the_same(content: Path, swaps: list[tuple[str, str]], targets: list[str]) -> None:
    edit(content, EXPLAINER, *swaps)
    assert [one[2] for one in found(content, "C042")] == targets


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        ('{vi: Có 2 khẳng định., en: "It makes 2 claims: 1 supported, 1 inaccurate."}', []),
        ("{vi: Có 3 khẳng định., en: It makes 1 claim.}", ["3 khẳng định", "1 claim"]),
        ("{vi: 2 không chính xác., en: 1 is inaccurate.}", ["2 không chính xác"]),
        ("{vi: Năm 2024 khớp với nguồn., en: 12 claims are inaccurate.}", ["12 claims"]),
        ("{vi: Bài có 12 đoạn., en: It has 12 paragraphs.}", []),
    ],
)
def test_counts_in_texts_on_an_article_are_those_of_its_claims(content: Path, summary: str, words: list[str]) -> None:
    old = "{vi: Bài nói hai điều; một điều đúng., en: It says two things; one is right.}"
    edit(content, ARTICLE, (old, summary))
    told = [one[2] for one in found(content, "C043")]
    assert (told[: len(words)], bool(told)) == (words, bool(words))
