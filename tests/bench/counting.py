"""Look at what was built: how much of it there is, and whether the same words stand on the same pages everywhere."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from generator.text.lang import LANGS, Lang
from tests.bench.contestants import Contestant
from tests.bench.docs import Page
from tests.bench.markdown_docs import pages
from tests.bench.prose import Blocks, Bullets, Paragraph, Quote, Sentence, plain
from tests.bench.records import Corpus

# What makes Markdown of words: where links lead, notes, anchors, the signs of blocks.
_MARKUP = re.compile(r"\[\^[\w-]+\]:?|\]\([^)]*\)|\{#[^}]*\}|^[#>-]+ |[\[|*]|(?<!\w)---(?!\w)", re.MULTILINE)
# What stands in a body and is no text: drawings, the signs of footnotes.
_NO_TEXT = re.compile(r"<(script|style|svg|sup)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


class Built(NamedTuple):
    """Hold what a build made.

    `pages` counts all HTML files. `words` are those in the bodies of the pages that everybody has, by section;
    `missing_pages` and `missing_sentences` count what should be there and is not.
    """

    files: int
    size: int
    pages: int
    search_size: int
    words: Mapping[str, int]
    missing_pages: int
    missing_sentences: int


def count(corpus: Corpus, contestant: Contestant) -> Built:
    """Look at what a contestant has built."""
    bodies = dict(_bodies(corpus, contestant))
    words: Counter[str] = Counter()
    for (_, section, _), body in bodies.items():
        words[section] += len(body.split())
    return Built(
        files=sum(1 for output in contestant.outputs for _ in _files(contestant.folder / output)),
        size=sum(path.stat().st_size for output in contestant.outputs for path in _files(contestant.folder / output)),
        pages=sum(
            path.suffix == ".html" for output in contestant.outputs for path in _files(contestant.folder / output)
        ),
        search_size=sum(path.stat().st_size for part in contestant.search for path in _files(contestant.folder / part)),
        words=dict(sorted(words.items())),
        missing_pages=sum(not body for body in bodies.values()),
        missing_sentences=_missing_sentences(corpus, bodies),
    )


def words_written(corpus: Corpus) -> dict[str, int]:
    """Count the words that are written for the pages that everybody has, by section."""
    words: Counter[str] = Counter()
    for lang in LANGS:
        for page in pages(corpus, lang):
            words[_section(page)] += len(_MARKUP.sub(" ", f"{page.title}\n{page.body}").split())
    return dict(sorted(words.items()))


def _section(page: Page) -> str:
    return page.path.partition("/")[0] or "home"


def body_text(document: str, tag: str) -> str:
    """Return the words of a page's body as a reader reads them: without marks of notes, each space a plain one."""
    found = re.search(rf"<{tag}\b.*</{tag}>", document, re.DOTALL)
    text = _TAG.sub("", _NO_TEXT.sub("", _spaced(found[0]))) if found else ""
    return " ".join(html.unescape(text).split())


def _spaced(body: str) -> str:
    """Part what blocks part."""
    return re.sub(
        r"(</?(?:p|h\d|li|ul|ol|td|th|tr|dt|dd|dl|div|section|blockquote|figure|details|summary)\b)", r" \1", body
    )


def _bodies(corpus: Corpus, contestant: Contestant) -> Iterator[tuple[tuple[Lang, str, str], str]]:
    """Yield the text of each page that everybody has, by language, section and path."""
    for lang in LANGS:
        root = contestant.folder / contestant.roots[lang]
        for page in pages(corpus, lang):
            built = root / page.path / "index.html"
            text = body_text(built.read_text("utf-8"), contestant.body) if built.exists() else ""
            yield (lang, _section(page), page.path), text


def _missing_sentences(corpus: Corpus, bodies: Mapping[tuple[Lang, str, str], str]) -> int:
    return sum(
        _words(plain(sentence).side(lang)) not in bodies[lang, "explainers", f"explainers/{one.id}"]
        for one in corpus.explainers
        for section in one.sections
        for sentence in _sentences(section.body)
        for lang in LANGS
    )


def _words(text: str) -> str:
    """Give the words of a sentence with plain spaces, without what is bold, and without the sign after its notes."""
    return " ".join(text.replace("**", "").split())[:-1]


def _sentences(blocks: Blocks) -> Iterator[Sentence]:
    for block in blocks:
        match block:
            case Paragraph():
                yield from block.sentences
            case Bullets():
                yield from block.items
            case Quote():
                yield block.sentence


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    else:
        yield from (one for one in path.rglob("*") if one.is_file())
