"""Everything in the data has an id, a page and a file of its own, which follow from its record."""

from generator.exports.api_kinds import KINDS, Item
from generator.site.link import Linked


def test_a_claim_is_named_with_its_article(small: Linked) -> None:
    article = small.site.articles[0]
    item = Item(article, article.claims[1])
    assert (item.id, item.kind, item.part) == ("old-article#c02", "claims", article.claims[1])
    assert item.uri == "articles/old-article/c02/"
    assert item.file == "api/v1/claims/old-article/c02.json"
    assert item.of_record == (article, "c02")


def test_a_record_is_named_by_its_id(small: Linked) -> None:
    item = Item(small.site.terms[0])
    assert (item.id, item.kind, item.part) == ("chung-cat", "terms", small.site.terms[0])
    assert (item.uri, item.file) == ("glossary/chung-cat/", "api/v1/terms/chung-cat.json")


def test_every_record_and_claim_is_of_one_kind(own: Linked) -> None:
    items = [(key, item) for key, kind in KINDS.items() for item in kind.items(own.site)]
    assert all(key == item.kind and isinstance(item.part, KINDS[key].model) for key, item in items)
    assert {item.id for _, item in items if not item.claim} == set(own.site.records)
