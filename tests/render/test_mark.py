"""The mark of a site is its own or the neutral one, and follows the system's scheme in a browser's tab."""

import re
from pathlib import Path
from xml.etree.ElementTree import fromstring

from generator.content.drawing import read_drawing
from generator.render.mark import NEUTRAL_MARK, mark_of, tab_icon
from generator.site.colours import colours
from generator.site.link import Linked
from tests.editing import edit
from tests.reading import linked_of

OWN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path class="fill" d="M1 2h3"/></svg>'


def test_a_site_without_a_mark_has_the_neutral_one(small: Linked) -> None:
    assert mark_of(small.site) == read_drawing(NEUTRAL_MARK)


def test_a_site_with_a_mark_has_its_own(content: Path) -> None:
    (content / "logo.svg").write_text(OWN, "utf-8")
    edit(content, "site.yml", ("topics:", "mark: logo.svg\ntopics:"))
    site = linked_of(content).site
    assert mark_of(site) == read_drawing(content / "logo.svg")
    assert 'viewBox="0 0 20 10"' in tab_icon(site, colours())


def test_the_icon_of_the_tab_has_the_colours_of_both_schemes(small: Linked) -> None:
    table = colours()
    icon = tab_icon(small.site, table)
    assert fromstring(icon).tag.endswith("svg")  # noqa: S314  # our own words
    light, dark = icon.split("@media")
    assert table["accent"].light in light
    assert table["accent"].dark in dark
    assert re.findall(r"\{\{|\}\}|\{\w+\}", icon) == ["}}"] * icon.count("}}")
