"""Diagrams show just what the content says: its roads, its relations, its claims, in both languages."""

import dataclasses
import html
import re
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import read_content
from generator.content.models import Actor, Article, RelationKind
from generator.render.relations import LASTING, cover, web
from generator.render.verdicts import by_paragraph
from generator.render.view import View
from generator.text.lang import LANGS, Lang
from generator.text.ui import strings
from tests.pages.test_pages import TODAY, body_of, linked_of, text

EXPLAINER = "explainers/first-steps/"
ARTICLE = "articles/old-article/"


def rewrite(content: Path, path: str, old: str, new: str) -> None:
    file = content / path
    assert old in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def section(body: str, anchor: str) -> str:
    return body.split(f'aria-labelledby="{anchor}"', 1)[1].partition("</section>")[0]


def actor(actor_id: str, *relations: dict[str, str]) -> Actor:
    written = {
        "id": actor_id,
        "kind": "company",
        "names": {"vi": actor_id.upper(), "en": actor_id.upper()},
        "role": {"vi": "vai", "en": "role"},
        "relations": [{"sources": ["src"], **relation} for relation in relations],
    }
    return Actor.model_validate(written)


def drawn(body: str) -> dict[str, list[tuple[str, str, list[str]]]]:
    """Read the drawing back: each box with its branches, each branch with its direction, its words and its names."""
    boxes = re.findall(r'<li>\s*<a class="actor"[^>]*>([^<]+)</a>\s*<ul>(.*?)</ul>', body, re.DOTALL)
    return {
        box: [
            ("to" if "M25" in branch else "from", text(re.findall(r"<small>.*?</small>", branch)[0]), ends(branch))
            for branch in re.findall(r"<li[^>]*>(.*?)</li>", branches, re.DOTALL)
        ]
        for box, branches in boxes
    }


def ends(branch: str) -> list[str]:
    return [text(paragraph) for paragraph in re.findall(r"<p>(.*?)</p>", branch, re.DOTALL)]


@pytest.mark.parametrize(
    ("pairs", "chosen"),
    [
        ([], ()),
        ([("a", "b")], ("a",)),
        ([("a", "b"), ("a", "c"), ("d", "a")], ("a",)),
        ([("a", "b"), ("c", "d")], ("a", "c")),
        ([("a", "b"), ("b", "c"), ("c", "d")], ("b", "c")),
        ([("x", "y"), ("x", "y"), ("y", "x")], ("x",)),
        ([("a", "h"), ("b", "h"), ("c", "h"), ("c", "d")], ("h", "c")),
    ],
)
def test_few_ends_touch_every_pair(pairs: list[tuple[str, str]], chosen: tuple[str, ...]) -> None:
    assert cover(pairs) == chosen


ENDS = st.sampled_from("abcdefgh")


@given(st.lists(st.tuples(ENDS, ENDS).filter(lambda pair: pair[0] != pair[1])))
def test_every_pair_is_touched_and_no_end_is_chosen_twice(pairs: list[tuple[str, str]]) -> None:
    chosen = cover(pairs)
    assert len(chosen) == len(set(chosen))
    assert all(set(pair) & set(chosen) for pair in pairs)
    assert not pairs or len(chosen) < len({end for pair in pairs for end in pair})


@pytest.mark.parametrize(
    ("lang", "box", "branches"),
    [
        ("vi", "Phòng Mở", [("to", "Cáo buộc", ["Chép Nhanh 2024"]), ("from", "Bên phản hồi", ["Chép Nhanh 2024"])]),
        ("en", "Open Lab", [("to", "Accused", ["Quick Copy 2024"]), ("from", "Replied to by", ["Quick Copy 2024"])]),
    ],
)
def test_relations_are_drawn_with_their_way_and_their_year(
    content: Path, lang: Lang, box: str, branches: list[tuple[str, str, list[str]]]
) -> None:
    assert drawn(section(body_of(content, EXPLAINER, lang), "_relations")) == {box: branches}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vi", ["Phòng Mở cáo buộc Chép Nhanh (2/2024). Bên kia phủ nhận.", "Chép Nhanh phản hồi Phòng Mở (3/2024)."]),
        ("en", ["Open Lab accused Quick Copy (Feb 2024). The other side denies it.",
                "Quick Copy replied to Open Lab (Mar 2024)."]),
    ],
)  # fmt: skip
def test_relations_are_told_in_sentences_with_what_is_fair_to_add(content: Path, lang: Lang, said: list[str]) -> None:
    told = section(body_of(content, EXPLAINER, lang), "_relations").split("<details")[1]
    assert [text(item) for item in re.findall(r"<li>(.*?)</li>", told)] == said


