"""Write a measured site as Markdown, the way its authors would for MkDocs, Hugo or Zensical.

One page per record and language where ours has one, and the lists that readers begin at. All three read the same files,
but for one name: Hugo calls the page of a folder `_index.md`.
"""

from __future__ import annotations

import itertools
import json
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.text.dates import PartialDate, say_date
from generator.text.lang import LANGS, Lang
from tests.bench.prose import Blocks, Both, Mention, Sentence, Style, markdown, say
from tests.bench.records import Actor, Article, Claim, Corpus, Event, Explainer, Source, Term, Topic

_FOOTNOTE = re.compile(r"\[\^([\w-]+)\]")
FOLDERS = ("explainers", "glossary", "actors", "articles", "sources", "topics")
"""The sections whose list is the page of a folder."""


class Page(NamedTuple):
    """Hold one page in one language; its path has no `.md`, and ends in a slash where it is that of a folder."""

    path: str
    title: str
    description: str
    body: str


class Docs:
    """Know where each record of a site has its page, what it is called there, and in which language."""

    def __init__(self, corpus: Corpus, lang: Lang) -> None:
        self.corpus, self.lang = corpus, lang
        self.paths = dict(_paths(corpus))
        self.sources = {source.id: source for source in corpus.sources}
        self.events = {event.id: event for event in corpus.events}

    def label(self, name: str) -> str:
        """Give a word that stands round the texts."""
        return self.corpus.labels[name].side(self.lang)

    def say(self, text: Both) -> str:
        """Give a text in this language."""
        return text.side(self.lang)

    def link(self, here: str, record: str, words: Both) -> str:
        """Link to the page of a record from the page at a path."""
        return f"[{self.say(words)}]({relative(here, self.paths[record])})"

    def style(self, here: str) -> Style:
        """Write links and footnotes for the page at a path."""
        return Style(lambda mention, _: self.link(here, mention.id, mention.words), _footnotes)


def files(corpus: Corpus, folder_page: str = "index") -> Iterator[tuple[str, str]]:
    """Yield every file of the documents' folder: its path there, below the folder of its language, and its text."""
    for lang in LANGS:
        for page in pages(corpus, lang):
            yield f"{lang}/{_file(page.path, folder_page)}", _named_as(_text(page), folder_page)


