"""The stylesheets of the site cost their reader little, and each kind of page has what it needs."""

import gzip
import re

from generator.output.scripts import scripts
from generator.output.stylesheet import _OWN, _SHARED, KINDS_WITH_STYLES, STYLESHEET, stylesheets
from generator.output.theme import THEME
from generator.site.colours import colours
from tests.reading import Made

SHEETS = stylesheets(colours())
# The class by which each rule begins: what follows it stands within.
_LEADING = re.compile(r"(?:^|[,{}]) *[\w-]*\.([a-z][\w-]*)[^{}]*(?=\{)")
CLASSES = {path: frozenset(_LEADING.findall(text)) - set(KINDS_WITH_STYLES) for path, text in SHEETS.items()}


def test_styles_and_script_stay_small() -> None:
    budget = {STYLESHEET: 5_600, "site.js": 1_900}
    texts = {**SHEETS, "site.js": scripts()["assets/site.js"]}
    sizes = {name: len(gzip.compress(text.encode("utf-8"), 9)) for name, text in texts.items()}
    assert {name: size for name, size in sizes.items() if size > budget.get(name, 2_700)} == {}


def test_every_file_of_styles_has_its_place_in_the_cascade() -> None:
    placed = {*_SHARED, *(name for own in _OWN.values() for name in own), "print", "embed"}
    assert placed == {path.stem for path in (THEME / "styles").iterdir()}
    assert [kind for kind, own in _OWN.items() if set(own) & set(_SHARED)] == []


def test_a_page_fetches_the_styles_of_all_that_it_shows(own_pages: Made) -> None:
    styled = frozenset[str]().union(*CLASSES.values())
    missing = {}
    for page in own_pages.values():
        kind = page.facts["kind"]
        fetched = CLASSES[STYLESHEET] | CLASSES.get(f"assets/{kind}.css", frozenset())
        used = {name for names in re.findall(r'class="([^"]*)"', page.body) for name in names.split()}
        if lost := used & styled - fetched:
            missing[page.path] = lost
    assert missing == {}


def test_a_kind_of_page_that_has_styles_of_its_own_exists(own_pages: Made) -> None:
    assert set(KINDS_WITH_STYLES) <= {page.facts["kind"] for page in own_pages.values()}


def test_no_rule_for_a_part_of_pages_meets_a_whole_page_of_that_kind(small_pages: Made) -> None:
    """The kind of a page is the class of its body."""
    kinds = {page.kind for page in small_pages.values()}
    alone = re.compile(r"(?:^|[,{}])\s*\.([a-z][\w-]*)(?=[,{])")
    assert [(path, name) for path, text in SHEETS.items() for name in alone.findall(text) if name in kinds] == []
