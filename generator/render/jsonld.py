"""Describe what a page holds with schema.org, as JSON-LD: what machines can act on, and nothing that we cannot know.

Works (an explainer, a check of an article) are one in each language: their id is the address of their page. Entities
(an actor, a term, an event, the site) are the same in both languages: on both pages their id is the Vietnamese address.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from generator.content.models import (
    Actor,
    Aliases,
    Article,
    Bilingual,
    Claim,
    Explainer,
    Record,
    Source,
    Term,
    Text,
)
from generator.render.page import Page, place_of
from generator.render.view import View
from generator.site.addresses import language_root, section_of, section_uri, text_or_fallback, uri
from generator.text.dates import PartialDate
from generator.text.lang import LANGS, OTHER

Node = dict[str, Any]
_R = TypeVar("_R", bound=Record)

# Of longer lists of what a text is about nobody makes anything; its links tell the rest.
MOST_REFERENCES = 12
# The anchor of what a page is about: its main part, which every page has.
_MAIN = "#_main"
# Characters that could end the script that holds the JSON, or a line of it.
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
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
# What schema.org lets be the author of a claim: people and organizations.
_SPEAKERS = frozenset(
    {"person", "company", "agency", "government", "legislature", "media", "research-group", "nonprofit"}
)
# The section of a page that is about no record of its own, by kind of page.
_SECTION_ABOVE: Mapping[str, str] = {"pair": "pairs", "subject": "topics"}
# The policies of a newsroom: our name, and that of schema.org.
_POLICIES: Mapping[str, str] = {
    "verification": "verificationFactCheckingPolicy",
    "corrections": "correctionsPolicy",
    "ethics": "ethicsPolicy",
    "sources": "unnamedSourcesPolicy",
    "feedback": "actionableFeedbackPolicy",
    "masthead": "masthead",
    "funding": "ownershipFundingInfo",
}


def script(view: View, page: Page) -> str:
    """Write the data of a page as a script for its HTML; nothing for a page without such data."""
    describe = _MAKERS.get(page.kind)
    nodes = [*(describe(view, page) if describe else ()), *_breadcrumbs(view, page)]
    if not nodes:
        return ""
    graph = {"@context": "https://schema.org", "@graph": nodes}
    return f'\n<script type="application/ld+json">{dumps(graph)}</script>\n'


def dumps(data: object) -> str:
    """Write JSON that can stand in a script, whatever its texts say."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _home(view: View, page: Page) -> Iterator[Node]:  # noqa: ARG001  # one of the makers
    settings = view.linked.site.settings
    yield _without_blanks(
        {
            "@type": "WebSite",
            "@id": settings.address,
            "url": settings.address,
            "name": _in_both_languages(settings.title),
            "description": _text(view, settings.description),
            "inLanguage": list(LANGS),
            "license": settings.licence.url,
            "publisher": publisher(view),
            "potentialAction": _search(view),
        }
    )


def _search(view: View) -> Node:
    """Describe where the site's own search is asked, in the language of the page."""
    root = view.linked.site.settings.address + language_root(view.lang)
    return {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{root}search/?q={{search_term_string}}"},
        "query-input": "required name=search_term_string",
    }


def _explainer(view: View, page: Page) -> Iterator[Node]:
    explainer = _record_of(page, Explainer)
    published, updated = explainer.published, explainer.updated
    yield _without_blanks(
        _our_article(view, page, explainer.title)
        | _signed(view, explainer)
        | {
            "datePublished": published.isoformat(),
            "dateModified": (updated or published).isoformat(),
            "isBasedOn": [{"@id": _record_url(view, view.record(ref))} for ref in explainer.articles],
            "about": _references(view, explainer.terms[:MOST_REFERENCES]),
            "mentions": _references(view, explainer.actors[:MOST_REFERENCES]),
        }
    )


def _article(view: View, page: Page) -> Iterator[Node]:
    article = _record_of(page, Article)
    source = view.record(article.source.id, Source)
    yield _without_blanks(
        _our_article(view, page, article.title)
        | _signed(view, article)
        | {"datePublished": article.published.isoformat(), "about": {"@id": _entity_id(view, source)}}
    )
    yield source_node(view, source)


def _claim(view: View, page: Page) -> Iterator[Node]:
    article, claim = _record_of(page, Article), page.place.part
    if isinstance(claim, Claim) and is_reviewed(claim):
        yield claim_review(view, article, claim, page.social_card or "")
        yield source_node(view, view.record(article.source.id, Source))


def is_reviewed(claim: Claim) -> bool:
    """Return whether our verdict on a claim is described to machines."""
    return claim.verdict not in _UNCHECKED