def pages(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield every page in one language."""
    docs = Docs(corpus, lang)
    yield from (_explainer(docs, record) for record in corpus.explainers)
    yield from (_term(docs, record) for record in corpus.terms)
    yield from (_actor(docs, record) for record in corpus.actors)
    yield from (_source(docs, record) for record in corpus.sources)
    yield from (_topic(docs, record) for record in corpus.topics)
    yield from (_article(docs, record) for record in corpus.articles)
    yield from (_claim(docs, article, claim) for article in corpus.articles for claim in article.claims)
    yield from (write(docs) for write in (_home, _about, _timeline, _claims))
    yield from (_list(docs, section) for section in FOLDERS)


def relative(here: str, there: str) -> str:
    """Give the way from one page's file to another's, or to an anchor there."""
    path, mark, anchor = there.partition("#")
    return posixpath.relpath(_file(path, "index"), posixpath.dirname(_file(here, "index")) or ".") + mark + anchor


def _paths(corpus: Corpus) -> Iterator[tuple[str, str]]:
    yield from ((one.id, f"explainers/{one.id}") for one in corpus.explainers)
    yield from ((one.id, f"glossary/{one.id}") for one in corpus.terms)
    yield from ((one.id, f"actors/{one.id}") for one in corpus.actors)
    yield from ((one.id, f"timeline#{one.id}") for one in corpus.events)
    yield from ((one.id, f"sources/{one.id}") for one in corpus.sources)
    yield from ((one.id, f"topics/{one.id}") for one in corpus.topics)
    for article in corpus.articles:
        yield article.id, f"articles/{article.id}"
        yield from ((f"{article.id}#{claim.id}", f"articles/{article.id}/{claim.id}") for claim in article.claims)


def _file(path: str, folder_page: str) -> str:
    return f"{path}{folder_page}.md" if path.endswith("/") or not path else f"{path}.md"


def _named_as(text: str, folder_page: str) -> str:
    return text if folder_page == "index" else re.sub(r"(?<=[(/])index\.md\b", f"{folder_page}.md", text)


def _text(page: Page) -> str:
    head = {"title": page.title, "description": page.description}
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items())
    return "\n".join(("---", *lines, "---", "", page.body, ""))


def _footnotes(sources: tuple[str, ...]) -> str:
    return "".join(f"[^{source}]" for source in sources)


def _noted(docs: Docs, here: str, *parts: str) -> str:
    """Join the parts of a page, and add what its footnotes say."""
    body = "\n\n".join(filter(None, parts))
    notes = (f"[^{id_}]: {_reference(docs, here, docs.sources[id_])}" for id_ in dict.fromkeys(_FOOTNOTE.findall(body)))
    return "\n\n".join((body, *notes))


def _reference(docs: Docs, here: str, source: Source) -> str:
    return f"{docs.link(here, source.id, source.title)}. {source.publisher}, {_day(docs, source)}"


def _day(docs: Docs, record: Source | Event | Article) -> str:
    return say_date(PartialDate.of(record.date), docs.lang)


def _part(heading: str, body: str, level: int = 2, anchor: str = "") -> str:
    return f"{'#' * level} {heading}{f' {{#{anchor}}}' if anchor else ''}\n\n{body}"


def _bullets(items: Iterable[str]) -> str:
    return "\n".join(f"- {item}" for item in items)


def _sources(docs: Docs, here: str, ids: Iterable[str]) -> str:
    return _part(docs.label("sources"), _bullets(_reference(docs, here, docs.sources[id_]) for id_ in ids))


def _linked(docs: Docs, here: str, mentions: Iterable[Mention]) -> str:
    return _bullets(docs.link(here, one.id, one.words) for one in mentions)


def _explainer(docs: Docs, record: Explainer) -> Page:
    here = docs.paths[record.id]
    style = docs.style(here)

    def said(sentence: Sentence) -> str:
        return say(sentence, docs.lang, style)

    def prose(blocks: Blocks) -> str:
        return markdown(blocks, docs.lang, style)

    topic = next(topic for topic in docs.corpus.topics if topic.id == record.topic)
    events = (docs.events[one.id] for one in record.events)
    body = _noted(
        docs,
        here,
        docs.say(record.sentence),
        _part(docs.label("key_points"), _bullets(map(said, record.key_points))),
        *(_part(docs.say(one.heading), prose(one.body), anchor=one.id) for one in record.sections),
        _part(
            docs.label("questions"),
            "\n\n".join(_part(docs.say(one.question), prose(one.answer), 3, one.id) for one in record.questions),
        ),
        _part(docs.label("unknowns"), _bullets(said(one.text) for one in record.unknowns)),
        _part(docs.label("actors"), _linked(docs, here, record.actors)),
        _part(
            docs.label("events"), _bullets(f"{_day(docs, one)}: {docs.link(here, one.id, one.title)}" for one in events)
        ),
        _part(docs.label("glossary"), _linked(docs, here, record.terms)),
        _part(docs.label("topics"), docs.link(here, topic.id, topic.name)),
    )
    return Page(here, docs.say(record.title), docs.say(record.sentence), body)


def _term(docs: Docs, record: Term) -> Page:
    here = docs.paths[record.id]
    body = _noted(
        docs,
        here,
        docs.say(record.short),
        f"{docs.label('aliases')}: {docs.say(record.alias)}",
        markdown(record.long, docs.lang, docs.style(here)),
        _part(docs.label("see_also"), _linked(docs, here, record.see_also)),
        _sources(docs, here, [record.source]),
    )
    return Page(here, docs.say(record.name), docs.say(record.short), body)


def _actor(docs: Docs, record: Actor) -> Page:
    here, relation = docs.paths[record.id], record.relation
    stands = f"{docs.label(relation.kind)} {docs.link(here, relation.to.id, relation.to.words)}"
    body = _noted(
        docs,
        here,
        docs.say(record.line),
        _part(docs.label("role"), say(record.role, docs.lang, docs.style(here))),
        _part(docs.label("relations"), f"{stands} {docs.label('since')} {relation.since}"),
        _sources(docs, here, relation.sources),
    )
    return Page(here, docs.say(record.name), docs.say(record.line), body)


def _source(docs: Docs, record: Source) -> Page:
    return Page(
        docs.paths[record.id],
        docs.say(record.title),
        f"{record.publisher}, {_day(docs, record)}",
        f"{record.publisher}, {_day(docs, record)}\n\n{docs.say(record.says)}\n\n<https://{record.id}.example/report>",
    )


def _topic(docs: Docs, record: Topic) -> Page:
    here = docs.paths[record.id]
    explainers = [one for one in docs.corpus.explainers if one.topic == record.id]
    events = [one for one in docs.corpus.events if one.topic == record.id]
    parts = (
        docs.say(record.about),
        _part(
            docs.label("explainers"),
            _bullets(_entry(docs, here, one.id, one.title, one.sentence) for one in explainers),
        ),
        _part(
            docs.label("events"), _bullets(f"{_day(docs, one)}: {docs.link(here, one.id, one.title)}" for one in events)
        ),
    )
    return Page(here, docs.say(record.name), docs.say(record.about), "\n\n".join(parts))


def _article(docs: Docs, record: Article) -> Page:
    here = docs.paths[record.id]
    claims = (
        f"{docs.link(here, f'{record.id}#{one.id}', one.answer)} ({docs.label(one.verdict)})" for one in record.claims
    )
    body = _noted(
        docs,
        here,
        docs.say(record.summary),
        f"{record.credit}, {_day(docs, record)}",
        _part(docs.label("introduction"), markdown(record.introduction, docs.lang, docs.style(here))),
        _part(docs.label("paragraphs"), _bullets(map(docs.say, record.paragraphs))),
        _part(docs.label("claims"), _bullets(claims)),
    )
    return Page(here, docs.say(record.title), docs.say(record.summary), body)


def _claim(docs: Docs, article: Article, record: Claim) -> Page:
    here = docs.paths[f"{article.id}#{record.id}"]
    body = _noted(
        docs,
        here,
        _part(docs.label("says"), docs.say(record.statement)),
        docs.label(record.verdict),
        _part(docs.label("record"), markdown(record.record, docs.lang, docs.style(here))),
        _part(docs.label("actors"), _linked(docs, here, [record.actor])),
        docs.link(here, article.id, article.title),
    )
    return Page(here, docs.say(record.answer), docs.say(record.statement), body)


def _entry(docs: Docs, here: str, record: str, name: Both, note: Both) -> str:
    return f"{docs.link(here, record, name)}: {docs.say(note)}"


def _listed(corpus: Corpus) -> Mapping[str, Iterable[tuple[str, Both, Both]]]:
    return {
        "explainers": ((one.id, one.title, one.sentence) for one in corpus.explainers),
        "glossary": ((one.id, one.name, one.short) for one in corpus.terms),
        "actors": ((one.id, one.name, one.line) for one in corpus.actors),
        "articles": ((one.id, one.title, one.summary) for one in corpus.articles),
        "sources": ((one.id, one.title, Both(one.publisher, one.publisher)) for one in corpus.sources),
        "topics": ((one.id, one.name, one.about) for one in corpus.topics),
    }


def _list(docs: Docs, section: str) -> Page:
    here, title = f"{section}/", docs.label(section)
    return Page(here, title, title, _bullets(_entry(docs, here, *entry) for entry in _listed(docs.corpus)[section]))


def _home(docs: Docs) -> Page:
    first = [_entry(docs, "", one.id, one.title, one.sentence) for one in docs.corpus.explainers[:8]]
    body = f"{docs.say(docs.corpus.description)}\n\n{_part(docs.label('explainers'), _bullets(first))}"
    return Page("", docs.say(docs.corpus.title), docs.say(docs.corpus.description), body)


def _about(docs: Docs) -> Page:
    return Page("about", docs.label("about"), docs.say(docs.corpus.tagline), docs.say(docs.corpus.about))


def _timeline(docs: Docs) -> Page:
    in_order = sorted(docs.corpus.events, key=lambda event: (event.date, event.id), reverse=True)
    years = (
        _part(str(year), "\n\n".join(_event(docs, event) for event in events))
        for year, events in itertools.groupby(in_order, key=lambda event: event.date.year)
    )
    title = docs.label("timeline")
    return Page("timeline", title, title, "\n\n".join(years))


def _event(docs: Docs, event: Event) -> str:
    here = "timeline"
    actors = ", ".join(docs.link(here, one.id, one.words) for one in event.actors)
    sources = "; ".join(docs.link(here, id_, docs.sources[id_].title) for id_ in event.sources)
    told = markdown(event.summary, docs.lang, docs.style(here))
    facts = f"{_day(docs, event)}, {docs.label(event.certainty)}. {actors}. {docs.label('sources')}: {sources}"
    return _part(docs.say(event.title), f"{told}\n\n{facts}", 3, event.id)


def _claims(docs: Docs) -> Page:
    title = docs.label("claims")
    items = (
        f"{docs.link('claims', f'{article.id}#{one.id}', one.answer)} ({docs.label(one.verdict)})"
        for article in docs.corpus.articles
        for one in article.claims
    )
    return Page("claims", title, title, _bullets(items))
