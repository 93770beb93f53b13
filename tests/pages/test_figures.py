"""A figure says in words all that it draws, where its author put it, with its sources in the page's list."""

import re
from pathlib import Path

import pytest

from generator.text.lang import Lang
from tests.editing import edit
from tests.markup import text
from tests.reading import body_of

EXPLAINER = "explainers/first-steps/"
FIGURES = """figures:
  - id: passes
    title: {vi: Lời đi ra, en: Words come out}
    exchange:
      giver: {vi: Thầy, en: Teacher}
      stays: {vi: Tham số, en: Parameters}
      gate: {vi: Cổng, en: Gate}
      asked: {vi: Câu hỏi, en: Questions}
      given: {vi: Lời đáp, en: Answers}
      gathered: {vi: Tập mẫu, en: Samples}
      taker: {vi: Trò, en: Student}
      learns: {vi: Giọng, en: The voice}
      changes: {vi: Số của trò, en: Its numbers}
    note: {vi: "Theo [[open-lab]].", en: "Says [[open-lab]]."}
    sources: [src-seen]
  - id: ways
    title: {vi: Hai lối, en: Two ways}
    after: begin
    routes:
      - title: {vi: Mua, en: Buying}
        steps: [{text: {vi: Đặt, en: Order}}, {text: {vi: Giấy phép, en: A licence}, gate: guarded}]
      - title: {vi: Thuê, en: Renting}
        steps: [{text: {vi: Gọi, en: Call}}, {text: {vi: Hỏi tên, en: A name}, gate: draft}]
    sources: [src-seen]
  - id: groups
    title: {vi: Hai nhóm, en: Two groups}
    after: begin
    tiers:
      - {title: {vi: Một, en: One}, who: {vi: Ta, en: We}, may: {vi: vào, en: may enter}, gate: open}
      - {title: {vi: Hai, en: Two}, who: {vi: Họ, en: They}, may: {vi: đứng ngoài, en: stay out}, gate: shut}
    sources: [src-seen]
  - id: ladder
    title: {vi: Bậc, en: Rungs}
    after: quarrel
    matrix:
      columns: [{vi: Mã, en: Code}, {vi: Dữ liệu, en: Data}]
      rows:
        - {title: {vi: Máy A, en: Model A}, marks: [open, unknown]}
        - {title: {vi: Máy B, en: Model B}, note: {vi: cũ, en: old}, marks: [partly, closed]}
    sources: [src-seen]
  - id: doors
    title: {vi: Cửa, en: Doors}
    after: quarrel
    spans:
      - title: {vi: Chip, en: Chips}
        times:
          - {time: 2023/2023-12-31, state: open, note: {vi: tự do, en: free}}
          - {time: 2024-01-01/.., state: shut, note: {vi: chặn, en: blocked}}
    sources: [src-unseen]
sections:"""


@pytest.fixture
def drawn(content: Path) -> Path:
    edit(content, "explainers/first-steps.yml", ("sections:", FIGURES))
    return content


def figure(body: str, anchor: str) -> str:
    return re.split(rf'<figure class="drawn" id="{anchor}">', body)[1].partition("</figure>")[0]


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        (
            "passes",
            "Words come out Teacher Stays Parameters Gate ↑ Goes in Questions ↓ Comes out Answers Samples Student",
        ),
        ("ways", "Two ways Buying Order On conditions : A licence Renting Call Draft only : A name Sources:"),
        ("groups", "Two groups One We Open : may enter Two They Shut : stay out Sources:"),
        ("ladder", "Rungs Model A Code open Data not known Model B old Code partly open Data closed open partly open"),
        ("doors", "Doors 2023 2024 2025 2026 Chips Open , 2023 – 31 Dec 2023 : free Shut , since 1 Jan 2024 : blocked"),
    ],
)
def test_a_figure_says_in_words_what_it_draws(drawn: Path, anchor: str, words: str) -> None:
    assert text(figure(body_of(drawn, EXPLAINER, "en"), anchor)).startswith(words)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_figures_stand_before_the_key_points_or_behind_their_section(drawn: Path, lang: Lang) -> None:
    body = body_of(drawn, EXPLAINER, lang)
    anchors = ("passes", "_points", "begin", "ways", "groups", "quarrel", "ladder", "doors", "_questions")
    places = [body.index(f' id="{anchor}"') for anchor in anchors]
    assert places == sorted(places)


def test_the_sources_of_a_figure_are_in_the_list_of_the_page(drawn: Path) -> None:
    body = body_of(drawn, EXPLAINER)
    assert 'href="#_source-src-seen"' in figure(body, "passes")
    assert 'href="#_source-src-unseen"' in figure(body, "doors")


def test_a_bar_stands_where_its_time_lies_on_the_years(drawn: Path) -> None:
    bars = re.findall(
        r'<rect class="(\w+)" x="([\d.]+)%" width="([\d.]+)%"', figure(body_of(drawn, EXPLAINER), "doors")
    )
    assert bars == [("none", "0.0", "24.9"), ("full", "25.0", "72.3")]