def claim_review(view: View, article: Article, claim: Claim, social_card: str) -> Node:
    """Describe our verdict on one claim; that the article first made it is more than we know.

    The picture that stands for it is named by its path below the site's root. Others are named by their ids alone.
    """
    settings = view.linked.site.settings
    address = settings.address + language_root(view.lang) + uri(article, claim.id)
    return _without_blanks(
        {
            "@type": "ClaimReview",
            "@id": address,
            "url": address,
            "inLanguage": view.lang,
            "name": _text(view, claim.answer),
            "claimReviewed": _text(view, claim.statement),
            "itemReviewed": _claim_made(view, article, claim),
            "reviewRating": {"@type": "Rating", "alternateName": view.say(f"verdict.{claim.verdict}")},
            "datePublished": claim.checked.isoformat(),
            "expires": claim.review_by.isoformat(),
            "image": f"{settings.address}{social_card}",
            "isPartOf": {"@id": _record_url(view, article)},
            "license": settings.licence.url,
        }
        | _signed(view, article)
    )


def _claim_made(view: View, article: Article, claim: Claim) -> Node:
    """Describe the claim itself: who says it, when, and where it was read."""
    actor = view.record(claim.said_by.id, Actor) if claim.said_by else None
    publisher = {"@type": "Organization", "name": article.credit}
    said = (
        {"@type": _ACTOR_TYPES[actor.kind], "@id": _entity_id(view, actor), "name": view.name(actor)} if actor else None
    )
    return _without_blanks(
        {
            "@type": "Claim",
            "author": said if actor and actor.kind in _SPEAKERS else publisher,
            "datePublished": _iso(article.date),
            "appearance": {"@id": _entity_id(view, view.record(article.source.id, Source))},
        }
    )


def _signed(view: View, record: Article | Explainer) -> Node:
    """Name who wrote a text, who checked it, or the site where the editors sign together."""
    by, checked_by = (_people(view, ids) for ids in (record.by, record.checked_by))
    return {"author": by or {"@id": _publisher_id(view)}} | ({"contributor": checked_by} if checked_by else {})


def _people(view: View, ids: Sequence[str]) -> list[Node]:
    known = {person.id: person for person in view.linked.site.settings.people}
    about = view.linked.site.settings.address + section_uri("about")
    return [{"@type": "Person", "@id": f"{about}#{one}", "name": known[one].name} for one in ids]


def _about(view: View, page: Page) -> Iterator[Node]:
    """Describe who makes the site, with the sections in which it says how."""
    settings = view.linked.site.settings
    policies = vars(settings.policies) if settings.policies else {}
    here = _page_url(view, page)
    yield _without_blanks(
        publisher(view)
        | {
            "description": _text(view, settings.description),
            "employee": _people(view, [one.id for one in settings.people]),
        }
        | {name: f"{here}#{policies[field]}" for field, name in _POLICIES.items() if policies.get(field)}
        | ({"ownershipFundingInfo": f"{here}#_funding"} if settings.funding else {})
        | {"email": (settings.contact or "").partition("mailto:")[2]}
    )


def _glossary(view: View, page: Page) -> Iterator[Node]:
    yield {
        "@type": "DefinedTermSet",
        "@id": _glossary_id(view),
        "url": _page_url(view, page),
        "name": page.title,
        "description": page.description,
        "inLanguage": list(LANGS),
        "license": view.linked.site.settings.licence.url,
        "publisher": publisher(view),
    }


def _term(view: View, page: Page) -> Iterator[Node]:
    term = _record_of(page, Term)
    yield _without_blanks(
        {
            "@type": "DefinedTerm",
            "@id": _entity_id(view, term),
            "url": _page_url(view, page),
            "name": _in_both_languages(term.term),
            "alternateName": _tagged_aliases(term.aliases),
            "description": _tagged_text(view, term.short),
            "inDefinedTermSet": {"@id": _glossary_id(view)},
        }
    )


def _actor(view: View, page: Page) -> Iterator[Node]:
    actor = _record_of(page, Actor)
    wikidata = f"https://www.wikidata.org/wiki/{actor.wikidata}" if actor.wikidata else None
    native = _tagged(actor.names.native, actor.names.language_of_native) if actor.names.native else None
    yield _without_blanks(
        {
            "@type": _ACTOR_TYPES[actor.kind],
            "@id": _entity_id(view, actor),
            "mainEntityOfPage": _page_url(view, page),
            "name": [*_in_both_languages(actor.names), *([native] if native else [])],
            "alternateName": _tagged_aliases(actor.aliases),
            "description": {"@value": page.description, "@language": _language_of(view, actor.role)},
            "sameAs": [url for url in (wikidata, actor.homepage) if url],
        }
    )


def _iso(date: PartialDate) -> str | None:
    known = [f"{part:0{width}}" for part, width in ((date.year, 4), (date.month, 2), (date.day, 2)) if part is not None]
    return None if date.about else "-".join(known)


