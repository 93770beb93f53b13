"""The page of a search is a plain form; without a script it leads to every list."""

import pytest

from generator.text.lang import LANGS, Lang
from tests.markup import links
from tests.reading import Made


@pytest.mark.parametrize("lang", LANGS)
def test_the_form_asks_the_page_itself(small_pages: Made, lang: Lang) -> None:
    page = small_pages[lang, "search/"]
    assert '<form class="search-asks" role="search" action="../search/"' in page.body
    assert 'name="q"' in page.body
    assert not page.place.is_listed


@pytest.mark.parametrize("lang", LANGS)
def test_without_a_script_it_leads_to_the_lists_and_into_them(small_pages: Made, lang: Lang) -> None:
    found = links(small_pages[lang, "search/"].body)
    for section in ("glossary", "actors", "claims", "timeline", "topics", "explainers", "sources"):
        assert f"../{section}/" in found
    assert any(link.startswith("../glossary/#_letter-") for link in found)
    assert any(link.startswith("../topics/models/") for link in found)
    assert any(link.startswith("../timeline/2024/") for link in found)
    assert any(link.startswith("../claims/verdict/") for link in found)
    assert 'class="no-script"' in small_pages[lang, "search/"].body
