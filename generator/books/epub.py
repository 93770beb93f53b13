"""Put a book together as EPUB 3: the same texts give the same bytes, on every day and on every machine."""

from __future__ import annotations

import functools
import io
import uuid
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from generator.books.book import Book
from generator.books.chapters import chapters, online
from generator.books.cover import cover
from generator.render.compose import render
from generator.render.view import View
from generator.site.addresses import uri
from generator.site.link import Linked
from generator.social_cards.card import Look
from generator.text.lang import OTHER
from generator.text.portable import portable, portable_line

_FOLDER = "EPUB/"
# The first day that the format knows: no file tells when it was made.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX, _PLAIN_FILE = 3, 0o100644 << 16
_CONTAINER = """\
<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


@dataclass(frozen=True, slots=True)
class Facts:
    """Hold what programs and libraries show of a book; all are plain, and stand on one line."""

    identifier: str
    title: str
    creators: tuple[str, ...]
    publisher: str
    description: str
    source: str
    rights: str
    modified: str


def epub(linked: Linked, book: Book, look: Look) -> bytes:
    """Make a book; `look` is what its cover has of the site's own."""
    view = View(linked, book.lang)
    written, facts = chapters(view, book), _facts(view, book)
    alt = view.say("book.cover", title=facts.title)
    pages = [
        ("cover.xhtml", facts.title, render("book_cover.html", view, alt=alt)),
        ("contents.xhtml", facts.title, render("book_contents.html", view, chapters=written, alt=alt)),
        *((chapter.file, chapter.title, chapter.body) for chapter in written),
    ]
    package = render("book_package.opf", view, facts=facts, chapters=written)
    return _packed(
        [
            ("META-INF/container.xml", _CONTAINER.encode()),
            (f"{_FOLDER}package.opf", portable(package).encode()),
            (f"{_FOLDER}book.css", _style()),
            (f"{_FOLDER}cover.png", _cover(view, book, look)),
            *((_FOLDER + file, _page(view, title, body)) for file, title, body in pages),
        ]
    )


def _page(view: View, title: str, body: str) -> bytes:
    # Written by templates, and by those who wrote its fragments.
    return portable(render("book_page.html", view, title=title, body=Markup(body))).encode()  # noqa: S704


@functools.cache
def _style() -> bytes:
    return Path(__file__).with_name("book.css").read_bytes()


def _facts(view: View, book: Book) -> Facts:
    settings = view.linked.site.settings
    site, explainer = portable_line(view.plain(settings.title)), book.explainer
    title, about = (explainer.title, explainer.sentence) if explainer else (settings.title, settings.description)
    signed = [portable_line(view.person(one)) for one in explainer.by] if explainer else []
    # Where the site was published first: whoever has the book already knows the next one by it.
    named = f"{settings.first_address or settings.address}{book.path}"
    return Facts(
        identifier=f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, named)}",
        title=portable_line(view.plain(title)),
        creators=tuple(signed or [site]),
        publisher=site,
        description=portable_line(view.plain(about)),
        source=online(view, uri(explainer) if explainer else ""),
        rights=portable_line(f"{settings.licence.name}, {settings.licence.url}"),
        modified=book.modified.isoformat(),
    )


def _cover(view: View, book: Book, look: Look) -> bytes:
    settings, explainer = view.linked.site.settings, book.explainer
    title = explainer.title if explainer else settings.title
    both = view.lang, OTHER[view.lang]
    texts = ((text.side(lang) or "" for lang in both) for text in (settings.title, title, settings.tagline))
    brand, words, foot = (tuple(text) for text in texts)
    return cover(look, brand=brand, title=words, foot=foot)


def _packed(files: Sequence[tuple[str, bytes]]) -> bytes:
    """Pack files in their order, behind what tells the format, which is not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in _with_type(files):
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE
            is_packed = not name.endswith((".png", "mimetype"))
            entry.compress_type = zipfile.ZIP_DEFLATED if is_packed else zipfile.ZIP_STORED
            archive.writestr(entry, data)
    return out.getvalue()


def _with_type(files: Sequence[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    yield "mimetype", b"application/epub+zip"
    yield from files
