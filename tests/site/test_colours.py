"""How pages look is said in one place: colours in their table, each component in its file."""

import re

import pytest

from generator.content.models import Accent
from generator.output.stylesheet import stylesheets
from generator.output.theme import THEME
from generator.site.colours import CONTRAST, colours, contrast, custom_properties, legible, mix

STYLES = f"{''.join(stylesheets(colours()).values())}{(THEME / 'assets' / 'search.css').read_text('utf-8')}"


def test_a_colour_is_written_in_full_for_both_schemes() -> None:
    for colour in colours().values():
        assert all(re.fullmatch("#[0-9a-f]{6}", value) for value in (colour.light, colour.dark))


def test_styles_use_every_colour_of_the_table_and_no_other() -> None:
    used = set(re.findall(r"var\(--([\w-]+)\)", STYLES))
    said = set(re.findall(r"--([\w-]+):", STYLES))
    assert used == said
    assert colours().keys() <= used
    # Shadows, and the margin of printed pages, which knows no custom properties.
    assert set(re.findall(r"#[0-9a-f]{3,8}\b", STYLES.partition("box-sizing")[2])) <= {"#0000", "#0003", "#333"}


def test_text_can_be_read_on_everything_it_lies_on() -> None:
    table = colours()
    for name in ("ink", "soft", "accent", "green", "red", "amber", "blue", "violet"):
        for ground in ("paper", "raised", "tint"):
            assert contrast(table[name].light, table[ground].light) >= CONTRAST, (name, ground)
            assert contrast(table[name].dark, table[ground].dark) >= CONTRAST, (name, ground)


@pytest.mark.parametrize(
    ("colour", "other", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#ffffff", "#ffffff", 1)]
)
def test_contrast_is_that_of_wcag(colour: str, other: str, ratio: float) -> None:
    assert contrast(colour, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, colour) == contrast(colour, other)


def test_a_faint_colour_gets_the_closest_that_can_be_read() -> None:
    assert contrast(legible("#8fc3ea", "#faf6ef"), "#faf6ef") >= CONTRAST
    assert contrast(legible("#1d5a85", "#171310"), "#171310") >= CONTRAST
    assert legible("#1d5a85", "#faf6ef") == "#1d5a85"


def test_a_sites_own_accent_takes_the_place_of_the_themes() -> None:
    accent = Accent(light="#1d5a85", dark="#8fc3ea", dark_line="#112233")
    table = colours(accent)
    assert (table["accent"].light, table["accent"].dark) == ("#1d5a85", "#8fc3ea")
    assert table["accent-line"].light == mix("#1d5a85", table["paper"].light, 0.35)
    assert table["accent-line"].dark == "#112233"
    assert table["ink"] == colours()["ink"]
    assert "--accent: #1d5a85;" in custom_properties(table)
