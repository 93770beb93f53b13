"""What scripts fetch of lists is there where a page names it, and only there."""

import re
from pathlib import Path

from generator.exports.lists import list_files
from generator.site.link import Linked
from tests.reading import Made, linked_of


def test_each_page_that_names_blocks_has_them(own: Linked, own_pages: Made) -> None:
    files = dict(list_files(own))
    named = 0
    for (lang, _), page in own_pages.items():
        for count, at in re.findall(r'data-blocks="(\d+)"[^>]*? data-at="(?:\.\./)*([^"]*)"', page.body):
            named += 1
            root = "" if lang == "vi" else "en/"
            assert f"{root}{at}entries/{count}.txt" in files
            assert f"{root}{at}entries/{int(count) + 1}.txt" not in files
    assert named


def test_a_list_that_stands_on_one_page_has_none(content: Path) -> None:
    folders = {path.partition("entries/")[0] for path, _ in list_files(linked_of(content)) if "entries/" in path}
    assert folders == {"timeline/", "claims/", "en/timeline/", "en/claims/"}
