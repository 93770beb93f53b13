"""Copies of sources are looked for in the Internet Archive: what is asked, what is taken from its answers."""

import datetime
import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.content.sidecars import Links
from generator.report.archives import AT_ONCE, Copy, copies, noted, proposal, questions, without_copy
from generator.site.link import Linked
from generator.site.resolve import Site
from tests.editing import edit
from tests.reading import linked_of, read

SEEN, URL = "sources/src-seen.yml", "https://paper.example/quarrel"
HEADER = ["timestamp", "original"]
DEAD = Links(datetime.date(2026, 11, 23), {URL: "broken"})


def answer(*rows: tuple[str, str]) -> str:
    """Write an answer as the archive does: a list over several lines, with the names of its columns."""
    return json.dumps([HEADER, *rows], indent=1)


def test_the_index_is_asked_for_good_captures_of_the_page(small: Linked) -> None:
    [source] = [one for one in small.site.sources if one.id == "src-seen"]
    [question] = questions([source.model_copy(update={"url": f"{URL}?a=b c#part"})])
    assert question.startswith("https://web.archive.org/cdx/search/cdx?")
    asked = parse_qs(urlsplit(question).query)
    assert asked["url"] == [f"{URL}?a=b c"]
    assert asked["filter"] == ["statuscode:200"]
    assert not set(question) & set(" \"'\\")


def many(small: Linked, count: int) -> Site:
    [source] = [one for one in small.site.sources if one.id == "src-seen"]
    made = (source.model_copy(update={"id": f"src-{n:03}", "url": f"{URL}/{n}"}) for n in range(count))
    return replace(small.site, sources=tuple(made))


def test_every_source_has_its_turn_and_a_dead_one_comes_first(small: Linked) -> None:
    site = many(small, 3 * AT_ONCE)
    weeks = [replace(site, today=site.today + datetime.timedelta(weeks=week)) for week in range(3)]
    turns = [{source.id for source in without_copy(one)} for one in weeks]
    assert [len(turn) for turn in turns] == [AT_ONCE] * 3
    assert len(set.union(*turns)) == 3 * AT_ONCE
    for one in weeks:
        dead = replace(one, links=Links(None, {f"{URL}/77": "broken"}))
        assert without_copy(dead)[0].id == "src-077"


@pytest.mark.parametrize(
    "facts",
    [
        {"archived": "https://web.archive.org/web/2024/x"},
        {"url": None},
        {"url": "https://archive.org/details/book"},
        {"url": "https://web.archive.org/web/2024/x"},
    ],
)
def test_what_has_a_copy_or_can_have_none_is_not_asked_for(small: Linked, facts: dict[str, str | None]) -> None:
    site = many(small, 1)
    changed = replace(site, sources=(site.sources[0].model_copy(update=facts),))
    assert without_copy(changed) == ()
    assert copies(answer(("20240301000000", f"{URL}/0")), changed) == ()


def found(answers: str, site: Site) -> dict[str, str]:
    return {copy.source.id: copy.url for copy in copies(answers, site)}


def test_the_capture_nearest_to_our_reading_is_taken(small: Linked) -> None:
    rows = [(second, URL) for second in ("20240401000000", "20261103101112", "20270301000000")]
    assert found(answer(*rows), small.site) == {"src-seen": f"https://web.archive.org/web/20261103101112/{URL}"}


def test_where_nobody_says_when_it_was_read_the_newest_is_taken(small: Linked) -> None:
    sources = tuple(source.model_copy(update={"seen": None, "date": None}) for source in small.site.sources)
    rows = [(second, URL) for second in ("20270301000000", "20240401000000")]
    [taken] = found(answer(*rows), replace(small.site, sources=sources)).values()
    assert "/20270301000000/" in taken


