"""What pages tell machines: every record is described, with ids that lead somewhere; no text ends the script."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.render.jsonld import Node, dumps
from generator.render.page import Page
from generator.site.addresses import uri
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from generator.text.ui import say
from tests.conftest import TESTS
from tests.editing import edit
from tests.reading import Made, linked_of, page_of

LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
NODE = str(Path(sys.executable).with_name("node"))
NODE_MODULES = TESTS / "node" / "node_modules"
REQUIRED = {
    "Article": {"headline", "image", "publisher", "inLanguage", "author", "isPartOf"},
    "ClaimReview": {"claimReviewed", "reviewRating", "url", "author", "itemReviewed", "datePublished", "expires"},
    "DefinedTerm": {"name", "description", "inDefinedTermSet"},
    "DefinedTermSet": {"name", "description"},
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
    assert kinds["article"] <= {"Article", "NewsArticle", "CreativeWork", "BreadcrumbList"}
    assert kinds["claim"] <= {"ClaimReview", "NewsArticle", "CreativeWork", "BreadcrumbList"}
    assert kinds["about"] == {"NewsMediaOrganization"}
    assert kinds["source"] <= {"NewsArticle", "CreativeWork", "BreadcrumbList"}
    assert kinds["term"] == {"DefinedTerm", "BreadcrumbList"}
    assert (kinds["glossary"], kinds["home"]) == ({"DefinedTermSet"}, {"WebSite"})
    # What happened is told in words: nothing describes an event of the past to a machine, and a list of all would grow.
    assert kinds["timeline"] == set()


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


def test_a_check_bears_the_day_on_which_it_was_published(small_pages: Made) -> None:
    [article] = [node for node in graph(small_pages["vi", "articles/old-article/"]) if node["@type"] == "Article"]
    assert article["datePublished"] == "2026-11-02"


def test_a_claim_is_reviewed_once_on_its_own_page_and_an_opinion_never(own: Linked, own_pages: Made) -> None:
    for lang in LANGS:
        reviews = {page.uri: node for page in own_pages.values() if page.lang == lang for node in reviews_on(page)}
        judged = {
            uri(article, claim.id): claim
            for article in own.site.articles
            for claim in article.claims
            if claim.verdict != "opinion"
        }
        assert reviews.keys() == judged.keys()
        for path, claim in judged.items():
            assert reviews[path]["datePublished"] == claim.checked.isoformat()
            assert reviews[path]["expires"] == claim.review_by.isoformat()
            assert reviews[path]["reviewRating"]["alternateName"] == say(f"verdict.{claim.verdict}", lang)


def reviews_on(page: Page) -> list[Node]:
    found = [node for node in graph(page) if node["@type"] == "ClaimReview"]
    assert len(found) <= (page.kind == "claim")
    return found


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["ClaimReview", "NewsMediaOrganization"])
def test_schema_org_knows_all_that_is_said(own_pages: Made, tmp_path: Path, kind: str) -> None:
    nodes = {
        node["@id"]: node
        for page in own_pages.values()
        for node in graph(page)
        if node["@type"] == kind and page.kind in {"claim", "about"}
    }
    assert nodes
    written = "".join(f"export const n{number}: {kind} = {dumps(node)}\n" for number, node in enumerate(nodes.values()))
    assert mistakes_in(written, kind, tmp_path) == []
    misspelt = f'export const n: {kind} = {{"@type": "{kind}", "urls": "https://test.example/"}}\n'
    assert len(mistakes_in(misspelt, kind, tmp_path)) == 1


def mistakes_in(nodes: str, kind: str, folder: Path) -> list[str]:
    """Hold nodes against the definitions of schema.org, as types of TypeScript."""
    (folder / "node_modules").unlink(missing_ok=True)
    (folder / "node_modules").symlink_to(NODE_MODULES)
    (folder / "nodes.ts").write_text(f'import type {{ {kind} }} from "schema-dts"\n{nodes}', encoding="utf-8")
    compiler = [
        NODE,
        str(NODE_MODULES / "typescript" / "bin" / "tsc"),
        "--noEmit",
        "--strict",
        "--skipLibCheck",
        "nodes.ts",
    ]
    run = subprocess.run(compiler, cwd=folder, check=False, capture_output=True, text=True)
    return [line for line in run.stdout.splitlines() if "error TS" in line]


def test_a_claim_names_who_made_it(content: Path) -> None:
    said = "    said_by: open-lab\n    checked"
    edit(content, "articles/old-article.yml", ("    checked", said))
    linked = linked_of(content)
    first, second = (reviews_on(page_of(linked, f"articles/old-article/{claim}/", "en"))[0] for claim in ("c01", "c02"))
    assert first["itemReviewed"]["author"]["name"] == "Open Lab"
    assert second["itemReviewed"]["author"] == {"@type": "Organization", "name": "Old News"}
    assert second["itemReviewed"]["datePublished"] == "2024-03"


def test_the_masthead_says_where_the_policies_are_and_who_signs(content: Path) -> None:
    people = (
        "policies: {corrections: what}\n"
        "funding: {vi: Bạn đọc góp., en: Readers give.}\n"
        "people:\n  - {id: an, name: An, role: {vi: biên tập, en: editor}}\nabout:"
    )
    edit(content, "site.yml", ("repository:", "contact: mailto:desk@test.example\nrepository:"), ("about:", people))
    edit(content, "explainers/first-steps.yml", ("published:", "by: [an]\npublished:"))
    linked = linked_of(content)
    (desk,) = graph(page_of(linked, "about/", "en"))
    about = "https://test.example/base/en/about/"
    assert desk["correctionsPolicy"] == f"{about}#what"
    assert desk["ownershipFundingInfo"] == f"{about}#_funding"
    assert desk["email"] == "desk@test.example"
    (text, *_) = graph(page_of(linked, "explainers/first-steps/", "en"))
    assert [author["name"] for author in text["author"]] == ["An"]
    assert "By <a" in page_of(linked, "explainers/first-steps/", "en").body


def test_an_entity_has_one_id_in_both_languages_and_a_work_one_in_each(own_pages: Made) -> None:
    def first_id(lang: Lang, kind: str) -> str:
        return str(next(graph(page)[0]["@id"] for page in own_pages.values() if (page.lang, page.kind) == (lang, kind)))

    assert first_id("vi", "term") == first_id("en", "term")
    assert first_id("vi", "explainer") != first_id("en", "explainer")


def test_no_text_ends_the_script_that_holds_it() -> None:
    written = dumps({"a": "</script><!--&\u2028\u2029"})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"a": "</script><!--&\u2028\u2029"}
