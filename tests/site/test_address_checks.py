"""Addresses that follow readers or only lead on are reported with the one to write."""

from pathlib import Path

import pytest

from generator.problems.fix import edits_by_file, fixed
from tests.editing import edit
from tests.reading import read

SOURCE, ADDRESS = "sources/src-seen.yml", "https://paper.example/quarrel"


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("?utm_source=x", ""),
        ("?id=3&utm_source=x&fbclid=1#part", "?id=3#part"),
        ("?fbclid=1#part", "#part"),
        ("?a=b%20c&gclid=1", "?a=b%20c"),
    ],
)
def test_what_follows_readers_is_taken_out_of_an_address(content: Path, query: str, left: str) -> None:
    text = (content / SOURCE).read_text("utf-8")
    url = next(line for line in text.splitlines() if line.startswith("url: ")).removeprefix("url: ")
    edit(content, SOURCE, (f"url: {url}", f'url: "{url}{query}"'))
    (edits,) = edits_by_file(one for one in read(content).problems if one.code == "V006").values()
    written, _ = fixed((content / SOURCE).read_bytes(), edits)
    assert f'url: "{url}{left}"\n' in written.decode()


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://www.google.com/url?q=https://a.vn/b?x=1&sa=D&usg=AO", "https://a.vn/b?x=1"),
        ("https://www.google.com.vn/url?sa=t&url=https%3A%2F%2Fa.vn%2Fb%3Fx%3D1&usg=AO", "https://a.vn/b?x=1"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fa.vn%2Fb%3Ffbclid%3D1&h=AT0", "https://a.vn/b"),
        ("https://lm.facebook.com/l.php?u=https%3A%2F%2Fa.vn%2F", "https://a.vn/"),
        ("https://l.instagram.com/?u=https%3A%2F%2Fa.vn%2F&e=AT", "https://a.vn/"),
        ("https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fa.vn%2F", "https://a.vn/"),
        ("https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.vn%2F&data=1", "https://a.vn/"),
        ("https://www.google.com/amp/s/a.vn/b.html", "https://a.vn/b.html"),
    ],
)
def test_an_address_that_leads_on_is_told_with_where_it_leads(content: Path, address: str, target: str) -> None:
    edit(content, SOURCE, (ADDRESS, address))
    (found,) = (one for one in read(content).problems if one.code in {"V006", "V007"})
    assert (found.code, dict(found.facts)["better"], found.edits[0].better) == ("V007", target, target)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.google.com/url?q=chip",
        "https://www.youtube.com/watch?v=1",
        "https://web.archive.org/web/2024/https://a.vn/",
    ],
)
def test_an_address_that_is_one_of_a_page_is_left_alone(content: Path, address: str) -> None:
    edit(content, SOURCE, (ADDRESS, address))
    assert [one.code for one in read(content).problems if one.code in {"V006", "V007", "S010", "S019"}] == []


def test_an_address_of_no_page_is_told_though_it_does_not_say_where_it_leads(content: Path) -> None:
    edit(content, SOURCE, (ADDRESS, "https://bit.ly/3abcDEF"))
    (found,) = (one for one in read(content).problems if one.code in {"V006", "V007"})
    assert (dict(found.facts), found.edits) == ({"host": "bit.ly", "way": "short"}, ())
