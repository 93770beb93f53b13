"""A page says what it is in structured data, in meta tags or in its title; its address goes without tracking."""

import pytest

from generator.authoring.ingest.html_page import read_page
from generator.authoring.ingest.page_facts import PageFacts, clean_url, day_of, facts_of_page, same_address

DATA = """<html lang="en-GB"><script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
{"@type": ["NewsArticle"],
"headline": "China tells firms to stop", "datePublished": "2025-09-17T10:00:00+05:30", "inLanguage": "en",
"author": [{"name": "A. Writer"}, "B. Writer"], "publisher": {"name": "The Paper"},
"mainEntityOfPage": {"@id": "https://paper.example/a?utm_source=x&id=3#top"}}]}</script><p>Words</p>"""
META = """<html><head><title>Trung Quốc ngưng mua chip | Báo Ví Dụ</title>
<meta property="og:site_name" content="Báo Ví Dụ"><meta name="author" content="https://x.example/tac-gia">
<meta property="article:published_time" content="2025-09-18"><meta property="og:locale" content="vi_VN">
<link rel="canonical" href="/chip.html"></head><p>Chữ</p>"""


def test_structured_data_come_first() -> None:
    assert facts_of_page(read_page(DATA)) == PageFacts(
        "China tells firms to stop",
        "The Paper",
        "A. Writer, B. Writer",
        "2025-09-17",
        "en",
        "https://paper.example/a?id=3",
        is_news=True,
    )


def test_meta_tags_will_do_and_an_address_can_be_relative() -> None:
    facts = facts_of_page(read_page(META), "https://bao.example/x?fbclid=1")
    assert facts == PageFacts(
        "Trung Quốc ngưng mua chip", "Báo Ví Dụ", "", "2025-09-18", "vi", "https://bao.example/chip.html"
    )


def test_a_bare_page_gives_what_it_has() -> None:
    head = "<title>Một bài rất dài – Báo</title><h1>Một bài rất dài</h1>"
    page = f"{head}<time datetime=2024-01-26>26/1</time><p>được rồi đấy</p>"
    assert facts_of_page(read_page(page), "https://a.example") == PageFacts(
        "Một bài rất dài", "Báo", "", "2024-01-26", "vi", "https://a.example/"
    )
    assert facts_of_page(read_page("<p></p>")) == PageFacts()


@pytest.mark.parametrize("data", ["{", "[[[[[[[[[[1]]]]]]]]]]", '{"@type": "Thing"}', '{"@type": null}', "7"])
def test_structured_data_that_tell_nothing_are_passed_over(data: str) -> None:
    page = read_page(f'<title>A title of some length</title><script type="application/ld+json">{data}</script>')
    assert facts_of_page(page).title == "A title of some length"


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://A.example/x?utm_source=a&utm_medium=b#c", "https://a.example/x"),
        ("https://a.example/x?id=3&fbclid=1", "https://a.example/x?id=3"),
        ("https://a.example/x?b=%20c", "https://a.example/x?b=%20c"),
        ("https://a.example", "https://a.example/"),
        ("mailto:a@b.example", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_addresses_go_without_tracking(url: str, clean: str) -> None:
    assert clean_url(url) == clean


@pytest.mark.parametrize(
    "url",
    [
        "http://www.a.example/x/",
        "https://m.a.example/x",
        "https://amp.a.example/amp/x",
        "https://a.example/x/amp?gclid=1",
    ],
)
def test_addresses_of_one_page_are_the_same(url: str) -> None:
    assert same_address(url) == "a.example/x"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-01-26T10:00", "2024-01-26"),
        ("20240126", "2024-01-26"),
        ("2024-01", "2024-01"),
        ("2024-13", ""),
        ("soon", ""),
    ],
)
def test_days_are_read_as_machines_write_them(written: str, day: str) -> None:
    assert day_of(written) == day