@pytest.mark.parametrize(
    ("relation", "vi", "en"),
    [
        ({"kind": "owns"}, "A sở hữu B", "A owns B"),
        ({"kind": "invested-in", "since": "2019"}, "A đầu tư vào B (từ 2019)", "A has invested in B (since 2019)"),
        ({"kind": "leads", "since": "2021-03", "until": "2025"},
         "A từng đứng đầu B (từ 3/2021 đến 2025)", "A headed B (from Mar 2021 until 2025)"),
        ({"kind": "works-for", "until": "2020"}, "A từng làm việc cho B (đến 2020)", "A worked for B (until 2020)"),
        ({"kind": "made", "since": "2023-02-24"}, "A tạo ra B (24/2/2023)", "A made B (24 Feb 2023)"),
        ({"kind": "restricted", "since": "2019", "until": "2021"},
         "A áp hạn chế với B (từ 2019 đến 2021)", "A restricted B (from 2019 until 2021)"),
    ],
)  # fmt: skip
def test_a_sentence_says_when(content: Path, relation: dict[str, str], vi: str, en: str) -> None:
    linked = linked_of(content)
    pair = [actor("a", {**relation, "to": "b"}, {"kind": "opposed", "to": "b"}), actor("b")]
    records = {**linked.site.records, **{end.id: end for end in pair}}
    linked = dataclasses.replace(linked, site=dataclasses.replace(linked.site, records=records))
    webs = [web(View(linked, lang), pair) for lang in LANGS]
    assert [drawing.sentences[0][0] for drawing in webs if drawing] == [vi, en]


def test_every_kind_of_relation_has_its_sentences() -> None:
    kinds = set(get_args(RelationKind))
    wanted = {f"relation.{kind}.said" for kind in kinds} | {f"relation.{kind}.ended" for kind in LASTING}
    assert wanted <= set(strings())
    assert kinds >= LASTING


def test_one_relation_is_not_drawn(content: Path) -> None:
    path = content / "actors" / "quick-copy.yml"
    path.write_text(path.read_text("utf-8").partition("relations:")[0], "utf-8")
    body = body_of(content, EXPLAINER)
    assert "_relations" not in body
    assert 'class="web"' not in body


def test_relations_to_others_than_the_pages_actors_are_left_out(content: Path) -> None:
    rewrite(content, "explainers/first-steps.yml", "actors: [open-lab, quick-copy]", "actors: [open-lab]")
    assert "_relations" not in body_of(content, EXPLAINER)


@pytest.mark.parametrize(
    ("lang", "start", "goal", "roads"),
    [
        ("vi", "Từ Mô hình thầy", "Đến Mô hình trò",
         ["Một Thứ chảy qua Câu trả lời Chốt chặn Hợp đồng", "Hai Thứ chảy qua Trọng số"]),
        ("en", "From The teacher", "To The student",
         ["One What flows Answers The gate A contract", "Two What flows Weights"]),
    ],
)  # fmt: skip
def test_roads_lead_from_start_to_goal_past_their_gates(
    content: Path, lang: Lang, start: str, goal: str, roads: list[str]
) -> None:
    body = section(body_of(content, EXPLAINER, lang), "_glance")
    lines = re.findall(r"<(p|li)\b[^>]*>(.*?)</\1>", body, re.DOTALL)
    assert [text(line) for _, line in lines] == [start, *roads, goal]


def test_roads_lead_on_to_sections_and_claims(content: Path) -> None:
    body = section(body_of(content, EXPLAINER), "_glance")
    assert re.findall(r'href="[^"]*/([^/"]+/#\w+)"', body) == ["first-steps/#begin", "old-article/#c02"]


def test_the_front_page_shows_the_roads_with_what_is_known(content: Path) -> None:
    body = text(section(body_of(content, ""), "_glance"))
    assert "Điều thứ nhất." in body
    assert "Điều thứ hai." in body


