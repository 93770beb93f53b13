"""What is written in the place of an id is told for what it is, with the id to write."""

from pathlib import Path

import pytest

from tests.reading import read

EVENT, ARTICLE = "events/e-2024-03-reply.yml", "articles/old-article.yml"
CORRECTION = "corrections/2026-11-02-first.yml"


def said(content: Path, name: str, old: str, new: str) -> list[tuple[str, dict[str, str]]]:
    """Write something else in one file, and return the code and the facts of what is wrong with ids then."""
    path = content / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return [(one.code, dict(one.facts)) for one in read(content).problems if one.code in {"S006", "R001"}]


@pytest.mark.parametrize(
    ("written", "way", "near"),
    [
        ("actors/quick-copy.yml", "path", "quick-copy"),
        ("content/actors/quick-copy", "path", "quick-copy"),
        ("'actors\\quick-copy.yml'", "path", "quick-copy"),
        ("quick-copy.yml", "path", "quick-copy"),
        ("Chép Nhan", None, "quick-copy"),
        ("https://nowhere.example/", "no-address", None),
        ("https://test.example/base/en/actors/quick-copy/", "own-page", "quick-copy"),
        ("http://localhost:8000/actors/quick-copy/", "own-page", "quick-copy"),
        ("Ai Đó", "choose", None),
        ("quick\u2011copy", "look-alike", "quick-copy"),
        ("qui\u0441k-\u0441opy", "look-alike", "quick-copy"),
        ("\uff51uick-copy", "look-alike", "quick-copy"),
    ],
)
def test_a_path_or_a_name_leads_to_the_id(content: Path, written: str, way: str | None, near: str | None) -> None:
    [(code, facts)] = said(content, EVENT, "actors: [quick-copy]", f"actors: [{written}]")
    assert (code, facts.get("way"), facts.get("near")) == ("S006", way, near)


@pytest.mark.parametrize(
    ("url", "way"), [("https://paper.example/quarrel", "known-address"), ("www.paper.example/other", "address")]
)
def test_an_address_leads_to_the_source_that_has_it(content: Path, url: str, way: str) -> None:
    [(_, facts)] = said(content, EVENT, "[src-seen]", f"[src-seen, {url}]")
    assert facts["way"] == way
    assert facts.get("near") == ("src-seen" if way == "known-address" else None)


@pytest.mark.parametrize(
    ("written", "way", "near"),
    [
        ("old-article, c02", "part", "old-article#c02"),
        ("bài old-article, khẳng định c02", "part", "old-article#c02"),
        ("articles/old-article/c02", "part", "old-article#c02"),
        ("old-article (phần cuối)", "no-part", None),
        ("phần cuối", None, None),
    ],
)
def test_a_part_is_found_among_words(content: Path, written: str, way: str | None, near: str | None) -> None:
    [(_, facts)] = said(content, CORRECTION, "where: first-steps#quarrel", f"where: {written}")
    assert (facts.get("way"), facts.get("near")) == (way, near)


def test_a_page_of_the_site_has_an_id_and_so_has_its_part(content: Path) -> None:
    url = "https://test.example/base/articles/old-article/c02/"
    [(code, facts)] = said(content, CORRECTION, "where: first-steps#quarrel", f"where: {url}")
    assert (code, facts["way"], facts["near"]) == ("S006", "own-page", "old-article#c02")


@pytest.mark.parametrize(
    ("written", "way", "said_ids"),
    [("mục số 2", "paragraph", "`p2`"), ("tít", "paragraph", "`p1`"), ("p1, p2", "several", "")],
)
def test_of_a_paragraph_those_of_the_article_are_named(content: Path, written: str, way: str, said_ids: str) -> None:
    [(_, facts)] = said(content, ARTICLE, "paragraph: p1", f"paragraph: {written}")
    assert facts["way"] == way
    assert facts.get("ids", "").startswith(said_ids)


def test_a_paragraph_is_meant_by_its_number(content: Path) -> None:
    [(_, facts)] = said(content, ARTICLE, "paragraph: p1", "paragraph: đoạn 2")
    assert (facts["near"], "way" in facts) == ("p2", False)


def test_a_reference_written_the_other_way_round_is_turned(content: Path) -> None:
    [(code, facts)] = said(content, ARTICLE, "The paper printed", "It was [[The paper|open-lab]] that printed")
    assert (code, facts["way"], facts["near"]) == ("S006", "reversed", "[[open-lab|The paper]]")


def test_an_id_with_which_several_begin_is_no_guess(content: Path) -> None:
    [(code, facts)] = said(content, EVENT, "[src-seen]", "[src]")
    assert (code, facts["way"], facts["ids"]) == ("R001", "several", "`src-seen`, `src-unseen`")
