"""A source's date and publisher go with its address."""

from pathlib import Path

import pytest

from tests.editing import edit
from tests.reading import read

SOURCE, ADDRESS, DATE = "sources/src-seen.yml", "https://paper.example/quarrel", "date: 2024-03-02"
FOLDERS = "https://paper.example/2024/03/02/quarrel"


def told(content: Path, code: str) -> list[dict[str, str]]:
    """List what is said of sources against their addresses."""
    return [dict(one.facts) for one in read(content).problems if one.code == code]


@pytest.mark.parametrize(
    ("address", "date", "other"),
    [
        (FOLDERS, "2024-12-02", "2024-03-02"),
        (FOLDERS, "2024-03-06", "2024-03-02"),
        (FOLDERS, "2023", "2024-03-02"),
        ("https://paper.example/2024/03/quarrel", "2024-04-05", "2024-03"),
        ("https://paper.example/quarrel-20240302094133037.htm", "2025-03-02", "2024-03-02"),
        ("https://paper.example/2024-03-02-quarrel", "2024-05-02", "2024-03-02"),
        (FOLDERS, "2024-03-05", ""),
        (FOLDERS, "2024-03", ""),
        (FOLDERS, "2024", ""),
        (FOLDERS, "2024-12~", ""),
        (FOLDERS, "2024-01/2024-05", ""),
        (FOLDERS, "2023-01/..", ""),
        ("https://paper.example/2024/03/quarrel", "2024-04-02", ""),
        ("https://paper.example/quarrel-20170302.htm", "2024-03-02", ""),
        ("https://paper.example/2024/03/09/quarrel-of-2024-03-02", "2024-03-02", ""),
        (ADDRESS, "2020", ""),
    ],
)
def test_a_date_that_is_not_that_of_the_address_is_told(content: Path, address: str, date: str, other: str) -> None:
    edit(content, SOURCE, (ADDRESS, address), (DATE, f"date: {date}"))
    assert [one["other"] for one in told(content, "C090")] == ([other] if other else [])


@pytest.mark.parametrize(
    ("fields", "is_told"),
    [
        ("via: A Copy\nurl: https://copy.example/2024/05/02/quarrel", False),
        ("via: A Copy\nurl: https://copy.example/2024/02/02/quarrel", True),
        (f"via: A Copy\nurl: https://copy.example/q\nofficial: {FOLDERS.replace('03', '05')}", True),
        ("url: https://paper.example/minutes-20240501\nkind: official", False),
    ],
)
def test_a_copy_may_be_younger_and_a_document_may_be_of_another_day(
    content: Path, fields: str, *, is_told: bool
) -> None:
    edit(content, SOURCE, (f"url: {ADDRESS}", fields), ("kind: news\n", "" if "kind" in fields else "kind: news\n"))
    assert bool(told(content, "C090")) is is_told


def write_sources(content: Path, *of: tuple[str, str]) -> None:
    """Write sources, each with its publisher and host, and leave no other with a publisher of theirs."""
    for index, (publisher, host) in enumerate(of):
        (content / f"sources/src-paper-{index}.yml").write_text(
            f"title: Part {index} of the quarrel\npublisher: {publisher}\ndate: 2024-03-0{index + 1}\n"
            f"url: https://{host}/part-{index}\nlanguage: en\nkind: news\nseen: 2026-11\n"
        )
    edit(content, SOURCE, (ADDRESS, "https://other.example/quarrel"), ("publisher: The Paper", "publisher: Others"))


@pytest.mark.parametrize(
    ("host", "others", "publisher", "better"),
    [
        ("paper.example", ["The Paper"] * 3, "The Agency", "The Paper"),
        ("stage.paper.example", ["The Paper"] * 3, "The Agency", "The Paper"),
        ("paper.example", ["The Paper"] * 3, "the paper", ""),
        ("paper.example", ["The Paper"] * 2, "The Agency", ""),
        ("paper.example", ["The Paper", "The Paper", "The Paper", "A Third"], "The Agency", ""),
        ("paper.example", ["The Paper"] * 3, "The Agency\nvia: The Paper", ""),
        ("github.com", ["The Paper"] * 3, "The Agency", ""),
    ],
)
def test_a_publisher_that_the_other_sources_of_the_host_do_not_have_is_told(
    content: Path, host: str, others: list[str], publisher: str, better: str
) -> None:
    write_sources(content, *((one, f"www.{host.removeprefix('stage.')}") for one in others), (publisher, host))
    assert [one["better"] for one in told(content, "C091")] == ([better] if better else [])


@pytest.mark.parametrize(
    ("host", "other"),
    [("other.com.vn", "paper.com.vn"), ("m.paper.com.vn", ""), ("youtube.com", "")],
)
def test_a_publisher_whose_other_sources_are_all_at_another_host_is_told(content: Path, host: str, other: str) -> None:
    write_sources(content, *[("The Paper", "www.paper.com.vn")] * 3, ("The Paper", host))
    assert [(one["other"], one["way"]) for one in told(content, "C091")] == ([(other, "elsewhere")] if other else [])
