"""The page of data leads to every file that can be downloaded, and names its licence."""

import posixpath

import pytest

from generator.exports.all import planned_exports
from generator.render.downloads import DOWNLOADS
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.markup import links
from tests.reading import Made


@pytest.mark.parametrize("lang", LANGS)
def test_every_download_is_there_and_linked(small: Linked, small_pages: Made, lang: Lang) -> None:
    page = small_pages[lang, "data/"]
    found = {posixpath.normpath(posixpath.join(page.path, link)) for link in links(page.body)}
    assert {one.at(lang) for one in DOWNLOADS} <= found
    assert {one.at(lang) for one in DOWNLOADS} <= {export.path for export in planned_exports(small)}
    assert small.site.settings.licence.url in links(page.body)
