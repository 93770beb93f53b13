"""Addresses that are of no page are known, and those of pages are not among them."""

import pytest

from generator.site.leading_on import led_to, no_page


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://www.google.com/url?q=https://a.vn/b", "https://a.vn/b"),
        ("https://www.google.com/amp/s/a.vn/b.html", "https://a.vn/b.html"),
        ("https://www-a-vn.cdn.ampproject.org/c/s/www.a.vn/b.html?amp_js_v=1", "https://www.a.vn/b.html"),
        ("https://webcache.googleusercontent.com/search?q=cache:Xy-1:https://a.vn/b+chip&hl=vi", "https://a.vn/b"),
        ("https://www-my--paper-vn.translate.goog/b?id=1&_x_tr_sl=en&_x_tr_tl=vi", "https://www.my-paper.vn/b?id=1"),
        ("https://translate.google.com/translate?sl=en&tl=vi&u=https://a.vn/b", "https://a.vn/b"),
        ("https://a.vn/b", None),
        ("https://bit.ly/3abcDEF", None),
    ],
)
def test_the_page_that_an_address_leads_on_to_is_read_from_it(address: str, target: str | None) -> None:
    assert led_to(address) == target


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("https://bit.ly/3abcDEF", "short"),
        ("https://t.co/AbCd?amp=1", "short"),
        ("https://www.facebook.com/share/p/1AbC/", "short"),
        ("https://www.google.com.vn/search?q=chip", "search"),
        ("https://duckduckgo.com/?q=chip", "search"),
        ("https://news.google.com/articles/CBMi", "search"),
        ("https://cc.bingj.com/cache.aspx?q=chip&d=1", "copy"),
        ("https://chat.openai.com/share/1-2", "chat"),
        ("https://chatgpt.com/share/1-2", "chat"),
        ("https://duckduckgo.com/", ""),
        ("https://www.google.com/", ""),
        ("https://chatgpt.com/", ""),
        ("https://bit.ly/", ""),
        ("https://www.facebook.com/FPT", ""),
        ("https://at.co/a", ""),
    ],
)
def test_an_address_of_no_page_is_known_for_what_it_is(address: str, way: str) -> None:
    assert no_page(address) == way
