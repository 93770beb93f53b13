"""What pages tell machines: every record is described, with ids that lead somewhere; no text ends the script."""

import json
import re
from collections.abc import Iterator
from typing import Any

from generator.render.jsonld import Node, dumps
from generator.render.page import Page
from generator.site.link import Linked
from generator.text.lang import Lang
from tests.reading import Made

LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
REQUIRED = {
    "Article": {"headline", "image", "publisher", "inLanguage", "author", "isPartOf"},
    "ClaimReview": {"claimReviewed", "reviewRating", "url", "author", "itemReviewed"},
    "DefinedTerm": {"name", "description", "inDefinedTermSet"},
    "DefinedTermSet": {"name", "description"},
    "Event": {"name"},
    "WebSite": {"name", "url"},
    "BreadcrumbList": {"itemListElement"},
}


def graph(page: Page) -> list[Node]:
    found = LD.findall(page.body)
    assert len(found) <= 1
    return json.loads(found[0])["@graph"] if found else []


def nodes_in(value: Any) -> Iterator[Node]:
    """Find every node inside a value."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes_in(inner)


def test_every_kind_of_record_is_described(own_pages: Made) -> None:
    kinds = {page.kind: {node["@type"] for node in graph(page)} for page in own_pages.values() if page.kind != "actor"}
    assert kinds["explainer"] == {"Article", "BreadcrumbList"}
    assert {"Article", "ClaimReview"} <= kinds["article"]
    assert kinds["source"] <= {"NewsArticle", "CreativeWork", "BreadcrumbList"}
    assert kinds["term"] == {"DefinedTerm", "BreadcrumbList"}
    assert (kinds["glossary"], kinds["timeline"], kinds["home"]) == ({"DefinedTermSet"}, {"Event"}, {"WebSite"})


def test_what_is_described_has_what_its_kind_needs(own_pages: Made) -> None:
    for page in own_pages.values():
        for node in graph(page):
            assert set(node) >= REQUIRED.get(node["@type"], {"name"}), (page.path, node)


def test_every_id_leads_to_a_page_or_an_anchor_of_the_site(own: Linked, own_pages: Made) -> None:
    address = own.site.settings.address
    anchors = {
        address + page.path: {"", "_main", *re.findall(r'\sid="([^"]+)"', page.body)} for page in own_pages.values()
    }
    for page in own_pages.values():
        for node in nodes_in(graph(page)):
            if "@id" in node:
                whole, _, anchor = node["@id"].partition("#")
                assert anchor in anchors.get(whole, ()), (page.path, node["@id"])


def test_the_image_of_a_text_is_its_social_card(own: Linked, own_pages: Made) -> None:
    texts = [page for page in own_pages.values() if page.kind in {"explainer", "article"}]
    assert texts
    for page in texts:
        [image] = [node["image"] for node in graph(page) if node["@type"] == "Article"]
        assert image == f"{own.site.settings.address}cards/{page.lang}/{page.uri.rstrip('/')}.png"


def test_opinions_are_not_called_fact_checked(own: Linked, own_pages: Made) -> None:
    article = own.site.articles[0]
    checked = {claim.id for claim in article.claims if claim.verdict != "opinion"}
    page = next(page for page in own_pages.values() if page.kind == "article" and page.lang == "vi")
    reviews = [node for node in graph(page) if node["@type"] == "ClaimReview"]
    assert {node["url"].partition("#")[2] for node in reviews} == checked
    assert len(checked) < len(article.claims)


def test_an_entity_has_one_id_in_both_languages_and_a_work_one_in_each(own_pages: Made) -> None:
    def first_id(lang: Lang, kind: str) -> str:
        return str(next(graph(page)[0]["@id"] for page in own_pages.values() if (page.lang, page.kind) == (lang, kind)))

    assert first_id("vi", "term") == first_id("en", "term")
    assert first_id("vi", "explainer") != first_id("en", "explainer")


def test_no_text_ends_the_script_that_holds_it() -> None:
    written = dumps({"a": "</script><!--&\u2028\u2029"})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"a": "</script><!--&\u2028\u2029"}
