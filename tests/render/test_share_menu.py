"""The menu for sharing is whole without a script: an address to read, and plain links that carry it."""

import base64
import json
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.share_menu import menu_words, share_links, share_menu
from generator.render.view import View
from generator.site.link import Linked
from tests.htmlcheck import Parsed
from tests.reading import Made


def carried(url: str) -> str:
    """Give the address that a link carries, as the place that it leads to reads it."""
    parts = urlsplit(url)
    asked = parse_qs(parts.query, strict_parsing=True)
    if parts.hostname == "www.facebook.com":
        return asked["u"][0]
    return str(json.loads(base64.b64decode(asked["d"][0]))["url"])


@given(st.sampled_from(["", "en/"]), st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126)))
def test_a_link_carries_the_whole_address(root: str, path: str) -> None:
    address = f"https://example.org/{root}{path}"
    links = share_links(address)
    assert [link.name for link in links] == ["Zalo", "Facebook"]
    assert [carried(link.url) for link in links] == [address, address]
    # What Zalo reads needs no escape beyond those of the base, so that no reader decodes it once too often.
    assert "%3D" not in links[0].url


def test_a_menu_names_the_address_in_its_language(small: Linked) -> None:
    assert share_menu(View(small, "en"), "glossary/ai/").address == "https://test.example/base/en/glossary/ai/"
    assert share_menu(View(small, "vi"), "").address == "https://test.example/base/"


@pytest.mark.parametrize(
    "uri", ["articles/old-article/c01/", "articles/old-article/", "glossary/chung-cat/", "explainers/first-steps/"]
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_page_to_share_has_a_menu_that_needs_no_script(small_pages: Made, lang: str, uri: str) -> None:
    body = small_pages["en" if lang == "en" else "vi", uri].body
    address = f"https://test.example/base/{'en/' * (lang == 'en')}{uri}"
    page = Parsed()
    page.feed(body)
    shared = [link for _, link in page.links if "facebook.com" in link or "zalo.me" in link]
    assert [carried(link) for link in shared] == [address, address]
    assert f"<p>{address}</p>" in body


def test_a_claim_is_shared_with_its_answer_its_verdict_and_what_was_said(small_pages: Made) -> None:
    body = small_pages["en", "articles/old-article/c01/"].body
    text = body.partition('data-text="')[2].partition('"')[0]
    answer, said = text.split("\n")
    assert f"<h1>{answer}</h1>" in body
    verdict, _, statement = said.partition(". The article: ")
    assert verdict in {"Supported", "Partly right", "Inaccurate", "Disputed", "Unsupported", "Opinion"}
    assert statement in body.partition('<p class="statement">')[2]


def test_the_words_that_a_script_adds_are_there_in_both_languages() -> None:
    words = {path: json.loads(text) for path, text in menu_words().items()}
    assert words.keys() == {"assets/share.vi.json", "assets/share.en.json"}
    assert words["assets/share.en.json"]["link"] == "Copy link"
    assert words["assets/share.vi.json"].keys() == words["assets/share.en.json"].keys()
