"""Say how a page of Markdown is put together: its front matter, its links to other pages, its footnotes."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.text.dates import PartialDate, say_date
from generator.text.lang import Lang
from tests.bench.prose import Blocks, Both, Mention, Sentence, Style, markdown, say
from tests.bench.records import Article, Corpus, Event, Source

_FOOTNOTE = re.compile(r"\[\^([\w-]+)\]")


class Page(NamedTuple):
    """Hold one page in one language; its path has no `.md`, and ends in a slash where it is that of a folder."""

    path: str
    title: str
    description: str
    body: str

    def text(self) -> str:
        """Write the whole file."""
        head = {"title": self.title, "description": self.description}
        lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items())
        return "\n".join(("---", *lines, "---", "", self.body, ""))


@dataclass(frozen=True, slots=True)
class Desk:
    """Know a site in one language, and the page that is being written: its links lead from there."""

    corpus: Corpus
    lang: Lang
    paths: Mapping[str, str]
    sources: Mapping[str, Source]
    events: Mapping[str, Event]
    here: str

    def say(self, text: Both) -> str:
        """Give a text in this language."""
        return text.side(self.lang)

    def label(self, name: str) -> str:
        """Give a word that stands round the texts."""
        return self.say(self.corpus.labels[name])

    def day(self, record: Source | Event | Article) -> str:
        """Say on what day something happened or was published."""
        return say_date(PartialDate.of(record.date), self.lang)

    def link(self, record: str, words: Both) -> str:
        """Link to the page of a record."""
        return f"[{self.say(words)}]({_way(self.here, self.paths[record])})"

    def links(self, mentions: Iterable[Mention]) -> str:
        """List links."""
        return bullets(self.link(one.id, one.words) for one in mentions)

    def entry(self, record: str, name: Both, note: Both) -> str:
        """Link to a record and say something of it."""
        return f"{self.link(record, name)}: {self.say(note)}"

    @property
    def style(self) -> Style:
        """Write links, and citations as footnotes."""
        return Style(lambda one, _: self.link(one.id, one.words), lambda ids: "".join(f"[^{id_}]" for id_ in ids))

    def said(self, sentence: Sentence) -> str:
        """Write a sentence."""
        return say(sentence, self.lang, self.style)

    def prose(self, blocks: Blocks) -> str:
        """Write running text."""
        return markdown(blocks, self.lang, self.style)

    def reference(self, source: str) -> str:
        """Say what a source is."""
        found = self.sources[source]
        return f"{self.link(source, found.title)}. {found.publisher}, {self.day(found)}"

    def page(self, title: str, description: str, *parts: str) -> Page:
        """Put the parts of the page together, and add what its footnotes say."""
        body = "\n\n".join(filter(None, parts))
        notes = (f"[^{id_}]: {self.reference(id_)}" for id_ in dict.fromkeys(_FOOTNOTE.findall(body)))
        return Page(self.here, title, description, "\n\n".join((body, *notes)))


def part(heading: str, body: str, level: int = 2, anchor: str = "") -> str:
    """Set a text under a heading."""
    return f"{'#' * level} {heading}{f' {{#{anchor}}}' if anchor else ''}\n\n{body}"


def bullets(items: Iterable[str]) -> str:
    """List texts."""
    return "\n".join(f"- {item}" for item in items)


def file_name(path: str, folder_page: str) -> str:
    """Name the file of a page; that of a folder is called as the program wants it."""
    return f"{path}{folder_page}.md" if path.endswith("/") or not path else f"{path}.md"


def paths_of(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield where each record has its page; events stand on that of the timeline."""
    yield from ((one.id, f"explainers/{one.id}") for one in corpus.explainers)
    yield from ((one.id, f"glossary/{one.id}") for one in corpus.terms)
    yield from ((one.id, f"actors/{one.id}") for one in corpus.actors)
    yield from ((one.id, f"timeline#{one.id}") for one in corpus.events)
    yield from ((one.id, f"sources/{one.id}") for one in corpus.sources)
    yield from ((one.id, f"topics/{one.id}") for one in corpus.topics)
    for article in corpus.articles:
        yield article.id, f"articles/{article.id}"
        yield from ((f"{article.id}#{claim.id}", f"articles/{article.id}/{claim.id}") for claim in article.claims)


def _way(here: str, there: str) -> str:
    """Give the way from one page's file to another's, or to an anchor there."""
    path, mark, anchor = there.partition("#")
    folder = posixpath.dirname(file_name(here, "index")) or "."
    return posixpath.relpath(file_name(path, "index"), folder) + mark + anchor
