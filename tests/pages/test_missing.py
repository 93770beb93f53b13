"""The page for missing addresses is one for all: in both languages, with no way that depends on where it is shown."""

import re

from tests.markup import links
from tests.reading import Made


def test_it_is_there_once_and_speaks_both_languages(small_pages: Made) -> None:
    assert [lang for lang, uri in small_pages if uri == "404.html"] == ["vi"]
    page = small_pages["vi", "404.html"]
    assert page.place.is_missing
    assert not page.place.is_listed
    assert 'lang="en"' in page.body
    assert " · " in page.title


def test_its_links_are_the_themes(small_pages: Made) -> None:
    assert [link for link in links(small_pages["vi", "404.html"].body) if re.match(r"\.", link)] == []
