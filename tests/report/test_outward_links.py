"""Addresses outside the site are listed with who gives them; what lychee said is read, nothing is asked of the web."""

import datetime
import json
from pathlib import Path

import pytest

from generator.content.sidecars import read_links
from generator.report.outward_links import as_text, from_lychee, outward
from tests.conftest import TESTS
from tests.editing import edit
from tests.reading import linked_of

DAY = datetime.date(2026, 11, 23)


ASKED = tuple((TESTS / "lychee" / "asked.txt").read_text("utf-8").split())


FOUND = (TESTS / "lychee" / "found.json").read_text("utf-8")


def test_lychees_answers_are_read_by_what_servers_said() -> None:
    states = from_lychee(FOUND, ASKED, DAY).states
    by_code = {url.split("/")[3]: state for url, state in states.items()}
    assert by_code == {
        "200": "ok",
        "302": "ok",
        "404": "broken",
        "410": "broken",
        **dict.fromkeys(("403", "429", "451", "500", "503", "refused", "page"), "unknown"),
    }


def test_an_address_that_lychee_cut_short_stays_unknown() -> None:
    found = json.loads(FOUND)
    for entry in found["error_map"]["urls.txt"]:
        entry["url"] = entry["url"].split("?")[0]
    states = from_lychee(json.dumps(found), ASKED, DAY).states
    assert "broken" not in states.values()


@pytest.mark.parametrize("report", ["", "[]", "{}", "nonsense"])
def test_what_is_not_lychees_answer_is_refused(report: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_lychee(report, ASKED, DAY)


def test_what_was_found_is_read_again_as_it_was() -> None:
    links = from_lychee(FOUND, ASKED, DAY)
    assert read_links(as_text(links)) == links


def test_every_outward_address_is_asked_for_with_those_who_give_it(content: Path) -> None:
    edit(content, "actors/open-lab.yml", ("cho thuê nó.", "cho thuê [nó](https://rent.example/)."))
    site = linked_of(content).site
    assert {url: [record.id for record in records] for url, records in outward(site).items()} == {
        "https://lab.example/": ["open-lab"],
        "https://paper.example/quarrel": ["src-seen"],
        "https://rent.example/": ["open-lab"],
    }
