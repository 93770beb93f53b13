"""Say what a page holds in schema.org's words, as JSON-LD: what machines can act on, and nothing that we cannot know.

Works (an explainer, a check of an article) are one in each language and named by their page. Things (an actor, a
term, an event, the site) are the same in both languages, so that both pages name them by the address of the first.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from generator.content.models import Actor, Aliases, Article, Bilingual, Claim, Event, Explainer, Record, Source, Term
from generator.render.page import Page, place_of
from generator.render.view import View
from generator.site.addresses import language_root, section_of, section_uri, spoken, uri
from generator.text.dates import PartialDate
from generator.text.lang import LANGS, OTHER

Node = dict[str, Any]
Kind = TypeVar("Kind", bound=Record)

# The anchor of what a page is about: the page's main part, which every page has.
_THING = "#_main"
# What in JSON could end the script that holds it, or a line of it.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
_ACTOR_TYPES: Mapping[str, str] = {
    "person": "Person",
    "company": "Organization",
    "agency": "GovernmentOrganization",
    "government": "GovernmentOrganization",
    "legislature": "GovernmentOrganization",
    "media": "NewsMediaOrganization",
    "research-group": "ResearchOrganization",
    "nonprofit": "Organization",
    "model": "SoftwareApplication",
    "product": "Product",
}
# A judgement or a forecast is not marked right or wrong, so it was not fact-checked.
_UNCHECKED = frozenset({"opinion"})


def script(view: View, page: Page) -> str:
    """Write the data of a page for its HTML; nothing for a page that holds nothing of the kind."""
    nodes = [*_MAKERS.get(page.kind, _nothing)(view, page), *_breadcrumbs(view, page)]
    if not nodes:
        return ""
    graph = {"@context": "https://schema.org", "@graph": nodes}
    return f'\n<script type="application/ld+json">{dumps(graph)}</script>\n'


def dumps(data: object) -> str:
    """Write JSON that can stand in a script, whatever its texts say."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _nothing(view: View, page: Page) -> Iterator[Node]:  # noqa: ARG001  # one of the makers
    yield from ()


def _home(view: View, page: Page) -> Iterator[Node]:  # noqa: ARG001  # one of the makers
    settings = view.linked.site.settings
    yield _known(
        {
            "@type": "WebSite",
            "@id": settings.address,
            "url": settings.address,
            "name": _in_both(settings.title),
            "description": _said(view, settings.description),
            "inLanguage": list(LANGS),
            "license": settings.licence.url,
            "publisher": _publisher(view),
        }
    )


def _explainer(view: View, page: Page) -> Iterator[Node]:
    explainer = _about(page, Explainer)
    published, updated = explainer.published, explainer.updated
    yield _known(
        _work(view, page, explainer.title, explainer.sentence)
        | {
            "datePublished": published.isoformat(),
            "dateModified": (updated or published).isoformat(),
            "isBasedOn": [{"@id": _page_url(view, view.record(ref))} for ref in explainer.articles],
            "about": _ids(view, explainer.terms),
            "mentions": _ids(view, explainer.actors),
            "citation": _ids(view, page.sources),
        }
    )


def _article(view: View, page: Page) -> Iterator[Node]:
    article = _about(page, Article)
    source = view.record(article.source.id, Source)
    reviewed = _thing_url(view, source)
    yield _known(_work(view, page, article.title, article.summary) | {"about": {"@id": reviewed}})
    yield _source(view, source)
    for claim in article.claims:
        if claim.verdict not in _UNCHECKED:
            yield _review(view, page, claim, reviewed)


def _review(view: View, page: Page, claim: Claim, reviewed: str) -> Node:
    """Say what we found of one claim; that the article was the first to make it is more than we know."""
    here = f"{_url(view, page)}#{claim.id}"
    return {
        "@type": "ClaimReview",
        "@id": here,
        "url": here,
        "claimReviewed": _said(view, claim.statement),
        "itemReviewed": {"@type": "Claim", "appearance": {"@id": reviewed}},
        "reviewRating": {"@type": "Rating", "alternateName": view.say(f"verdict.{claim.verdict}")},
        "author": {"@id": _publisher_id(view)},
    }


def _glossary(view: View, page: Page) -> Iterator[Node]:
    yield {
        "@type": "DefinedTermSet",
        "@id": _glossary_id(view),
        "url": _url(view, page),
        "name": page.title,
        "description": page.description,
        "inLanguage": list(LANGS),
        "license": view.linked.site.settings.licence.url,
        "publisher": _publisher(view),
    }


def _term(view: View, page: Page) -> Iterator[Node]:
    term = _about(page, Term)
    yield _known(
        {
            "@type": "DefinedTerm",
            "@id": _thing_url(view, term),
            "url": _url(view, page),
            "name": _in_both(term.term),
            "alternateName": _also(term.aliases),
            "description": _in_one(view, term.short),
            "inDefinedTermSet": {"@id": _glossary_id(view)},
        }
    )


def _actor(view: View, page: Page) -> Iterator[Node]:
    actor = _about(page, Actor)
    wikidata = f"https://www.wikidata.org/wiki/{actor.wikidata}" if actor.wikidata else None
    native = _value(actor.names.native, actor.names.native_language) if actor.names.native else None
    yield _known(
        {
            "@type": _ACTOR_TYPES[actor.kind],
            "@id": _thing_url(view, actor),
            "mainEntityOfPage": _url(view, page),
            "name": [*_in_both(actor.names), *([native] if native else [])],
            "alternateName": _also(actor.aliases),
            "description": {"@value": page.description, "@language": _language_of(view, actor.role)},
            "sameAs": [url for url in (wikidata, actor.homepage) if url],
        }
    )


