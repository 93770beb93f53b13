"""A feed is Atom by RFC 4287, whatever its words are."""

import datetime

import pytest

from generator.exports.atom import atom, moment
from generator.exports.feed_items import Author, Channel, Item, Tag
from generator.text.portable import portable
from tests.exports.feed_reading import read_atom
from tests.hostile import HOSTILE, LINE_ENDS, UNSEEN_CHARACTERS

DAY, LATER = datetime.date(2026, 11, 1), datetime.date(2026, 11, 2)
TEXTS = (*HOSTILE, "]]>", "a & b", *(f"a{end}b" for end in (*LINE_ENDS, *UNSEEN_CHARACTERS)))


def channel(text: str, number: int = 1) -> Channel:
    items = tuple(
        Item(
            id=f"https://a.example/#{index}",
            url="https://a.example/x/#y",
            lang="vi",
            title=text,
            summary=text,
            html=f"<p>{text}</p>",
            published=DAY,
            updated=LATER,
            authors=(Author(text, "https://a.example/about/#an"),),
            topics=(Tag("models", text),),
        )
        for index in range(number)
    )
    return Channel(
        id="https://a.example/feed.xml",
        url="https://a.example/feed",
        page="https://a.example/",
        lang="vi",
        title=text,
        about=text,
        updated=LATER,
        author=Author(text, "https://a.example/"),
        licence=text,
        licence_url="https://a.example/licence",
        icon="https://a.example/icon.png",
        items=items,
    )


@pytest.mark.parametrize("text", TEXTS)
def test_any_words_stay_words(text: str) -> None:
    feed, (entry,) = read_atom(atom(channel(text)))
    shown = " ".join(portable(text).split())
    assert " ".join(entry.summary.split()) == " ".join(feed.subtitle.split()) == shown
    assert entry.html.replace("\n", " ").startswith("<p>")
    assert len(feed.links) == 3


def test_a_feed_tells_where_it_is_whose_it_is_and_what_may_be_done_with_it() -> None:
    feed, (entry,) = read_atom(atom(channel("Tin")))
    links = {link.rel: link.href for link in feed.links}
    assert links == {
        "self": "https://a.example/feed.xml",
        "alternate": "https://a.example/",
        "license": "https://a.example/licence",
    }
    assert (feed.language, feed.rights, feed.author, feed.icon) == ("vi", "Tin", "Tin", "https://a.example/icon.png")
    assert (entry.published, entry.updated) == (DAY, LATER)


def test_a_feed_may_hold_nothing_yet() -> None:
    feed, entries = read_atom(atom(channel("Tin", number=0)))
    assert entries == []
    assert feed.updated == "2026-11-02T00:00:00Z"


def test_a_moment_is_on_the_day_that_it_stands_for_in_hanoi_and_in_london() -> None:
    read = datetime.datetime.fromisoformat(moment(DAY))
    assert {read.astimezone(datetime.timezone(datetime.timedelta(hours=hours))).date() for hours in (0, 7)} == {DAY}