def _our_article(view: View, page: Page, title: Text) -> Node:
    """Describe a text of ours, but for what its head says; neither language claims to be the original."""
    address, other = view.linked.site.settings.address, OTHER[view.lang]
    return {
        "@type": "Article",
        "@id": _page_url(view, page),
        "url": _page_url(view, page),
        "headline": _text(view, title),
        "inLanguage": view.lang,
        "image": f"{address}{page.social_card}",
        "publisher": publisher(view),
        "isPartOf": {"@id": address},
        "license": view.linked.site.settings.licence.url,
        "workTranslation": {"@id": address + language_root(other) + page.uri} if other in page.languages else None,
    }


def publisher(view: View) -> Node:
    """Describe who publishes the site."""
    settings = view.linked.site.settings
    name = text_or_fallback(settings.title, view.lang)
    return {"@type": "NewsMediaOrganization", "@id": _publisher_id(view), "name": name, "url": settings.address}


def source_node(view: View, source: Source) -> Node:
    """Describe a source on its own page and on that of the article it is; other pages only reference it."""
    title = source.title if isinstance(source.title, str) else text_or_fallback(source.title, view.lang)
    return _without_blanks(
        {
            "@type": "NewsArticle" if source.kind == "news" else "CreativeWork",
            "@id": _entity_id(view, source),
            "name": title,
            "url": source.url,
            "publisher": {"@type": "Organization", "name": source.publisher},
            "datePublished": _iso(source.date) if source.date else None,
            "inLanguage": source.language,
        }
    )


def _source_page(view: View, page: Page) -> Iterator[Node]:
    yield source_node(view, _record_of(page, Source))


def _breadcrumbs(view: View, page: Page) -> Iterator[Node]:
    """List the pages above a page that is part of a section; others have only the front page above them."""
    above: list[tuple[str, str | None]]
    if page.kind == "claim" and page.record:
        above = [(view.say("nav.claims"), section_uri("claims")), (view.name(page.record), uri(page.record))]
    elif page.record and page.place == place_of(page.record):
        section = section_of(page.record)
        above = [(view.say(f"nav.{section}"), section_uri(section))]
    elif page.kind in _SECTION_ABOVE:
        section = _SECTION_ABOVE[page.kind]
        above = [(view.say(f"nav.{section}"), section_uri(section))]
    else:
        return
    yield _breadcrumb_list(view, [*above, (page.title, None)])


def _breadcrumb_list(view: View, steps: list[tuple[str, str | None]]) -> Node:
    root = view.linked.site.settings.address + language_root(view.lang)
    named = [(view.say("home"), ""), *steps]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name} | ({} if path is None else {"item": root + path})
            for position, (name, path) in enumerate(named, 1)
        ],
    }


_MAKERS: Mapping[str, Callable[[View, Page], Iterator[Node]]] = {
    "home": _home,
    "explainer": _explainer,
    "article": _article,
    "claim": _claim,
    "about": _about,
    "glossary": _glossary,
    "term": _term,
    "actor": _actor,
    "source": _source_page,
}


def _record_of(page: Page, kind: type[_R]) -> _R:
    if not isinstance(page.record, kind):
        message = f"expected a page about a {kind.__name__}, not about {page.record!r}"
        raise TypeError(message)
    return page.record


def _without_blanks(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in (None, "", [])}


def _page_url(view: View, page: Page) -> str:
    return view.linked.site.settings.address + page.path


def _record_url(view: View, record: Record) -> str:
    return view.linked.site.settings.address + language_root(view.lang) + uri(record)


def _entity_id(view: View, record: Record) -> str:
    whole = uri(record)
    return view.linked.site.settings.address + (whole if "#" in whole else whole + _MAIN)


def _references(view: View, refs: Sequence[str]) -> list[Node]:
    return [{"@id": _entity_id(view, view.record(ref))} for ref in refs]


def _publisher_id(view: View) -> str:
    return view.linked.site.settings.address + section_uri("about") + _MAIN


def _glossary_id(view: View) -> str:
    return view.linked.site.settings.address + section_uri("glossary") + _MAIN


def _tagged(text: str, lang: str) -> Node:
    return {"@value": text, "@language": lang} if lang else {"@value": text}


def _in_both_languages(text: Bilingual) -> list[Node]:
    return [_tagged(side, lang) for lang in LANGS if (side := text.side(lang))]


def _tagged_text(view: View, text: Text) -> Node:
    return _tagged(text_or_fallback(text, view.lang), _language_of(view, text))


def _text(view: View, text: Text) -> str | Node:
    """Return a text as a plain string in the page's language, else tagged with the language that it has."""
    return text.side(view.lang) or _tagged_text(view, text)


def _language_of(view: View, text: Bilingual) -> str:
    return view.lang if text.side(view.lang) is not None else OTHER[view.lang]


def _tagged_aliases(aliases: Aliases) -> list[Node]:
    return [_tagged(alias, lang) for lang in LANGS for alias in aliases.side(lang)]
