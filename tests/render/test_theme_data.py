"""What the theme shows around a page is plain data, in both languages."""

import json
from pathlib import Path

import pytest

from generator.pages.all import planned_pages
from generator.render.theme_data import FOOTER_SECTIONS, HEADER_SECTIONS, theme_data
from generator.site.link import Linked
from tests.editing import edit
from tests.reading import linked_of


def test_what_the_theme_shows_is_plain_data_in_both_languages(small: Linked) -> None:
    shown = json.loads(json.dumps(theme_data(small)))
    assert shown["languages"]["vi"]["root"] == ""
    assert shown["languages"]["en"]["root"] == "en/"
    assert (shown["languages"]["vi"]["title"], shown["languages"]["en"]["title"]) == ("Trang thử", "Test site")
    assert set(shown["languages"]["vi"]["words"]) == set(shown["languages"]["en"]["words"])
    assert shown["languages"]["vi"]["sections"][0]["uri"] == "explainers/"


def test_every_section_of_the_header_and_the_footer_is_a_page(small: Linked) -> None:
    pages = {planned.place.uri for planned in planned_pages(small)}
    assert {f"{section}/" for section in (*HEADER_SECTIONS, *FOOTER_SECTIONS)} <= pages


@pytest.mark.parametrize(
    ("written", "shown"),
    [("repository: https://code.example/site/", "https://code.example/site"), ("contact: mailto:a@a.example", None)],
)
def test_where_the_source_is_kept_is_shown_if_it_is_said(content: Path, written: str, shown: str | None) -> None:
    edit(content, "site.yml", ("repository: https://code.example/site", written))
    assert theme_data(linked_of(content))["repository"] == shown


def test_sections_that_list_what_a_table_holds_name_it(small: Linked) -> None:
    languages = theme_data(small)["languages"]
    assert isinstance(languages, dict)
    assert [one["path"] for one in languages["en"]["also"]["glossary/"]] == ["data/glossary.tbx", "data/glossary.ttl"]
    tables = languages["en"]["tables"]
    assert set(tables) == {"claims/", "glossary/", "actors/", "timeline/", "sources/"}
    assert tables["timeline/"] == {
        "name": "Events",
        "path": "data/events.csv",
        "type": "text/csv",
        "about": "data/#_events",
    }
