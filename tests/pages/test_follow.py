"""The page about following shows every address whole, and says what it is for."""

import html
import re
from pathlib import Path

import pytest

from generator.exports.all import planned_exports
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.editing import edit
from tests.markup import ids, links, text
from tests.reading import Made, body_of

BASE = "https://test.example/base/"


def addresses(body: str) -> list[str]:
    """List the addresses as a script copies them: the text of each."""
    return [html.unescape(re.sub("<wbr>", "", found)) for found in re.findall(r"<code>(.*?)</code>", body)]


@pytest.mark.parametrize("lang", LANGS)
def test_every_address_that_is_shown_is_one_of_ours(small: Linked, small_pages: Made, lang: Lang) -> None:
    shown = addresses(small_pages[lang, "follow/"].body)
    assert len(shown) == len(set(shown)) == 6
    root = BASE if lang == "vi" else f"{BASE}en/"
    assert {f"{root}feed.xml", f"{root}topics/policy/feed.xml", f"{root}coming.ics", f"{BASE}feed-all.xml"} <= set(
        shown
    )
    assert {one.removeprefix(BASE) for one in shown} <= {export.path for export in planned_exports(small)}


def test_each_button_is_told_from_the_others(small_pages: Made) -> None:
    body = small_pages["en", "follow/"].body
    described = re.findall(r'aria-describedby="([^"]*)"', body)
    assert len(described) == len(set(described)) == len(addresses(body))
    assert set(described) <= set(ids(body))


def test_topics_and_corrections_lead_to_their_places_here(small_pages: Made) -> None:
    body = small_pages["vi", "follow/"].body
    for page, anchor in (("topics/policy/", "_topic-policy"), ("corrections/", "_corrections")):
        assert any(link.endswith(f"follow/#{anchor}") for link in links(small_pages["vi", page].body))
        assert anchor in ids(body)


def test_it_says_how_many_days_are_to_come(content: Path) -> None:
    assert "There are none at present" in text(body_of(content, "follow/", "en"))
    edit(content, "events/e-2024-03-reply.yml", ("date: 2024-03~", "date: 2026-12-01"))
    assert "There is 1 at present." in text(body_of(content, "follow/", "en"))


def test_who_can_be_written_to_is_named_and_nobody_else(content: Path) -> None:
    assert "Write to us" not in text(body_of(content, "follow/", "en"))
    edit(content, "site.yml", ("licence:", "contact: mailto:us@test.example\nlicence:"))
    body = body_of(content, "follow/", "en")
    assert "mailto:us@test.example" in links(body)
    assert "Write to us: us@test.example" in text(body)


def test_a_site_without_topics_has_no_place_for_them(content: Path) -> None:
    for path in (content / "events").glob("*.yml"):
        path.unlink()
    edit(content, "explainers/first-steps.yml", ("events: [e-2024-02-01-claim, e-2024-03-reply]\n", ""))
    for lang in ("[[e-2024-02-01-claim]] và ", "[[e-2024-02-01-claim]] and "):
        edit(content, "explainers/first-steps.yml", (lang, ""))
    assert "_topics" not in ids(body_of(content, "follow/"))
