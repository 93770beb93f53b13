"""A feed is JSON Feed 1.1, whatever its words are."""

import dataclasses
import json

import pytest

from generator.exports.json_feed import json_feed
from tests.exports.feed_reading import read_json
from tests.exports.test_atom import DAY, LATER, TEXTS, channel


@pytest.mark.parametrize("text", [text for text in TEXTS if "\udc80" not in text])
def test_any_words_stay_words(text: str) -> None:
    document, (entry,) = read_json(json_feed(channel(text)))
    assert (document["title"], entry.title, entry.summary) == (text, text, text)


def test_a_feed_tells_where_it_is_whose_it_is_and_what_may_be_done_with_it() -> None:
    document, (entry,) = read_json(json_feed(channel("Tin")))
    assert (document["feed_url"], document["home_page_url"]) == ("https://a.example/feed.json", "https://a.example/")
    assert document["authors"] == [{"name": "Tin", "url": "https://a.example/"}]
    assert document["_licence"] == {"name": "Tin", "url": "https://a.example/licence"}
    assert (entry.published, entry.updated, entry.topics, entry.lang) == (DAY, LATER, ("Tin",), "vi")


def test_what_is_not_there_is_left_out() -> None:
    mixed = channel("Tin")
    plain = dataclasses.replace(mixed.items[0], authors=(), topics=())
    document = json.loads(json_feed(dataclasses.replace(mixed, lang=None, items=(plain,))))
    assert "language" not in document
    assert not {"authors", "tags"} & document["items"][0].keys()
