"""Write a measured site as Markdown, the way its authors would for MkDocs, Hugo or Zensical.

One page per record and language where ours has one, and the lists that readers begin at. All three read the same files,
but for one name: Hugo calls the page of a folder `_index.md`.
"""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections.abc import Callable, Iterator

from generator.text.lang import LANGS, Lang
from tests.bench.docs import Desk, Page, bullets, file_name, part, paths_of
from tests.bench.prose import Both
from tests.bench.records import Actor, Article, Claim, Corpus, Event, Explainer, Source, Term, Topic


def files(corpus: Corpus, folder_page: str = "index") -> Iterator[tuple[str, str]]:
    """Yield every file of the documents' folder: its path there, below the folder of its language, and its text."""
    for lang in LANGS:
        for page in pages(corpus, lang):
            text = re.sub(r"(?<=[(/])index\.md\b", f"{folder_page}.md", page.text())
            yield f"{lang}/{file_name(page.path, folder_page)}", text


def pages(corpus: Corpus, lang: Lang) -> Iterator[Page]:
    """Yield every page in one language."""
    desk = desk_of(corpus, lang)

    def at(path: str) -> Desk:
        return dataclasses.replace(desk, here=path)

    yield from (_explainer(at(desk.paths[one.id]), one) for one in corpus.explainers)
    yield from (_term(at(desk.paths[one.id]), one) for one in corpus.terms)
    yield from (_actor(at(desk.paths[one.id]), one) for one in corpus.actors)
    yield from (_source(at(desk.paths[one.id]), one) for one in corpus.sources)
    yield from (_topic(at(desk.paths[one.id]), one) for one in corpus.topics)
    for article in corpus.articles:
        yield _article(at(desk.paths[article.id]), article)
        yield from (_claim(at(desk.paths[f"{article.id}#{one.id}"]), article, one) for one in article.claims)
    yield from (write(at(path)) for path, write in _LISTS.items())


def desk_of(corpus: Corpus, lang: Lang, here: str = "") -> Desk:
    """Begin to write in one language, at a page."""
    return Desk(
        corpus=corpus,
        lang=lang,
        paths=dict(paths_of(corpus)),
        sources={source.id: source for source in corpus.sources},
        events={event.id: event for event in corpus.events},
        here=here,
    )


def _explainer(desk: Desk, record: Explainer) -> Page:
    topic = next(topic for topic in desk.corpus.topics if topic.id == record.topic)
    questions = (part(desk.say(one.question), desk.prose(one.answer), 3, one.id) for one in record.questions)
    return desk.page(
        desk.say(record.title),
        desk.say(record.sentence),
        desk.say(record.sentence),
        part(desk.label("key_points"), bullets(map(desk.said, record.key_points))),
        *(part(desk.say(one.heading), desk.prose(one.body), anchor=one.id) for one in record.sections),
        part(desk.label("questions"), "\n\n".join(questions)),
        part(desk.label("unknowns"), bullets(desk.said(one.text) for one in record.unknowns)),
        part(desk.label("actors"), desk.links(record.actors)),
        part(desk.label("events"), bullets(_dated(desk, desk.events[one.id]) for one in record.events)),
        part(desk.label("glossary"), desk.links(record.terms)),
        part(desk.label("topics"), desk.link(topic.id, topic.name)),
    )


def _dated(desk: Desk, event: Event) -> str:
    return f"{desk.day(event)}: {desk.link(event.id, event.title)}"


def _term(desk: Desk, record: Term) -> Page:
    return desk.page(
        desk.say(record.name),
        desk.say(record.short),
        desk.say(record.short),
        f"{desk.label('aliases')}: {desk.say(record.alias)}",
        desk.prose(record.long),
        part(desk.label("see_also"), desk.links(record.see_also)),
        part(desk.label("sources"), bullets([desk.reference(record.source)])),
    )


def _actor(desk: Desk, record: Actor) -> Page:
    relation = record.relation
    stands = f"{desk.label(relation.kind)} {desk.link(relation.to.id, relation.to.words)}"
    return desk.page(
        desk.say(record.name),
        desk.say(record.line),
        desk.say(record.line),
        part(desk.label("role"), desk.said(record.role)),
        part(desk.label("relations"), f"{stands} {desk.label('since')} {relation.since}"),
        part(desk.label("sources"), bullets(map(desk.reference, relation.sources))),
    )


def _source(desk: Desk, record: Source) -> Page:
    published = f"{record.publisher}, {desk.day(record)}"
    return desk.page(
        desk.say(record.title), published, published, desk.say(record.says), f"<https://{record.id}.example/report>"
    )


