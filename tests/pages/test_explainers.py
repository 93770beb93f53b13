"""An explainer's drawings show just what the content says: its roads, its relations, in both languages."""

import html
import re
from pathlib import Path

import pytest

from generator.pages.explainers import MANY_SOURCES, NEXT_READS, count_cited
from generator.render.view import View
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.editing import edit
from tests.markup import folded, links, section, text
from tests.reading import Made, body_of

EXPLAINER = "explainers/first-steps/"


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
    ("lang", "box", "branches"),
    [
        ("vi", "Phòng Mở", [("to", "Cáo buộc", ["Chép Nhanh 2024"]), ("from", "Được … trả lời", ["Chép Nhanh 2024"])]),
        ("en", "Open Lab", [("to", "Accused", ["Quick Copy 2024"]), ("from", "Answered by", ["Quick Copy 2024"])]),
    ],
)
def test_relations_are_drawn_with_their_way_and_their_year(
    content: Path, lang: Lang, box: str, branches: list[tuple[str, str, list[str]]]
) -> None:
    assert drawn(folded(body_of(content, EXPLAINER, lang), "_relations")) == {box: branches}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vi", ["Phòng Mở cáo buộc Chép Nhanh (2/2024). Bên kia phủ nhận.", "Chép Nhanh trả lời Phòng Mở (3/2024)."]),
        ("en", ["Open Lab accused Quick Copy (Feb 2024). The other side denies it.",
                "Quick Copy replied to Open Lab (Mar 2024)."]),
    ],
)  # fmt: skip
def test_relations_are_told_in_sentences_with_what_is_fair_to_add(content: Path, lang: Lang, said: list[str]) -> None:
    told = folded(body_of(content, EXPLAINER, lang), "_relations").split("<details")[1]
    assert [text(item) for item in re.findall(r"<li>(.*?)</li>", told)] == said


def test_one_relation_is_not_drawn(content: Path) -> None:
    path = content / "actors" / "quick-copy.yml"
    path.write_text(path.read_text("utf-8").partition("relations:")[0], "utf-8")
    body = body_of(content, EXPLAINER)
    assert "_relations" not in body
    assert 'class="web"' not in body


def test_relations_to_others_than_the_pages_actors_are_left_out(content: Path) -> None:
    edit(content, "explainers/first-steps.yml", ("actors: [open-lab, quick-copy]", "actors: [open-lab]"))
    assert "_relations" not in body_of(content, EXPLAINER)


@pytest.mark.parametrize(
    ("lang", "start", "goal", "roads"),
    [
        ("vi", "Từ Mô hình thầy", "Đến Mô hình trò",
         ["Một Lấy được gì Câu trả lời Bị chặn bởi Hợp đồng", "Hai Lấy được gì Trọng số"]),
        ("en", "From The teacher", "To The student",
         ["One What it yields Answers What blocks it A contract", "Two What it yields Weights"]),
    ],
)  # fmt: skip
def test_roads_lead_from_start_to_goal_past_their_gates(
    content: Path, lang: Lang, start: str, goal: str, roads: list[str]
) -> None:
    body = section(body_of(content, EXPLAINER, lang), "_glance")
    ends = [text(line) for line in re.findall(r"<p\b[^>]*>(.*?)</p>", body, re.DOTALL)]
    ways = [text(way) for way in re.findall(r"<div><h3>(.*?)</div>", body, re.DOTALL)]
    assert (ends, ways) == ([start, goal], roads)


def test_roads_lead_on_to_sections_and_claims(content: Path) -> None:
    body = section(body_of(content, EXPLAINER), "_glance")
    assert re.findall(r'href="[^"]*/([^/"]+/#?\w+/?)"', body) == ["first-steps/#begin", "old-article/c02/"]


def test_without_roads_there_is_no_drawing(content: Path) -> None:
    path = content / "explainers" / "first-steps.yml"
    written = path.read_text("utf-8")
    start, end = written.index("glance:"), written.index("sections:")
    path.write_text(written[:start] + written[end:], "utf-8")
    assert "_glance" not in body_of(content, "") + body_of(content, EXPLAINER)


