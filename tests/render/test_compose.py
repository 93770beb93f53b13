"""Citations are numbered as they come, close to their words, and led back to."""

import re

import pytest

from generator.render.compose import number_citations
from generator.render.view import View
from generator.site.link import Linked
from generator.text.lang import Lang
from tests.markup import ids, links
from tests.reading import Made


def test_citations_are_numbered_in_order_and_listed(small_pages: Made) -> None:
    body = small_pages["en", "explainers/first-steps/"].body
    numbers = [int(number) for number in re.findall(r'aria-label="Source (\d+)', body)]
    first = list(dict.fromkeys(numbers))
    assert first == list(range(1, len(first) + 1))
    listed = re.findall(r'<li id="_source-([^"]+)"', body)
    cited_first = list(dict.fromkeys(re.findall(r'href="#_source-([^"]+)"', body)))
    assert listed[: len(cited_first)] == cited_first


def test_each_citation_is_led_back_to(small_pages: Made) -> None:
    for page in small_pages.values():
        anchors = {anchor for anchor in ids(page.body) if anchor.startswith("_cite-")}
        assert anchors <= {link.removeprefix("#") for link in links(page.body)}


@pytest.mark.parametrize(("lang", "said"), [("vi", "tr. 3"), ("en", "p. 3")])
def test_the_place_in_a_source_is_said_in_the_pages_language(small_pages: Made, lang: Lang, said: str) -> None:
    assert f", {said}</a></sup>" in small_pages[lang, "explainers/first-steps/"].body


def test_a_number_stands_close_to_its_word(small: Linked) -> None:
    view = View(small, "en")
    marked = "word \ue001src-seen\ue002\ue001 \ue001src-unseen\ue002\ue001."
    numbered, citations = number_citations(marked, view)
    assert re.sub(r"<[^>]+>", "|", numbered) == "word||1||||2||."
    assert re.findall(r'class="(cite[^"]*)"', numbered) == ["cite", "cite more"]
    assert [(citation.number, citation.source.id, len(citation.uses)) for citation in citations] == [
        (1, "src-seen", 1),
        (2, "src-unseen", 1),
    ]