def _timeline(view: View, page: Page) -> Iterator[Node]:  # noqa: ARG001  # one of the makers
    yield from (_event(view, event) for event in view.linked.site.events)


def _event(view: View, event: Event) -> Node:
    """Date an event where its date is known as schema.org writes dates, which have no sign for `about`."""
    end = event.date.end
    return _known(
        {
            "@type": "Event",
            "@id": _thing_url(view, event),
            "name": _said(view, event.title),
            "startDate": _iso(event.date),
            "endDate": _iso(end) if end else None,
            "about": _ids(view, [one.actor for one in event.actors]),
        }
    )


def _iso(date: PartialDate) -> str | None:
    known = [f"{part:0{width}}" for part, width in ((date.year, 4), (date.month, 2), (date.day, 2)) if part is not None]
    return None if date.about else "-".join(known)


def _work(view: View, page: Page, title: Bilingual, about: Bilingual) -> Node:
    """Describe a text of ours; which language it was written in first is not recorded, so neither claims it."""
    address, other = view.linked.site.settings.address, OTHER[view.lang]
    return {
        "@type": "Article",
        "@id": _url(view, page),
        "url": _url(view, page),
        "headline": _said(view, title),
        "description": _said(view, about),
        "inLanguage": view.lang,
        "image": f"{address}{page.social_card}",
        "author": {"@id": _publisher_id(view)},
        "publisher": _publisher(view),
        "isPartOf": {"@id": address},
        "license": view.linked.site.settings.licence.url,
        "workTranslation": {"@id": address + language_root(other) + page.uri} if other in page.languages else None,
    }


def _publisher(view: View) -> Node:
    settings = view.linked.site.settings
    name = spoken(settings.title, view.lang)
    return {"@type": "Organization", "@id": _publisher_id(view), "name": name, "url": settings.address}


def _source(view: View, source: Source) -> Node:
    """Describe a source where it is at home; other pages only name it."""
    title = source.title if isinstance(source.title, str) else spoken(source.title, view.lang)
    return _known(
        {
            "@type": "NewsArticle" if source.kind == "news" else "CreativeWork",
            "@id": _thing_url(view, source),
            "name": title,
            "url": source.url,
            "publisher": _named(source.publisher),
            "datePublished": _iso(source.date) if source.date else None,
            "inLanguage": source.language,
        }
    )


def _source_page(view: View, page: Page) -> Iterator[Node]:
    yield _source(view, _about(page, Source))


def _named(publisher: str) -> Node:
    return {"@type": "Organization", "name": publisher}


def _breadcrumbs(view: View, page: Page) -> Iterator[Node]:
    """Say the way from the front page to a record's page; pages above have nothing between."""
    if page.record and page.place == place_of(page.record):
        section = section_of(page.record)
        root = view.linked.site.settings.address + language_root(view.lang)
        steps = [
            (view.say("home"), root),
            (view.say(f"nav.{section}"), root + section_uri(section)),
            (page.title, None),
        ]
        yield {
            "@type": "BreadcrumbList",
            "itemListElement": [
                _known({"@type": "ListItem", "position": place, "name": name, "item": url})
                for place, (name, url) in enumerate(steps, 1)
            ],
        }


_MAKERS: Mapping[str, Callable[[View, Page], Iterator[Node]]] = {
    "home": _home,
    "explainer": _explainer,
    "article": _article,
    "glossary": _glossary,
    "term": _term,
    "actor": _actor,
    "timeline": _timeline,
    "source": _source_page,
}


def _about(page: Page, kind: type[Kind]) -> Kind:
    if not isinstance(page.record, kind):
        message = f"a page about {page.record!r} where one about a {kind.__name__} was meant"
        raise TypeError(message)
    return page.record


def _known(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [])}


def _url(view: View, page: Page) -> str:
    return view.linked.site.settings.address + page.path


def _page_url(view: View, record: Record) -> str:
    return view.linked.site.settings.address + language_root(view.lang) + uri(record)


def _thing_url(view: View, record: Record) -> str:
    whole = uri(record)
    return view.linked.site.settings.address + (whole if "#" in whole else whole + _THING)


def _ids(view: View, refs: Sequence[str]) -> list[Node]:
    return [{"@id": _thing_url(view, view.record(ref))} for ref in refs]


def _publisher_id(view: View) -> str:
    return view.linked.site.settings.address + section_uri("about") + _THING


def _glossary_id(view: View) -> str:
    return view.linked.site.settings.address + section_uri("glossary") + _THING


def _value(text: str, lang: str) -> Node:
    return {"@value": text, "@language": lang}


def _in_both(text: Bilingual) -> list[Node]:
    return [_value(side, lang) for lang in LANGS if (side := text.side(lang))]


def _in_one(view: View, text: Bilingual) -> Node:
    return _value(spoken(text, view.lang), _language_of(view, text))


def _said(view: View, text: Bilingual) -> str | Node:
    """Give a text as such in the page's language, else with the language that it has."""
    return text.side(view.lang) or _in_one(view, text)


def _language_of(view: View, text: Bilingual) -> str:
    return view.lang if text.side(view.lang) is not None else OTHER[view.lang]


def _also(aliases: Aliases) -> list[Node]:
    return [_value(alias, lang) for lang in LANGS for alias in aliases.side(lang)]