def _topic(desk: Desk, record: Topic) -> Page:
    explainers = (one for one in desk.corpus.explainers if one.topic == record.id)
    events = (one for one in desk.corpus.events if one.topic == record.id)
    return desk.page(
        desk.say(record.name),
        desk.say(record.about),
        desk.say(record.about),
        part(desk.label("explainers"), bullets(desk.entry(one.id, one.title, one.sentence) for one in explainers)),
        part(desk.label("events"), bullets(_dated(desk, one) for one in events)),
    )


def _article(desk: Desk, record: Article) -> Page:
    return desk.page(
        desk.say(record.title),
        desk.say(record.summary),
        desk.say(record.summary),
        f"{record.credit}, {desk.day(record)}",
        part(desk.label("introduction"), desk.prose(record.introduction)),
        part(desk.label("paragraphs"), bullets(map(desk.say, record.paragraphs))),
        part(desk.label("claims"), bullets(_weighed(desk, record, one) for one in record.claims)),
    )


def _weighed(desk: Desk, article: Article, claim: Claim) -> str:
    return f"{desk.link(f'{article.id}#{claim.id}', claim.answer)} ({desk.label(claim.verdict)})"


def _claim(desk: Desk, article: Article, record: Claim) -> Page:
    return desk.page(
        desk.say(record.answer),
        desk.say(record.statement),
        part(desk.label("says"), desk.say(record.statement)),
        desk.label(record.verdict),
        part(desk.label("record"), desk.prose(record.record)),
        part(desk.label("actors"), desk.links([record.actor])),
        desk.link(article.id, article.title),
    )


def _home(desk: Desk) -> Page:
    first = desk.corpus.explainers[:8]
    description = desk.say(desk.corpus.description)
    return desk.page(
        desk.say(desk.corpus.title),
        description,
        description,
        part(desk.label("explainers"), bullets(desk.entry(one.id, one.title, one.sentence) for one in first)),
    )


def _about(desk: Desk) -> Page:
    return desk.page(desk.label("about"), desk.say(desk.corpus.tagline), desk.say(desk.corpus.about))


def _timeline(desk: Desk) -> Page:
    in_order = sorted(desk.corpus.events, key=lambda event: (event.date, event.id), reverse=True)
    years = itertools.groupby(in_order, key=lambda event: event.date.year)
    told = (part(str(year), "\n\n".join(_event(desk, event) for event in events)) for year, events in years)
    return desk.page(desk.label("timeline"), desk.label("timeline"), *told)


def _event(desk: Desk, event: Event) -> str:
    actors = ", ".join(desk.link(one.id, one.words) for one in event.actors)
    sources = "; ".join(desk.link(one, desk.sources[one].title) for one in event.sources)
    facts = f"{desk.day(event)}, {desk.label(event.certainty)}. {actors}. {desk.label('sources')}: {sources}"
    return part(desk.say(event.title), f"{desk.prose(event.summary)}\n\n{facts}", 3, event.id)


def _claims(desk: Desk) -> Page:
    listed = (_weighed(desk, article, one) for article in desk.corpus.articles for one in article.claims)
    return desk.page(desk.label("claims"), desk.label("claims"), bullets(listed))


def _explainers(desk: Desk) -> Page:
    return _list(desk, "explainers", ((one.id, one.title, one.sentence) for one in desk.corpus.explainers))


def _glossary(desk: Desk) -> Page:
    return _list(desk, "glossary", ((one.id, one.name, one.short) for one in desk.corpus.terms))


def _actors(desk: Desk) -> Page:
    return _list(desk, "actors", ((one.id, one.name, one.line) for one in desk.corpus.actors))


def _articles(desk: Desk) -> Page:
    return _list(desk, "articles", ((one.id, one.title, one.summary) for one in desk.corpus.articles))


def _sources(desk: Desk) -> Page:
    publishers = ((one.id, one.title, Both(one.publisher, one.publisher)) for one in desk.corpus.sources)
    return _list(desk, "sources", publishers)


def _topics(desk: Desk) -> Page:
    return _list(desk, "topics", ((one.id, one.name, one.about) for one in desk.corpus.topics))


def _list(desk: Desk, section: str, entries: Iterator[tuple[str, Both, Both]]) -> Page:
    title = desk.label(section)
    return desk.page(title, title, bullets(desk.entry(*entry) for entry in entries))


_LISTS: dict[str, Callable[[Desk], Page]] = {
    "": _home,
    "about": _about,
    "timeline": _timeline,
    "claims": _claims,
    "explainers/": _explainers,
    "glossary/": _glossary,
    "actors/": _actors,
    "articles/": _articles,
    "sources/": _sources,
    "topics/": _topics,
}
