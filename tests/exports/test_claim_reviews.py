"""One feed holds each verdict that the page of its claim tells machines, so that it can be read alone."""

import json
from pathlib import Path

import pytest

from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.editing import edit
from tests.exported import made, one
from tests.reading import Made, linked_of
from tests.render.test_jsonld import graph, mistakes_in, nodes_in
from tests.test_hostile_site import poison

PATHS: dict[Lang, str] = {"vi": "data/claims.jsonld", "en": "en/data/claims.jsonld"}


@pytest.mark.parametrize("lang", LANGS)
def test_the_feed_holds_what_the_pages_of_claims_say(own: Linked, own_pages: Made, lang: Lang) -> None:
    feed = one(own, PATHS[lang])
    reviews = {item["url"]: item for element in feed["dataFeedElement"] for item in element["item"]}
    pages = [page for page in own_pages.values() if page.lang == lang and page.kind == "claim"]
    told = {node["url"]: node for page in pages for node in graph(page) if node["@type"] == "ClaimReview"}
    assert reviews.keys() == told.keys()
    for url, review in reviews.items():
        made_at = review["itemReviewed"]["appearance"]
        assert made_at["@id"] == told[url]["itemReviewed"]["appearance"]["@id"]
        same = {**review, "itemReviewed": {**review["itemReviewed"], "appearance": {"@id": made_at["@id"]}}}
        same["author"] = told[url]["author"]
        assert same == told[url]


def test_a_verdict_can_be_read_alone(small: Linked) -> None:
    feed = one(small, PATHS["en"])
    assert (feed["@type"], feed["inLanguage"], feed["dateModified"]) == ("DataFeed", "en", "2026-11-02")
    for element in feed["dataFeedElement"]:
        (review,) = element["item"]
        assert {"name", "url"} <= review["author"].keys()
        assert {"name", "url", "datePublished"} <= review["itemReviewed"]["appearance"].keys()
    lonely = [node for node in nodes_in(feed) if set(node) == {"@id"}]
    assert {node["@id"] for node in lonely} == {"https://test.example/base/en/articles/old-article/"}


def test_an_opinion_is_no_fact_check(content: Path) -> None:
    edit(content, "articles/old-article.yml", ("verdict: supported", "verdict: opinion"))
    assert len(one(linked_of(content), PATHS["vi"])["dataFeedElement"]) == 1


def test_a_site_without_verdicts_has_a_feed_without_any(content: Path) -> None:
    text = (content / "articles/old-article.yml").read_text("utf-8")
    for verdict in ("verdict: supported", "verdict: inaccurate\n    faults: [overstated]"):
        text = text.replace(verdict, "verdict: opinion")
    (content / "articles/old-article.yml").write_text(text, "utf-8")
    feed = one(linked_of(content), PATHS["vi"])
    assert feed["dataFeedElement"] == []
    assert "dateModified" not in feed


def test_hostile_words_end_no_script(content: Path) -> None:
    poison(content)
    written = made(linked_of(content), *PATHS.values())
    for data in written.values():
        assert b"<" not in data
        assert json.loads(data)["dataFeedElement"]


def test_schema_org_knows_all_that_is_said(small: Linked, tmp_path: Path) -> None:
    feed = {key: value for key, value in one(small, PATHS["en"]).items() if key != "@context"}
    assert mistakes_in(f"export const feed: DataFeed = {json.dumps(feed)}\n", "DataFeed", tmp_path) == []
    assert mistakes_in('export const feed: DataFeed = {"@type": "DataFeed", "x": 1}\n', "DataFeed", tmp_path) != []
