"""A source gets an id by the house rule, and is known again by its address or its title."""

import datetime

import pytest

from generator.authoring.ingest.known import Known, KnownSource
from generator.authoring.ingest.page_facts import PageFacts
from generator.authoring.ingest.reading import Text
from generator.authoring.ingest.scan import scan
from generator.authoring.ingest.sources import (
    Same,
    own_source,
    plain_paper,
    publisher_of,
    same_source,
    source_id,
    sources_meant,
    values,
)
from generator.text.dates import parse_date

KNOWN = (
    KnownSource("src-a", ("The quarrel of the two labs",), ("https://paper.example/quarrel",), "The Paper"),
    KnownSource("src-b", ("Ngắn",), (), "Báo"),
)


@pytest.mark.parametrize(
    ("facts", "same"),
    [
        (PageFacts(url="https://www.paper.example/quarrel/?utm_source=x"), Same("src-a", "address")),
        (PageFacts(title="The Quarrel of the Two Labs", url="https://other.example/"), Same("src-a", "title")),
        (PageFacts(title="Ngắn"), None),
        (PageFacts(title="Another thing altogether"), None),
    ],
)
def test_a_source_that_is_there_is_found(facts: PageFacts, same: Same | None) -> None:
    assert same_source(facts, KNOWN) == same


DATED = KnownSource("src-r", (), ("https://r.example/kyc",), "Reuters", parse_date("2024-01-29"))
VAGUE = KnownSource("src-v", (), (), "Reuters", parse_date("2024-01"))


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("Trả lời Reuters hôm ấy", 26, ["src-r"]),
        ("Trả lời Reuters hôm ấy", 20, []),
        ("Trả lời báo chí hôm ấy", 26, []),
        ("Xem (https://www.r.example/kyc?utm_source=x).", 1, ["src-r"]),
    ],
)
def test_sources_that_an_article_may_speak_of_are_found(text: str, day: int, found: list[str]) -> None:
    assert list(sources_meant([text], {datetime.date(2024, 1, day)}, (*KNOWN, DATED, VAGUE))) == found


@pytest.mark.parametrize(
    ("site", "title", "name"),
    [
        ("Reuters", "US says China is to stop buying chips", "src-reuters-us-china-stop"),
        ("vnexpress.net", "Luật AI có hiệu lực từ tháng 3", "src-vnexpress-luat-ai-hieu"),
        ("", "Đám mây", "src-nguon-dam-may"),
        ("The Paper", "", "src-the-paper"),
    ],
)
def test_ids_follow_the_house_rule(site: str, title: str, name: str) -> None:
    assert source_id(PageFacts(title=title, site=site), ()) == name


def test_what_a_page_says_is_filled_in() -> None:
    filled = dict(values(PageFacts(title="T", date="2024"), datetime.date(2026, 1, 2)))
    assert filled["title"] == "T"
    assert filled["seen"] == "2026-01-02"


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://www.commerce.gov/x", "official"),
        ("https://chinhphu.gov.vn/x", "official"),
        ("https://arxiv.org/abs/2302.13971", "paper"),
        ("https://paper.example/x", ""),
    ],
)
def test_the_kind_is_told_by_the_address(url: str, kind: str) -> None:
    assert dict(values(PageFacts(url=url), datetime.date(2026, 1, 2)))["kind"] == kind
    assert dict(values(PageFacts(url=url, is_news=True), datetime.date(2026, 1, 2)))["kind"] == kind or "news"


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (PageFacts(title="Hãng chip gặp khó hôm nay"), "src-a"),
        (PageFacts(site="Bao Mai", date="2024-01-26"), "src-a"),
        (PageFacts(site="Báo Mai", date="2024-01"), ""),
        (PageFacts(site="Báo Lan", date="2024-01-26"), ""),
        (PageFacts(site="Báo Trúc", date="2024-01-27"), ""),
    ],
)
def test_an_articles_own_source_is_found_by_title_or_by_publisher_and_day(facts: PageFacts, found: str) -> None:
    day, next_day = parse_date("2024-01-26"), parse_date("2024-01-27")
    sources = (
        KnownSource("src-a", ("Hãng chip gặp khó hôm nay",), (), "Báo Mai", day),
        KnownSource("src-b", ("Tin khác",), (), "Báo Trúc", next_day),
        KnownSource("src-c", ("Tin khác nữa",), (), "Báo Trúc", next_day),
    )
    assert own_source(facts, sources) == found


@pytest.mark.parametrize(
    ("text", "own", "name"),
    [
        ("(Báo Mai) - Trời đẹp và nắng lên rồi.", "", "Báo Mai"),
        ("(Mai) - Trời đẹp và nắng lên rồi.", "", "Báo Mai"),
        ("Tít bài\n\nMai\nLê Lan\n07/08/2025\n\nTrời đẹp và nắng lên rồi.", "", "Báo Mai"),
        ("(Báo Mai) - Trời đẹp và nắng lên rồi.", "src-lan", "Báo Lan"),
        ("Trời đẹp và nắng lên rồi.\n\nTheo Báo Mai", "", ""),
    ],
)
def test_who_published_an_article_is_written_as_our_sources_have_it(text: str, own: str, name: str) -> None:
    known = Known(sources=(KnownSource("src-mai", (), (), "Báo Mai"), KnownSource("src-lan", (), (), "Báo Lan")))
    assert publisher_of(scan(Text(text), "a.txt", known), known, own) == name


@pytest.mark.parametrize(
    "name", ["Dân trí", "Báo Dân trí", "Báo điện tử Dân trí", "The Dân Trí", "Dân trí online", "Dân trí.vn"]
)
def test_a_paper_is_known_by_its_name_alone(name: str) -> None:
    assert plain_paper(name) == "dan tri"
