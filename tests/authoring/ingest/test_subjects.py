"""Whom an article is about is told, and claims that only point at them are theirs."""

import dataclasses

import pytest

from generator.authoring.ingest.known import Known, KnownEvent, Name
from generator.authoring.ingest.reading import Text
from generator.authoring.ingest.scan import Reading, scan
from generator.authoring.ingest.settled import settled
from generator.authoring.ingest.subjects import actors_of_paragraph, main_actors, subject, topics_of
from generator.text.dates import parse_date

KNOWN = Known(tuple(Name(words, words.lower(), "actor") for words in ("Gạo", "OpenAI", "Nvidia", "Meta")))
HEAD = "OpenAI vừa công bố Gạo cho mọi người dùng\n\nGạo là mô hình mở đầu tiên của hãng ấy.\n\n"


def read(text: str) -> Reading:
    return scan(Text(text), "a.txt", KNOWN)


def test_whom_its_top_and_a_third_of_it_name_an_article_is_about() -> None:
    reading = read(f"{HEAD}Nvidia bán card đồ họa để chạy Gạo.\n\nMeta thì chưa nói gì về việc này cả.")
    assert main_actors(reading) == ("gạo",)
    assert subject(reading) == "gạo"


def test_where_two_share_the_place_it_is_about_nobody_before_all_others() -> None:
    assert subject(read("OpenAI, Meta vừa họp với nhau ở Hà Nội.")) == ""
    assert subject(read("Trời đẹp và nắng đã lên.")) == ""


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Bản này được thiết kế để trả lời nhanh hơn.", ("gạo",)),
        ("Phiên bản lớn có thể chạy trên máy có card Nvidia.", ("gạo", "nvidia")),
        ("Phiên bản lớn chạy nhanh hơn bản cũ, có thể dùng trên máy có card Nvidia.", ("gạo", "nvidia")),
        ("Nvidia đã bán được 20 triệu card đồ họa.", ("nvidia",)),
        ("Người dùng có thể tải về máy rồi sửa.", ("gạo",)),
        ("Hai chuyên gia Trần Lan và Lê Mai tin rằng bản này nhanh hơn 20%.", ()),
    ],
)
def test_a_claim_that_points_at_the_subject_is_about_it(sentence: str, actors: tuple[str, ...]) -> None:
    assert settled(read(f"{HEAD}{sentence}"))[-1].actors == actors


@pytest.mark.parametrize(
    ("paragraph", "actors"),
    [
        ("Trong khi đó, phiên bản nhỏ được tối ưu cho máy yếu.", ("gạo",)),
        ("Nvidia bán card cho phiên bản nhỏ.", ("nvidia",)),
        ("Trời hôm nay đẹp và nắng đã lên.", ()),
    ],
)
def test_a_paragraph_without_a_name_may_point_at_the_subject(paragraph: str, actors: tuple[str, ...]) -> None:
    reading = read(f"{HEAD}{paragraph}")
    assert actors_of_paragraph(reading.parts[-1], subject(reading)) == actors


@pytest.mark.parametrize(
    ("topics", "proposed"),
    [
        ([("models", "chips"), ("models",)], ("models",)),
        ([("models", "open")], ("open", "models")),
        ([("models",), ("chips",)], ()),
        ([], ()),
    ],
)
def test_topics_are_those_of_most_events_on_the_subject(
    topics: list[tuple[str, ...]], proposed: tuple[str, ...]
) -> None:
    events = tuple(
        KnownEvent(f"e-{at}", parse_date("2024-01-26"), {}, frozenset({"gạo"}), given)
        for at, given in enumerate(topics)
    )
    known = dataclasses.replace(KNOWN, events=events, topics=("open", "models", "chips"))
    assert topics_of(read(f"{HEAD}Gạo chạy trên máy riêng của mọi người dùng."), known) == proposed
