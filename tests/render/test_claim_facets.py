"""Claims are found by verdict, speaker, article, topic and year; each choice says how many it leaves."""

from pathlib import Path

from generator.render.claim_facets import all_claims, claim_facets
from generator.render.view import View
from generator.site.link import Linked
from tests.editing import add_article, edit
from tests.reading import linked_of

ARTICLE = "articles/old-article.yml"


def offered(linked: Linked) -> dict[str, dict[str, int]]:
    view = View(linked, "en")
    facets = claim_facets(view, all_claims(view.linked.site))
    return {facet.key: {option.value: option.count for option in facet.options} for facet in facets}


def test_only_what_leads_to_a_claim_is_offered(small: Linked) -> None:
    assert offered(small) == {
        "verdict": {"supported": 1, "inaccurate": 1},
        "article": {"old-article": 2},
        "year": {"2024": 2},
    }


def test_a_claim_has_the_topics_of_its_article_or_its_own(content: Path) -> None:
    edit(
        content,
        ARTICLE,
        ("source:", "topics: [models]\nsource:"),
        ("    checked:", "    topics: [policy]\n    checked:"),
    )
    assert offered(linked_of(content))["topic"] == {"models": 1, "policy": 1}


def test_the_newest_article_comes_first(content: Path) -> None:
    add_article(content, "newer", ("date: 2024-03", "date: 2025-01"))
    linked = linked_of(content)
    assert list(offered(linked)["article"]) == ["newer", "old-article"]
    assert list(offered(linked)["year"]) == ["2025", "2024"]
    assert [checked.article.id for checked in all_claims(linked.site)] == ["newer"] * 2 + ["old-article"] * 2


def test_a_speaker_is_offered_by_kind(content: Path) -> None:
    edit(content, ARTICLE, ("    checked:", "    said_by: open-lab\n    checked:"))
    assert offered(linked_of(content))["said-by"] == {"open-lab": 1}
