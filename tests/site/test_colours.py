"""How pages look is said in one place: colours in their table, each component in its file."""

import re

from generator.render.colours import colours

from generator.output.assets import _ORDER, THEME, stylesheet

STYLES = f"{stylesheet()}{(THEME / 'assets' / 'search.css').read_text('utf-8')}"


def test_a_colour_is_written_in_full_for_both_schemes():
    for colour in colours().values():
        assert all(re.fullmatch("#[0-9a-f]{6}", value) for value in (colour.light, colour.dark))


def test_styles_use_every_colour_of_the_table_and_no_other():
    used = set(re.findall(r"var\(--([\w-]+)\)", STYLES))
    said = set(re.findall(r"--([\w-]+):", STYLES))
    assert used == said
    assert colours().keys() <= used
    # Shadows, and the margin of printed pages, which knows no custom properties.
    assert set(re.findall(r"#[0-9a-f]{3,8}\b", STYLES.partition("box-sizing")[2])) <= {"#0000", "#0003", "#333"}


def test_every_file_of_styles_has_its_place_in_the_cascade():
    assert sorted(_ORDER) == sorted(path.stem for path in (THEME / "styles").iterdir())


def test_the_icon_has_the_colours_of_the_table():
    ink, copper = (colours()[name] for name in ("ink", "copper"))
    icon = (THEME / "assets" / "icon.svg").read_text("utf-8")
    assert re.findall("#[0-9a-f]{6}", icon) == [ink.light, copper.light, ink.dark, copper.dark]
