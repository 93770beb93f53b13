"""What tells programs how to embed a page is what oEmbed 1.0 asks for of the type `rich` (oembed.com, 2.3.4)."""

import json
from functools import partial
from typing import Any

from generator.exports import embeds
from generator.exports.oembed import oembed
from generator.incremental.reads import recorded
from generator.render.embedding import HEIGHTS
from generator.site.link import Linked
from generator.social_cards.all import social_cards
from tests.reading import Made
from tests.render.test_embedding import Tree

REQUIRED = {"version": str, "type": str, "html": str, "width": int, "height": int}
OPTIONAL = {"title": str, "author_name": str, "author_url": str, "provider_name": str, "provider_url": str}
OPTIONAL |= {"thumbnail_url": str}
OPTIONAL_FIGURES = {"cache_age": int, "thumbnail_width": int, "thumbnail_height": int}
# Of this, the specification says that anything may be added.
OWN = {"url": str, "license": str}


def described(linked: Linked) -> dict[str, dict[str, Any]]:
    planned = [export for export in embeds.files(linked) if export.path.endswith(".json")]
    return {export.path: json.loads(export.make(linked)) for export in planned}


def test_each_is_valid(own: Linked) -> None:
    kinds = REQUIRED | OPTIONAL | OPTIONAL_FIGURES | OWN
    for path, said in described(own).items():
        assert said.keys() >= REQUIRED.keys(), path
        assert {key: type(value) for key, value in said.items()} == {key: kinds[key] for key in said}, path
        assert (said["version"], said["type"]) == ("1.0", "rich")
        assert said["height"] in HEIGHTS.values()


def test_its_picture_is_that_of_the_page(own: Linked, own_pages: Made) -> None:
    drawn = {f"{own.site.settings.address}{card.path}" for card in social_cards(own, own_pages.values())}
    assert {said["thumbnail_url"] for said in described(own).values()} <= drawn


def test_its_markup_leads_to_the_page_and_shows_the_frame_beside_it(own: Linked) -> None:
    planned = {export.path for export in embeds.files(own)}
    address = own.site.settings.address
    for path, said in described(own).items():
        found = Tree(said["html"]).found
        frame = next(attributes for tag, attributes in found if tag == "iframe")
        assert f"{(frame['src'] or '').removeprefix(address)}index.html" in planned, path
        assert ("a", {"href": said["url"]}) in found, path
        assert frame["height"] == str(said["height"])


def test_one_claim_is_described_by_its_answer_its_verdict_and_what_was_said(small: Linked) -> None:
    said = described(small)["en/oembed/claim/old-article/c02.json"]
    words = Tree(said["html"]).words
    assert words.startswith(f"{said['title']}Inaccurate. The article: ")
    assert said["url"] == "https://test.example/base/en/articles/old-article/c02/"


def test_it_depends_on_what_it_shows_alone(small: Linked) -> None:
    for export in embeds.files(small):
        if isinstance(export.make, partial) and export.make.func is oembed:
            _, reads = recorded(small, export.make)
            assert "all" not in reads
