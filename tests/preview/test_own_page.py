"""A page of the preview's own has the ways on, whether a site was read or not."""

import pytest

from generator.content.models import Text
from generator.preview.own_page import Brand, language_of, own_page
from generator.text.lang import Lang

BRAND = Brand('<svg class="mark"></svg>', Text(vi="Chưng", en="Dist"))


@pytest.mark.parametrize(("path", "lang"), [("/", "vi"), ("/en/", "en"), ("/energy/", "vi")])
def test_an_address_has_its_language(path: str, lang: Lang) -> None:
    assert language_of(path) == lang


def test_it_leads_home_by_the_sign_of_the_site_to_all_messages_and_to_the_other_language() -> None:
    page = own_page("/en/glossary/x/", "1 <error>", "<p>x</p>", BRAND)
    assert '<a class="brand" href="/en/"><svg class="mark"></svg><span>Dist</span></a>' in page
    assert '<a href="/en/_preview/problems/">All messages</a>' in page
    assert 'href="/glossary/x/">Tiếng Việt</a>' in page
    assert "<title>1 &lt;error&gt;</title>" in page


def test_without_a_site_it_leads_home_by_a_word_and_knows_no_list() -> None:
    page = own_page("/", "x", "<p>x</p>")
    assert '<a class="brand" href="/"><span>Trang chủ</span></a>' in page
    assert "_preview/problems/" not in page
