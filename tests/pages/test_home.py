"""The front page tells the lead's story in five cards: what the editors chose, else what the lead offers."""

import re
from pathlib import Path

import pytest

from generator.text.lang import LANGS, Lang
from tests.editing import add_article, edit
from tests.markup import links, section, text
from tests.reading import body_of, linked_of

FRONT = """front:
  question: {vi: Ai chép của ai?, en: Who copied whom?}
  answer: {vi: Chưa ai biết., en: Nobody knows.}
  happened: {vi: "[[e-2024-02-01-claim|Một bên]] nói.", en: "[[e-2024-02-01-claim|One side]] spoke."}
  actors: [quick-copy]
  term: huan-luyen
  claim: old-article#c02
  unknowns:
    - question: {vi: Bao nhiêu?, en: How much?}
      to: first-steps#scale
topics:"""


def test_the_front_page_names_the_two_newest_articles(content: Path) -> None:
    for year in (2025, 2026):
        add_article(content, f"of-{year}", ("2024-03", str(year)), ("The old article", f"The article of {year}"))
    body = section(body_of(content, "", "en"), "_checked")
    assert re.findall(r">(The [^<]*article[^<]*)</a>", body) == ["The article of 2026", "The article of 2025"]


def test_the_first_screen_has_the_lead_its_answer_and_its_roads(content: Path) -> None:
    lead = section(body_of(content, ""), "_lead")
    assert "<h1" in lead
    assert "Đường nào cũng dẫn tới nơi" in text(lead)
    assert re.findall(r'<li class="(\w+)"', lead) == ["confirmed", "alleged"]
    assert "còn tranh cãi" in text(lead)


def test_the_front_page_shows_the_roads_of_a_featured_explainer_only(content: Path) -> None:
    (content / "explainers" / "earlier.yml").write_text(
        re.sub(r"(?s)glance:.*(?=sections:)", "", (content / "explainers" / "first-steps.yml").read_text("utf-8")),
        "utf-8",
    )
    edit(content, "site.yml", ("featured: [first-steps]", "featured: [earlier]"))
    assert "short-roads" not in body_of(content, "")
    edit(content, "site.yml", ("featured: [earlier]", "featured: [earlier, first-steps]"))
    assert "short-roads" in body_of(content, "")


def test_without_a_choice_the_newest_explainer_leads_and_others_follow_by_date(content: Path) -> None:
    text_of_first = (content / "explainers" / "first-steps.yml").read_text("utf-8")
    for name, day in (("older", "2026-01-01"), ("newest", "2026-11-20"), ("newer", "2026-11-10")):
        dated = re.sub(r"^(published|updated): .*", rf"\1: {day}", text_of_first, flags=re.MULTILINE)
        (content / "explainers" / f"{name}.yml").write_text(dated, "utf-8")
    (content / "explainers" / "first-steps.yml").write_text(
        re.sub(r"^(published|updated): .*", r"\1: 2025-01-01", text_of_first, flags=re.MULTILINE), "utf-8"
    )
    assert [one.id for one in linked_of(content).site.explainers] == ["first-steps", "newest", "newer", "older"]
    edit(content, "site.yml", ("featured: [first-steps]\n", ""))
    assert [one.id for one in linked_of(content).site.explainers] == ["newest", "newer", "older", "first-steps"]


@pytest.mark.parametrize("lang", LANGS)
def test_without_a_choice_the_cards_the_cards_are_taken_from_the_lead(content: Path, lang: Lang) -> None:
    five = section(body_of(content, "", lang), "_five")
    assert len(re.findall(r"<h3>", five)) == 5
    for way in ("actors/open-lab/", "glossary/chung-cat/", "explainers/first-steps/#scale"):
        assert any(link.endswith(way) for link in links(five)), way


def test_what_the_editors_chose_stands_in_the_cards(content: Path) -> None:
    edit(content, "site.yml", ("topics:", FRONT))
    edit(content, "articles/old-article.yml", ("verdict: supported", "verdict: inaccurate\n    faults: [number]"))
    body = body_of(content, "", "en")
    assert "Who copied whom?" in section(body, "_lead")
    assert "Nobody knows." in section(body, "_lead")
    five = section(body, "_five")
    assert text(five.split("<h3>")[1]).startswith("What happened One side spoke.")
    assert [link.removeprefix("../").removeprefix("./") for link in links(five)] == [
        "timeline/2024/#e-2024-02-01-claim",
        "timeline/",
        "actors/quick-copy/",
        "actors/",
        "glossary/huan-luyen/",
        "glossary/",
        "articles/old-article/c02/",
        "articles/old-article/c02/",
        "explainers/first-steps/#scale",
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_a_word_that_one_language_lacks_stands_alone(content: Path, lang: Lang) -> None:
    gap = "gaps:\n  - {field: term.en, reason: waits, until: 2099-01-01}"
    edit(content, "terms/chung-cat.yml", ("term: {vi: chưng cất, en: distillation}", f"term: {{vi: chưng cất}}\n{gap}"))
    assert "None" not in text(section(body_of(content, "", lang), "_five"))


def test_a_site_without_explainers_has_a_front_page_too(content: Path) -> None:
    (content / "explainers" / "first-steps.yml").unlink()
    (content / "corrections" / "2026-11-02-first.yml").unlink()
    edit(content, "site.yml", ("featured: [first-steps]", "featured: []"))
    assert "<h1>" in body_of(content, "")