def test_the_front_page_shows_the_roads_of_a_featured_explainer_only(content: Path) -> None:
    rewrite(content, "site.yml", "featured: [first-steps]", "featured: []")
    assert "_glance" not in body_of(content, "")
    assert "_glance" in body_of(content, EXPLAINER)


def test_without_roads_there_is_no_drawing(content: Path) -> None:
    path = content / "explainers" / "first-steps.yml"
    written = path.read_text("utf-8")
    start, end = written.index("glance:"), written.index("sections:")
    path.write_text(written[:start] + written[end:], "utf-8")
    assert "_glance" not in body_of(content, "") + body_of(content, EXPLAINER)


def test_each_claim_is_an_icon_in_the_order_of_the_paragraphs(content: Path) -> None:
    body = section(body_of(content, ARTICLE, "en"), "_verdicts")
    claims = re.findall(r'<a class="([^"]+)" href="#([^"]+)" aria-label="([^"]+)"', body)
    assert claims == [
        ("supported", "c01", "Claim c01: Supported"),
        ("inaccurate", "c02", "Claim c02: Inaccurate"),
    ]


@pytest.mark.parametrize(("lang", "word"), [("vi", "Tít"), ("en", "Headline")])
def test_the_claims_of_a_headline_are_named_in_words(content: Path, lang: Lang, word: str) -> None:
    rewrite(content, f"{ARTICLE.strip('/')}.yml", "  - id: p1\n", "  - id: p1\n    form: headline\n")
    labels = re.findall(r'<span class="label">(.*?)</span>', section(body_of(content, ARTICLE, lang), "_verdicts"))
    assert labels == [word]


@pytest.mark.parametrize(("uri", "lang"), [("", "vi"), ("", "en"), ("articles/", "vi"), ("articles/", "en")])
def test_elsewhere_the_claims_are_one_image_with_a_name(content: Path, uri: str, lang: Lang) -> None:
    body = body_of(content, uri, lang)
    label = {"vi": "Được xác nhận 1, Không chính xác 1", "en": "Supported 1, Inaccurate 1"}[lang]
    images = re.findall(r'<p class="strip small" role="img" aria-label="([^"]+)">(.*?)</p>', body, re.DOTALL)
    [(named, icons)] = images
    assert named.endswith(label)
    assert re.findall(r'<i class="([^"]+)">', icons) == ["supported", "inaccurate"]
    assert "href" not in icons


def test_claims_go_to_their_paragraphs_in_order() -> None:
    both = {"vi": "chữ", "en": "words"}
    claim = {"statement": both, "verdict": "opinion", "confidence": "low", "public_record": both}
    written = {
        "id": "x", "title": both, "credit": "x", "language": "vi", "date": "2024", "source": "src",
        "summary": both, "introduction": both,
        "paragraphs": [{"id": part, "kind": ["fact"], "summary": both} for part in ("p1", "p2", "p3")],
        "claims": [{"id": name, "paragraph": part, **claim} for name, part in (("a", "p3"), ("b", "p1"), ("c", "p3"))],
    }  # fmt: skip
    found = by_paragraph(Article.model_validate(written))
    assert [(paragraph.id, [claim.id for claim in claims]) for paragraph, claims in found] == [
        ("p1", ["b"]),
        ("p2", []),
        ("p3", ["a", "c"]),
    ]


def test_hostile_words_stay_text_in_every_drawing(content: Path) -> None:
    hostile = "<img src=x onerror=alert(1)>{actor}&\\\"'"
    rewrite(content, "actors/quick-copy.yml", "vi: Chép Nhanh", f'vi: "{hostile}"')
    rewrite(content, "explainers/first-steps.yml", "vi: Hợp đồng", f'vi: "{hostile}"')
    rewrite(content, "explainers/first-steps.yml", "vi: Mô hình trò", f'vi: "{hostile} 2"')
    body = body_of(content, EXPLAINER)
    assert "<img" not in body
    for anchor in ("_glance", "_relations"):
        assert html.escape("<img src=x onerror=alert(1)>{actor}&") in section(body, anchor)


def test_a_road_may_lead_to_a_part_of_its_own_explainer_but_not_to_the_whole(content: Path) -> None:
    assert "R005" not in {problem.code for problem in read_content(content, TODAY, {}).problems}
    rewrite(content, "explainers/first-steps.yml", "to: first-steps#begin", "to: first-steps")
    assert "R005" in {problem.code for problem in read_content(content, TODAY, {}).problems}
