"""A book is the same to the byte from the same content, and the same book after every edit."""

import dataclasses
import zipfile
from io import BytesIO
from pathlib import Path

from generator.books.book import books
from generator.books.epub import epub
from generator.site.link import Linked
from generator.social_cards.all import look_of
from tests.editing import edit
from tests.epub_reading import Read, read_book
from tests.reading import linked_of

WHOLE, ALONE = "data/book-en.epub", "data/books/first-steps-vi.epub"


def made(linked: Linked, path: str) -> bytes:
    return epub(linked, next(book for book in books(linked.site) if book.path == path), look_of(linked))


def read(linked: Linked, path: str = WHOLE) -> Read:
    return read_book(made(linked, path))


def test_it_says_what_it_is(small: Linked) -> None:
    book = read(small, ALONE)
    assert (book.meta("title"), book.meta("language"), book.meta("creator")) == ("Những bước đầu", "vi", "Trang thử")
    assert book.meta("source") == "https://test.example/base/explainers/first-steps/"
    assert book.meta("rights") == "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
    assert book.meta("dcterms:modified") == "2026-11-02T00:00:00Z"


def test_no_file_tells_when_it_was_made(small: Linked) -> None:
    with zipfile.ZipFile(BytesIO(made(small, WHOLE))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert made(small, WHOLE) == made(small, WHOLE)


def test_its_identifier_stays_when_its_words_or_its_address_change(content: Path) -> None:
    before = {path: read(linked_of(content), path).meta("identifier") for path in (WHOLE, ALONE)}
    assert len({*before.values()}) == 2
    edit(
        content,
        "explainers/first-steps.yml",
        ("Những bước đầu", "Bước đầu"),
        ("checked: 2026-11-02", "checked: 2026-11-09"),
    )
    moved = (
        "address: https://test.example/base/",
        "address: https://new.example/\nfirst_address: https://test.example/base/",
    )
    edit(content, "site.yml", moved)
    after = linked_of(content)
    assert {path: read(after, path).meta("identifier") for path in before} == before
    assert read(after, ALONE).meta("title") == "Bước đầu"
    assert read(after, ALONE).meta("dcterms:modified") == "2026-11-09T00:00:00Z"


def test_whoever_signs_an_explainer_is_its_creator(content: Path) -> None:
    people = "people:\n  - id: an\n    name: An\n    role: {vi: biên tập, en: editor}\nlicence:"
    edit(content, "site.yml", ("licence:", people))
    edit(content, "explainers/first-steps.yml", ("published:", "by: [an]\npublished:"))
    assert read(linked_of(content), ALONE).meta("creator") == "An"


def test_the_contents_lead_to_every_chapter_and_its_sections(small: Linked) -> None:
    book = read(small)
    links = book.links("contents.xhtml")
    assert {link for link in links if "#" not in link} == {name for name in book.pages if name != "contents.xhtml"} | {
        "contents.xhtml"
    }
    assert "explainer-first-steps.xhtml#quarrel" in links


def test_a_footnote_names_its_source_and_leads_back(small: Linked) -> None:
    book = read(small)
    notes = book.notes("explainer-first-steps.xhtml")
    assert [*notes] == [f"_note-{number}" for number in range(1, len(notes) + 1)]
    assert "p. 3" in " ".join(notes.values())
    assert "#_ref-1" in book.links("explainer-first-steps.xhtml")


def test_no_style_names_a_colour_so_that_it_reads_by_night(small: Linked) -> None:
    style = read(small).style
    assert "color: " not in style.replace("color: inherit", "")
    assert "#" not in style.partition("*/")[2].replace("/* ", "")


def test_words_that_no_document_may_hold_are_shown_as_missing(small: Linked) -> None:
    words = small.site.settings.title.model_copy(update={"en": "A\x00 <b>&\u2028\ud800"})
    settings = small.site.settings.model_copy(update={"title": words})
    poisoned = dataclasses.replace(small, site=dataclasses.replace(small.site, settings=settings))
    assert read(poisoned).meta("title") == "A\N{REPLACEMENT CHARACTER} <b>& \N{REPLACEMENT CHARACTER}"
