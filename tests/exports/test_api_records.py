"""A record is written whole, its texts finished for others, and each source that it cites has one number."""

import datetime

import pytest

from generator.content.fields import SourceRef
from generator.exports.api_records import Writer, date, day, pages
from generator.site.link import Linked
from generator.text.dates import parse_date
from tests.builders import term


@pytest.mark.parametrize(
    ("written", "begin", "end"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02~", "2024-02-01", "2024-02-29"),
        ("2024-02-01/2024-03", "2024-02-01", "2024-03-31"),
        ("2024-02/..", "2024-02-01", None),
    ],
)
def test_a_date_has_the_first_and_the_last_day_that_may_be_meant(written: str, begin: str, end: str | None) -> None:
    assert date(parse_date(written)) == {"edtf": written, "begin": begin, "end": end}


def test_a_day_is_a_day() -> None:
    assert day(datetime.date(2026, 1, 2)) == "2026-01-02"


def test_every_field_is_there_but_for_what_only_the_generator_needs(small: Linked) -> None:
    written = Writer(small, small.site.terms[0]).fields(term("a", vi="chữ", en="word", choice=None, long={"vi": None}))
    assert set(written) == {
        *("id", "translated", "term", "aliases", "forms", "short", "long", "note", "choice", "see_also", "sources"),
    }
    assert (written["term"], written["choice"], written["sources"]) == ({"vi": "chữ", "en": "word"}, None, [])
    assert written["long"] == {"vi": None, "en": None}


def test_a_source_that_is_cited_again_keeps_its_number_and_gathers_places(small: Linked) -> None:
    writer = Writer(small, small.site.articles[0])
    refs = [
        SourceRef("src-unseen"),
        SourceRef("src-seen, p. 2"),
        SourceRef("src-unseen, p. 3"),
        SourceRef("src-seen, p. 2"),
    ]
    assert writer.value(tuple(refs))[1] == {"source": "src-seen", "passage": None, "locator": "p. 2"}
    cited = writer.sources()
    assert [source["id"] for source in cited] == ["src-unseen", "src-seen"]
    assert [source["locators"] for source in cited] == [["p. 3"], ["p. 2"]]


def test_a_passage_that_is_cited_stands_with_its_source(own: Linked) -> None:
    claims = [(article, claim) for article in own.site.articles for claim in article.claims]
    found = 0
    for article, claim in claims:
        writer = Writer(own, article)
        html = str(writer.fields(claim))
        for source in writer.sources():
            for passage in source["passages"]:
                found += f'/sources/{source["id"]}/#{passage["id"]}"' in html
                assert passage["says"]["vi"]
    assert found > 50


def test_a_page_has_an_address_in_each_language(small: Linked) -> None:
    there = "https://test.example/base/"
    assert pages(small, "glossary/a/") == {"vi": f"{there}glossary/a/", "en": f"{there}en/glossary/a/"}


def test_what_is_no_source_is_our_own_bug(small: Linked) -> None:
    writer = Writer(small, small.site.articles[0])
    writer.value(SourceRef("open-lab"))
    with pytest.raises(TypeError, match="open-lab is no source"):
        writer.sources()
