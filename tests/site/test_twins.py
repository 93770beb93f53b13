"""What is there twice is said so: articles, events, names, participants; and addresses that follow readers."""

from pathlib import Path

import pytest

from generator.site.twins import bare_address
from tests.editing import Swap, edit
from tests.reading import read

SOURCE, REPLY, TERM = "sources/src-seen.yml", "events/e-2024-03-reply.yml", "terms/chung-cat.yml"
CODES = {"C003", "C020", "C021", "C022", "R006", "V006"}


def codes(content: Path) -> list[tuple[str, str]]:
    problems = [one for one in read(content).problems if one.code in CODES]
    return [(one.code, one.position.path.name) for one in problems if one.code != "C003"]


def copy_source(content: Path, *swaps: tuple[str, str]) -> None:
    (content / "sources" / "src-twin.yml").write_bytes((content / SOURCE).read_bytes())
    edit(content, "sources/src-twin.yml", *swaps)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.paper.example/story/?utm_source=x&utm_medium=y",
        "http://paper.example/story#part",
        "https://m.paper.example/story?fbclid=abc",
        "https://paper.example/story",
    ],
)
def test_addresses_of_one_page_are_one(address: str) -> None:
    assert bare_address(address) == bare_address("https://paper.example/story/")


@pytest.mark.parametrize(
    "address", ["https://paper.example/story?id=2", "https://paper.example/Story2", "https://x.example/story"]
)
def test_addresses_of_other_pages_are_not(address: str) -> None:
    assert bare_address(address) != bare_address("https://paper.example/story")


def test_one_article_under_two_ids_is_one_source(content: Path) -> None:
    url = next(line for line in (content / SOURCE).read_text("utf-8").splitlines() if line.startswith("url: "))
    copy_source(content, (url, f"{url}?utm_source=zalo"), ("title: ", "title: Another "))
    edit(content, "events/e-2024-02-01-claim.yml", ("sources: [src-seen]", "sources: [src-seen, src-twin]"))
    assert codes(content) == [("C020", "src-twin.yml"), ("V006", "src-twin.yml")]
    single = [dict(one.facts)["sources"] for one in read(content).problems if one.code == "C003"]
    assert "src-seen, src-twin" in single


def test_one_address_under_two_titles_may_be_that_of_another_article(content: Path) -> None:
    copy_source(content, ("title: The quarrel of the two labs", "title: The peace of the two labs"))
    (found,) = (one for one in read(content).problems if one.code == "C020")
    assert dict(found.facts)["way"] == "titles"


def test_two_reports_of_one_publisher_are_two(content: Path) -> None:
    url = next(line for line in (content / SOURCE).read_text("utf-8").splitlines() if line.startswith("url: "))
    copy_source(content, (url, f"{url}/second"), ("title: ", "title: Another "))
    assert ("C020", "src-twin.yml") not in codes(content)


def test_one_event_under_two_ids_is_pointed_out(content: Path) -> None:
    (content / "events" / "e-2024-03-reply-b.yml").write_bytes((content / REPLY).read_bytes())
    assert codes(content) == [("C021", "e-2024-03-reply-b.yml")]


@pytest.mark.parametrize(
    ("aliases", "count"), [("distil, Distil", 1), ("distil, distil", 1), ("Distillation", 1), ("distil, distilling", 0)]
)
def test_a_name_stands_once_in_a_record(content: Path, aliases: str, count: int) -> None:
    edit(content, TERM, ("[knowledge distillation, distil]", f"[{aliases}]"))
    assert codes(content) == [("C022", "chung-cat.yml")] * count


def test_where_capitals_count_they_make_another_name(content: Path) -> None:
    edit(
        content,
        TERM,
        ("[knowledge distillation, distil]", "[distil, Distil]"),
        ("see_also:", "match_case: yes\nsee_also:"),
    )
    assert codes(content) == []


def test_who_takes_part_is_named_once(content: Path) -> None:
    actors = "actors: [quick-copy, {actor: quick-copy, role: {vi: bên trả lời, en: replier}}]\nactors_"
    text = (content / REPLY).read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("actors:"))
    edit(content, REPLY, (line, actors.removesuffix("\nactors_")))
    assert codes(content) == [("R006", "e-2024-03-reply.yml")]


@pytest.mark.parametrize("swap", [("The reply", "Another"), ("Quick Copy denies it.", "It says no.")])
def test_an_event_is_known_by_its_title_or_its_summary_in_either_language(content: Path, swap: Swap) -> None:
    (content / "events" / "e-2024-03-reply-b.yml").write_bytes((content / REPLY).read_bytes())
    edit(content, "events/e-2024-03-reply-b.yml", swap)
    assert codes(content) == [("C021", "e-2024-03-reply-b.yml")]


def test_a_source_has_a_day_on_which_it_was_published_not_a_time_that_goes_on(content: Path) -> None:
    edit(content, SOURCE, ("seen: 2026-11", "seen: 2026-11/.."))
    assert "S007" in [one.code for one in read(content).problems]


def test_an_event_that_follows_another_of_its_day_is_another(content: Path) -> None:
    (content / "events" / "e-2024-03-reply-b.yml").write_bytes((content / REPLY).read_bytes())
    edit(content, "events/e-2024-03-reply-b.yml", ("[e-2024-02-01-claim]", "[e-2024-02-01-claim, e-2024-03-reply]"))
    assert codes(content) == []
