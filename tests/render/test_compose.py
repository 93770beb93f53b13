"""Citations are numbered as they come, close to their words, and led back to."""

import re
from pathlib import Path

import pytest
from jinja2.exceptions import UndefinedError

from generator.content.fields import SourceRef
from generator.render.compose import compose, fill, number_citations, relative, render
from generator.render.page import Place, place_of
from generator.render.view import View
from generator.site.link import Linked
from generator.text.lang import Lang
from generator.text.stand_ins import SOURCES
from tests.editing import edit
from tests.growth import is_linear
from tests.markup import ids, links
from tests.reading import Made, linked_of


def test_citations_are_numbered_in_order_and_listed(small_pages: Made) -> None:
    body = small_pages["en", "explainers/first-steps/"].body
    numbers = [int(number) for number in re.findall(r'<sup class="cite[^>]*><a[^>]*>(\d+)', body)]
    first = list(dict.fromkeys(numbers))
    assert first == list(range(1, len(first) + 1))
    listed = re.findall(r'<li id="_source-([^"]+)"', body)
    cited_first = list(dict.fromkeys(re.findall(r'href="#_source-([^"]+)"', body)))
    assert listed[: len(cited_first)] == cited_first


def test_each_source_leads_back_to_its_first_citation(small_pages: Made) -> None:
    for page in small_pages.values():
        anchors = {anchor for anchor in ids(page.body) if anchor.startswith("_cite-")}
        assert anchors <= {link.removeprefix("#") for link in links(page.body)}


@pytest.mark.parametrize(("lang", "said"), [("vi", "tr. 3"), ("en", "p. 3")])
def test_the_place_in_a_source_is_said_in_the_pages_language(small_pages: Made, lang: Lang, said: str) -> None:
    body = small_pages[lang, "explainers/first-steps/"].body
    assert re.search(rf'data-locator="{said}" aria-label="[^"]*{said}">\d+</a></sup>', body)
    assert re.search(rf'href="#_cite-\d+"[^>]*>↑</a>{said}<', body)


def test_where_sources_have_a_page_of_their_own_they_are_only_named_and_it_is_linked(small: Linked) -> None:
    view, place = View(small, "en"), Place("x/", "explainer")
    body = "word\ue001src-seen\ue002\ue001. " + SOURCES
    whole = compose(view, place, title="", about="", body=body).body
    short = compose(view, place, title="", about="", body=body, cited_at="x/cited/").body
    for made in (whole, short):
        assert "../sources/src-seen/" in links(made)
        assert 'href="#_source-src-seen"' in made
        assert 'id="_cite-1"' in made
    assert 'rel="external"' in whole
    assert 'rel="external"' not in short
    assert "../x/cited/" in links(short)


def test_a_card_that_follows_from_an_address_is_not_named_again(small_pages: Made) -> None:
    body = small_pages["en", "explainers/first-steps/"].body
    assert 'glossary/chung-cat/" data-card>' in body
    assert 'data-card="chung-cat"' not in body


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


def test_passages_of_one_source_are_told_apart_by_letters(small: Linked) -> None:
    targets = ("src-seen#b", "src-unseen#only", "src-seen", "src-seen#a", "src-seen#b", "src-unseen")
    marked = " ".join(f"\ue001{target}\ue002\ue001" for target in targets)
    numbered, _ = number_citations(marked, View(small, "en"))
    assert re.sub(r"<[^>]+>", " ", numbered).split() == ["1a", "2", "1", "1b", "1a", "2"]


def test_white_space_in_a_page_costs_no_more_than_its_length(small: Linked) -> None:
    view = View(small, "en")
    assert is_linear(lambda length: number_citations("a" + " \n" * length + "b", view))


def test_a_source_that_no_text_cites_is_listed_after_those_that_are_cited(small: Linked) -> None:
    view = View(small, "en")
    _, citations = number_citations(
        "\ue001src-unseen\ue002p. 3\ue001", view, [SourceRef("src-seen"), SourceRef("src-unseen")]
    )
    assert [(one.number, one.source.id, len(one.uses)) for one in citations] == [
        (1, "src-unseen", 1),
        (2, "src-seen", 0),
    ]


def test_a_locator_stays_text(small: Linked) -> None:
    numbered, _ = number_citations("\ue001src-seen\ue002&lt;b&gt; p. 3\ue001", View(small, "en"))
    assert "&lt;b&gt; p. 3" in numbered
    assert "<b>" not in numbered


@pytest.mark.parametrize(
    ("at", "way"), [("", "./x/"), ("glossary/", "../x/"), ("glossary/chung-cat/", "../../x/"), ("404.html", "./x/")]
)
def test_links_lead_from_the_page_up_to_the_root(at: str, way: str) -> None:
    assert relative('<a href="\ue000x/">', at) == f'<a href="{way}">'


def test_a_template_writes_text_as_text_and_knows_no_blank_that_is_not_filled(small: Linked) -> None:
    assert "&lt;b&gt;" in fill("crash.html", say=lambda key: key, key="crash", text="<b>")
    with pytest.raises(UndefinedError):
        render("source.html", View(small, "en"))


def test_a_page_claims_the_languages_of_its_record_unless_it_is_told_otherwise(content: Path) -> None:
    role = "  en: The firm said to have used the answers of [[open-lab]].\n"
    edit(content, "actors/quick-copy.yml", (role, "gaps: [{field: role.en, reason: x, until: 2099-01-01}]\n"))
    view = View(linked_of(content), "en")
    place = place_of(view.record("quick-copy"))
    assert compose(view, place, title="x", about="x", body="").languages == ("vi",)
    assert compose(view, place, title="x", about="x", body="", languages=("en",)).languages == ("en",)
    assert compose(view, Place("x/", "x"), title="x", about="x", body="").languages == ("vi", "en")
