"""Below a draft stand names to make, events, and sources with their passages, where there are any."""

import datetime

import pytest

from generator.authoring.ingest.asked import Asked
from generator.authoring.ingest.beside import beside
from generator.authoring.ingest.citable import Citable
from generator.authoring.ingest.known import Known, KnownEvent, KnownPassage, KnownSource, Name
from generator.authoring.ingest.reading import Text
from generator.authoring.ingest.scan import scan
from generator.text.dates import parse_date

OPENAI, META = Name("OpenAI", "openai", "actor"), Name("Meta", "meta", "actor")
DAY = datetime.date(2026, 8, 31)


def lines(text: str, known: Known, meant: tuple[str, ...] = ()) -> list[str]:
    reading = scan(Text(text), "a.txt", known)
    asked = Asked("vi", DAY, "a.txt", "x", meant=meant)
    return list(beside(reading, known, asked, Citable(known.sources, known.names, reading)))


def test_sources_that_it_may_speak_of_are_listed() -> None:
    assert lines("Trời đẹp và nắng lên rồi.", Known(), ("src-a", "src-b"))[1:] == ["#:   src-a", "#:   src-b"]


def test_names_that_nobody_knows_are_listed_with_their_command() -> None:
    assert lines("Hãng Sao Mai đã mở cửa.", Known())[1:] == ["#:   [ ] Sao Mai (1): distilled new actor sao-mai"]


@pytest.mark.parametrize(
    ("date", "is_listed"), [("2024-01-26", True), ("2024-01", True), ("2024-02-01", False), ("2023", False)]
)
def test_events_on_the_days_of_the_article_are_listed(date: str, *, is_listed: bool) -> None:
    event = KnownEvent("e-one", parse_date(date), {"vi": "Họp"}, frozenset({"openai"}))
    found = lines("OpenAI đã họp ngày 26/1/2024.", Known((OPENAI,), events=(event,)))
    assert ("#:   e-one: Họp" in found) == is_listed


@pytest.mark.parametrize(("actor", "is_listed"), [("openai", True), ("meta", False)])
def test_on_a_month_alone_only_events_of_its_subject_are_listed(actor: str, *, is_listed: bool) -> None:
    event = KnownEvent("e-one", parse_date("2024-01-26"), {}, frozenset({actor}))
    text = "OpenAI đã họp hồi tháng 1/2024.\n\nOpenAI còn họp nữa.\n\nOpenAI họp xong.\n\nMeta thì không."
    assert ("#:   e-one" in lines(text, Known((OPENAI, META), events=(event,)))) == is_listed


@pytest.mark.parametrize(("day", "is_listed"), [("2024-01-26", True), ("2024-01-12", False), ("2024-01-28", False)])
def test_an_event_of_its_subject_just_before_it_appeared_is_listed(day: str, *, is_listed: bool) -> None:
    event = KnownEvent("e-one", parse_date(day), {}, frozenset({"openai"}))
    text = "OpenAI đã họp rồi\n\n27/01/2024\n\nOpenAI họp thêm một hôm nữa."
    assert ("#:   e-one" in lines(text, Known((OPENAI,), events=(event,)))) == is_listed


@pytest.mark.parametrize(
    ("name", "title", "says", "is_on"),
    [
        ("src-mai-openai", "Tin", "Hãng họp.", True),
        ("src-mai", "Tin về OpenAI", "Hãng họp.", True),
        ("src-mai", "Tin", "OpenAI họp.", True),
        ("src-mai", "Tin", "Hãng họp.", False),
    ],
)
def test_passages_of_sources_on_the_subject_are_listed(name: str, title: str, says: str, *, is_on: bool) -> None:
    source = KnownSource(name, (title,), (), "Báo Mai", passages=(KnownPassage("one", {"vi": says}),))
    found = lines("OpenAI đã họp rồi.", Known((OPENAI,), sources=(source,)))
    assert (found[1:] == [f"#:   {name} – Báo Mai", f"#:     [@{name}#one] – {says}"]) == is_on


def test_a_subject_with_very_many_sources_has_no_such_list() -> None:
    passages = (KnownPassage("one", {"vi": "OpenAI họp."}),)
    many = tuple(KnownSource(f"src-{number}", (), (), "Báo Mai", passages=passages) for number in range(21))
    assert lines("OpenAI đã họp rồi.", Known((OPENAI,), sources=many)) == []