@pytest.mark.parametrize(
    "original",
    ["http://paper.example/quarrel", "http://www.paper.example:80/quarrel/", "HTTPS://Paper.Example/Quarrel"],
)
def test_other_ways_to_write_an_address_are_the_same_page_and_the_copy_has_our_own(
    small: Linked, original: str
) -> None:
    assert found(answer(("20261103101112", original)), small.site) == {
        "src-seen": f"https://web.archive.org/web/20261103101112/{URL}"
    }


@pytest.mark.parametrize(
    "nonsense",
    [
        "",
        "<html>[Too many requests]</html>",
        "[" * 100_000,
        "{}",
        "[]",
        "[[1, 2], [], [null, null], 3]",
        answer(("20261103101112", "https://elsewhere.example/quarrel")),
        answer(("20261103101112", "https://paper.example/")),
        answer(("20261103101112", "https://[paper/quarrel")),
        answer(("20261399000000", URL)),
        answer(("2026", URL)),
        answer(("20261103101112/../../evil", URL)),
    ],
)
def test_what_is_no_answer_about_a_source_says_nothing_and_spoils_no_other(small: Linked, nonsense: str) -> None:
    assert found(nonsense, small.site) == {}
    good = answer(("20261103101112", URL))
    assert set(found(f"{nonsense}\n---\n{good}\n---\n", small.site)) == {"src-seen"}


def copy_of(content: Path) -> tuple[Copy, str]:
    checked = read(content)
    assert checked.linked
    [source] = [one for one in checked.linked.site.sources if one.id == "src-seen"]
    copy = Copy(source, f"https://web.archive.org/web/20261103101112/{source.url}")
    made = noted(copy, checked.content.documents["src-seen"])
    return copy, made.better if made else ""


@pytest.mark.parametrize(
    ("old", "new", "below"),
    [
        (f"url: {URL}\n", f"url: {URL}\n", f"url: {URL}"),
        (f"url: {URL}\n", f'url: "{URL}" # as read\n', f'url: "{URL}" # as read'),
        (f"url: {URL}\n", f"url: {URL}\nofficial: https://o.example/\n", "official: https://o.example/"),
    ],
)
def test_a_copy_is_noted_below_the_addresses(content: Path, old: str, new: str, below: str) -> None:
    edit(content, SEEN, (old, new))
    copy, written = copy_of(content)
    assert written == f"{below}\narchived: {copy.url}"


def test_an_address_that_does_not_stand_on_a_line_of_its_own_is_left_alone(content: Path) -> None:
    edit(content, SEEN, (f"url: {URL}\n", f"url: >-\n  {URL}\n"))
    assert copy_of(content)[1] == ""
    text = (content / SEEN).read_text("utf-8")
    pairs = [line for line in text.splitlines() if not line.startswith((" ", "#", "passages", "url"))]
    (content / SEEN).write_text("{" + ", ".join([*pairs, f"url: {URL}"]) + "}\n", "utf-8")
    assert copy_of(content)[1] == ""


def test_what_is_proposed_and_what_is_dead_is_said_in_both_languages(content: Path) -> None:
    site = replace(linked_of(content).site, links=DEAD)
    [source] = [one for one in site.sources if one.id == "src-seen"]
    copy = Copy(source, f"https://web.archive.org/web/20261103101112/{URL}")
    said = "\n".join(proposal([copy], site, "en"))
    assert f"- `src-seen`: <{copy.url}>" in said
    assert f"- <{URL}> (`src-seen`): a copy is above" in said
    assert "Approve workflows to run" in said
    assert "Bản lưu đề nghị thêm" in "\n".join(proposal([copy], site, "vi"))
    assert f"- <{URL}> (`src-seen`)\n" in "\n".join(proposal([], site, "en"))
    assert list(proposal([], replace(site, links=Links()), "en")) == []


def test_dead_sources_come_first_among_the_copies(small: Linked) -> None:
    site = replace(many(small, 3), links=Links(None, {f"{URL}/2": "broken"}))
    rows = "\n---\n".join(answer(("20261103101112", f"{URL}/{n}")) for n in range(3))
    assert [copy.source.id for copy in copies(rows, site)] == ["src-002", "src-000", "src-001"]
