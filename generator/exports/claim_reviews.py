"""Gather our verdicts in one feed for machines that collect fact checks: schema.org's ClaimReview in a DataFeed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.content.models import Source
from generator.exports.export import Export
from generator.render.claim_facets import Checked, all_claims
from generator.render.downloads import download
from generator.render.jsonld import Node, claim_review, dumps, is_reviewed, publisher, source_node
from generator.render.sharing import social_card_path
from generator.render.view import View
from generator.site.addresses import language_root, section_uri, uri
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang


def files(linked: Linked) -> Iterator[Export]:  # noqa: ARG001  # as every kind of export is planned
    """Plan the feed in each language."""
    yield from (Export(download("claimreview").at(lang), partial(_feed, lang=lang)) for lang in LANGS)


def _feed(linked: Linked, lang: Lang) -> bytes:
    view, settings = View(linked, lang), linked.site.settings
    reviewed = [checked for checked in all_claims(linked.site) if is_reviewed(checked.claim)]
    newest = max((checked.claim.checked for checked in reviewed), default=None)
    feed = {
        "@context": "https://schema.org",
        "@type": "DataFeed",
        "@id": settings.address + download("claimreview").at(lang),
        "name": view.say("data.claimreview"),
        "url": f"{settings.address}{language_root(lang)}{section_uri('claims')}",
        "inLanguage": lang,
        "license": settings.licence.url,
        "publisher": publisher(view),
        **({"dateModified": newest.isoformat()} if newest else {}),
        "dataFeedElement": [_element(view, checked) for checked in reviewed],
    }
    return f"{dumps(feed)}\n".encode()


def _element(view: View, checked: Checked) -> Node:
    """Describe one verdict so that it can be read alone: who gave it, and where the claim was made, are written out."""
    article, claim = checked
    path = uri(article, claim.id)
    review = claim_review(view, article, claim, social_card_path(view.lang, path))
    appearance = source_node(view, view.record(article.source.id, Source))
    whole = {**review, "itemReviewed": {**review["itemReviewed"], "appearance": appearance}}
    if review["author"] == {"@id": publisher(view)["@id"]}:
        whole["author"] = publisher(view)
    return {"@type": "DataFeedItem", "dateModified": claim.checked.isoformat(), "item": [whole]}