def test_hostile_words_stay_text_in_every_drawing(content: Path) -> None:
    hostile = "<img src=x onerror=alert(1)>{actor}&\\\"'"
    edit(content, "actors/quick-copy.yml", ("vi: Chép Nhanh", f'vi: "{hostile}"'))
    edit(content, "explainers/first-steps.yml", ("vi: Hợp đồng", f'vi: "{hostile}"'))
    edit(content, "explainers/first-steps.yml", ("vi: Mô hình trò", f'vi: "{hostile} 2"'))
    body = body_of(content, EXPLAINER)
    assert "<img" not in body
    for drawing in (section(body, "_glance"), folded(body, "_relations")):
        assert html.escape("<img src=x onerror=alert(1)>{actor}&") in drawing


@pytest.mark.parametrize("lang", LANGS)
def test_a_text_ends_with_what_to_read_next_and_the_article_it_is_about(content: Path, lang: Lang) -> None:
    second = (content / "explainers" / "first-steps.yml").read_text("utf-8")
    for name in ("second-steps", "third-steps", "fourth-steps"):
        (content / "explainers" / f"{name}.yml").write_text(second, "utf-8")
    way_on = section(body_of(content, EXPLAINER, lang), "_next")
    found = (link for link in links(way_on) if "/data/" not in link)
    next_reads = [link for link in found if "explainers/" in link or link.startswith("../")]
    assert next_reads[-1] == "../../articles/old-article/"
    assert len(next_reads) == NEXT_READS + 1
    assert "../first-steps/" not in next_reads


def test_what_is_only_reference_is_folded_below_the_way_on(content: Path) -> None:
    body = body_of(content, EXPLAINER)
    _, _, after = body.partition('id="_next"')
    folds = re.findall(r'<details class="fold">\s*<summary>.*?</summary>\s*<div id="([^"]+)">', after, re.DOTALL)
    assert folds == ["_sources", "_timeline", "_actors", "_relations", "_terms", "_cite"]


def test_an_unknown_cites_what_it_rests_on_once(content: Path) -> None:
    edit(
        content,
        "explainers/first-steps.yml",
        ("có 12 vụ.", "có 12 vụ [@src-seen]."),
        ("articles: [old-article]", "    sources: [src-seen, src-unseen]\narticles: [old-article]"),
    )
    unknowns = section(body_of(content, EXPLAINER), "_unknowns")
    assert re.findall(r'href="#_source-([^"]+)"', unknowns) == ["src-seen", "src-unseen"]
    assert unknowns.index("#_source-src-unseen") < unknowns.index("</p>")


def test_a_passage_that_an_unknown_rests_on_is_cited_as_that_passage(content: Path) -> None:
    path = content / "sources" / "src-seen.yml"
    passage = "passages:\n  - {id: promise, says: {vi: Hãng hứa., en: The firm promised.}}\n"
    path.write_text(path.read_text("utf-8") + passage, "utf-8")
    edit(
        content,
        "explainers/first-steps.yml",
        ("articles: [old-article]", "    sources: [src-seen#promise]\narticles: [old-article]"),
    )
    body = body_of(content, EXPLAINER)
    assert 'href="#_source-src-seen" data-card="--promise"' in section(body, "_unknowns")
    assert "Hãng hứa." in folded(body, "_sources")


@pytest.mark.parametrize("lang", LANGS)
def test_an_explainer_of_many_sources_names_them_and_another_page_tells_what_they_say(
    own: Linked, own_pages: Made, lang: Lang
) -> None:
    explainer = next(one for one in own.site.explainers if count_cited(View(own, lang), one) > MANY_SOURCES)
    page = own_pages[lang, f"explainers/{explainer.id}/"]
    apart = own_pages[lang, f"explainers/{explainer.id}/cited/"]
    assert f"../../explainers/{explainer.id}/cited/" in links(page.body)
    named = re.findall(r'<li id="(_source-[^"]+)">', page.body)
    assert named
    assert re.findall(r'<li id="(_source-[^"]+)">', apart.body) == named
    assert 'class="says-so"' in apart.body
    for anchor in re.findall(rf'href="\.\./\.\./\.\./explainers/{explainer.id}/#(_cite-\d+)"', apart.body):
        assert f'id="{anchor}"' in page.body
    assert not apart.place.is_listed


def test_one_of_few_sources_has_no_such_page(small_pages: Made) -> None:
    assert not [uri for _, uri in small_pages if uri.endswith("/cited/")]
