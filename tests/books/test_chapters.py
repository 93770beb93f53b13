"""Chapters say what the pages say, and what a reader would look up stands in the book."""

import dataclasses
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.books.book import Book, books
from generator.books.chapters import Chapter, chapters
from generator.content.models import Source
from generator.render.view import View
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.editing import edit
from tests.reading import linked_of


def written(linked: Linked, lang: Lang = "en", *, is_whole: bool = True) -> dict[str, Chapter]:
    book = next(book for book in books(linked.site) if (book.lang, book.is_whole) == (lang, is_whole))
    return {chapter.file: chapter for chapter in chapters(View(linked, lang), book)}


def text(chapter: Chapter) -> str:
    root = f'<body xmlns:epub="http://www.idpf.org/2007/ops">{chapter.body}</body>'
    return " ".join(" ".join(ET.fromstring(root).itertext()).split())  # noqa: S314  # our own words


def test_a_book_goes_from_explainers_to_what_was_checked_to_what_is_looked_up(small: Linked) -> None:
    files = [
        "explainer-first-steps.xhtml",
        "article-old-article.xhtml",
        "glossary.xhtml",
        "who.xhtml",
        "colophon.xhtml",
    ]
    assert [*written(small)] == files
    assert [chapter.title for chapter in written(small, "vi").values()] == [
        "Những bước đầu", "Bài báo cũ", "Thuật ngữ", "Ai là ai", "Về cuốn sách này",
    ]  # fmt: skip


def test_an_explainer_is_there_with_all_that_its_page_tells(small: Linked) -> None:
    chapter = written(small)["explainer-first-steps.xhtml"]
    said = text(chapter)
    for words in ("A large teacher", "At a glance", "Open Lab rents out its model", "Is it allowed?", "How much of it"):
        assert words in said
    assert "The accusation" in said
    assert [heading.id for heading in chapter.headings] == ["begin", "quarrel", "_questions", "_unknowns", "_timeline"]


def test_a_claim_begins_with_what_is_true_and_has_its_verdict(small: Linked) -> None:
    claim = text(written(small)["article-old-article.xhtml"]).partition("No court has ruled on the matter.")[2]
    assert claim.index("Inaccurate") < claim.index("The article: A court has ruled.") < claim.index("No ruling was")


def test_a_term_leads_to_the_glossary_an_actor_to_who_is_who_and_a_claim_to_its_place(small: Linked) -> None:
    body = written(small)["explainer-first-steps.xhtml"].body
    assert 'href="glossary.xhtml#_chung-cat"' in body
    assert 'href="who.xhtml#_open-lab"' in body
    assert 'href="article-old-article.xhtml#c02"' in body
    assert 'href="explainer-first-steps.xhtml#_on-e-2024-02-01-claim"' in body
    assert "data-card" not in body


def test_the_book_of_one_explainer_leads_to_the_site_for_the_rest(small: Linked) -> None:
    alone = written(small, is_whole=False)
    assert [*alone] == ["explainer-first-steps.xhtml", "glossary.xhtml", "who.xhtml", "colophon.xhtml"]
    assert 'href="https://test.example/base/en/articles/old-article/c02/"' in alone["explainer-first-steps.xhtml"].body


def test_terms_are_told_in_short_in_the_book_of_one_explainer_and_whole_in_that_of_the_site(small: Linked) -> None:
    term = next(term for term in small.site.terms if term.id == "chung-cat")
    long = small.fragment(term, term.long.en or "", "en").plain[:40]
    short, whole = (text(written(small, is_whole=is_whole)["glossary.xhtml"]) for is_whole in (False, True))
    assert (term.short.en or "") in short
    assert long not in short
    assert long in whole


def test_claims_that_lead_to_an_explainer_stand_in_its_book(own: Linked) -> None:
    book = next(book for book in books(own.site) if book.path == "data/books/three-roads-en.epub")
    found = {chapter.file: chapter for chapter in chapters(View(own, "en"), book)}["claims.xhtml"]
    article, claim = book.claims[0]
    assert f'id="_{article.id}-{claim.id}"' in found.body
    assert (claim.answer.en or "") in text(found)


def test_footnotes_say_what_the_source_says(own: Linked) -> None:
    chapter = written(own)["explainer-three-roads.xhtml"]
    assert 'epub:type="noteref"' in chapter.body
    source = own.site.records["src-eleuther-yi"]
    assert isinstance(source, Source)
    assert source.passages[0].says.en
    assert source.passages[0].says.en in text(chapter)


@pytest.mark.parametrize("lang", LANGS)
def test_drawings_are_told_of(own: Linked, lang: Lang) -> None:
    found = written(own, lang)
    drawn = {file for file, chapter in found.items() if chapter.has_drawings}
    assert "explainer-what-distillation-is.xhtml" in drawn
    assert "glossary.xhtml" not in drawn


def test_a_correction_stands_in_the_chapter_that_it_corrects(content: Path) -> None:
    linked = linked_of(content)
    corrected = {correction.where.id for correction in linked.site.corrections}
    assert corrected == {"first-steps"}
    body = written(linked)["explainer-first-steps.xhtml"].body
    assert f'id="_corrected-{linked.site.corrections[0].id}"' in body


def test_readers_are_told_where_to_write(content: Path) -> None:
    edit(content, "site.yml", ("licence:", "contact: mailto:desk@test.example\nlicence:"))
    assert "desk@test.example" in text(written(linked_of(content))["colophon.xhtml"])


def test_a_site_of_which_nothing_is_written_has_a_book(small: Linked) -> None:
    site = dataclasses.replace(small.site, explainers=(), articles=())
    book = Book("data/book-vi.epub", "vi", (), is_whole=True)
    assert [chapter.file for chapter in chapters(View(dataclasses.replace(small, site=site), "vi"), book)] == [
        "colophon.xhtml"
    ]
