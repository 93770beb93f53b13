"""Make records for tests: a sentence says what matters, defaults say the rest."""

from collections.abc import Iterable
from typing import Any

from generator.content.leaves import leaves
from generator.content.models import Actor, Article, Event, Prose, SiteSettings, Source, Term, Verdict
from generator.site.resolve import Site
from generator.text.prose import parse


def term(
    term_id: str,
    *,
    vi: str,
    en: str,
    vi_aliases: Iterable[str] = (),
    en_aliases: Iterable[str] = (),
    match_case: bool = False,
    **fields: Any,
) -> Term:
    """Make a glossary term."""
    written = {
        "id": term_id,
        "term": {"vi": vi, "en": en},
        "aliases": {"vi": list(vi_aliases), "en": list(en_aliases)},
        "match_case": "yes" if match_case else "no",
        "short": {"vi": "ngắn", "en": "short"},
        "long": {"vi": "dài", "en": "long"},
        **fields,
    }
    return Term.model_validate(written)


def actor(actor_id: str, kind: str = "company", **fields: Any) -> Actor:
    """Make an actor."""
    both = {"vi": actor_id, "en": actor_id}
    written = {"id": actor_id, "kind": kind, "country": "us", "names": both, "line": both, "role": both, **fields}
    return Actor.model_validate(written)


def event(date: str, *actors: str, certainty: str = "confirmed", **fields: Any) -> Event:
    """Make an event that `actors` take part in."""
    written = {
        "id": f"e-{date.replace('~', '').replace('..', 'now').replace('/', '-to-')}",
        "date": date,
        "title": {"vi": "việc", "en": "act"},
        "summary": {"vi": "việc", "en": "act"},
        "actors": list(actors),
        "topics": ["models"],
        "certainty": certainty,
        "sources": ["src-a"],
        **fields,
    }
    return Event.model_validate(written)


def article(paragraphs: Iterable[str], *claims: tuple[str, str, Verdict]) -> Article:
    """Make an article of some paragraphs; a claim is its id, its paragraph and its verdict."""
    both = {"vi": "chữ", "en": "words"}
    written = {
        "id": "article",
        "title": both,
        "credit": "Old News",
        "language": "vi",
        "date": "2024",
        "source": "src-a",
        "published": "2026-11-02",
        "summary": both,
        "introduction": both,
        "paragraphs": [{"id": part, "kind": ["fact"], "summary": both} for part in paragraphs],
        "claims": [
            {
                "id": claim,
                "paragraph": paragraph,
                "verdict": verdict,
                "statement": both,
                "answer": both,
                "faults": ["context"] if verdict in {"partly", "inaccurate"} else [],
                "record": both,
                "checked": "2026-11-02",
                "review_by": "2027-05-02",
            }
            for claim, paragraph, verdict in claims
        ],
    }
    return Article.model_validate(written)


def source(source_id: str, **fields: Any) -> Source:
    """Make a news report that was read; a field that is None is left out."""
    written = {
        "id": source_id,
        "title": "News",
        "publisher": "Old News",
        "language": "en",
        "kind": "news",
        "seen": "2026-11",
        **fields,
    }
    return Source.model_validate({name: value for name, value in written.items() if value is not None})


def settings(**fields: Any) -> SiteSettings:
    """Make the settings of a site."""
    both = {"vi": "chữ", "en": "words"}
    written = {
        "id": "site",
        "title": both,
        "tagline": both,
        "description": both,
        "address": "https://test.example/",
        "licence": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        "topics": [{"id": "models", "name": both}],
        "about": [{"id": "what", "heading": both, "body": both}],
        **fields,
    }
    return SiteSettings.model_validate(written)


def site(*terms: Term) -> Site:
    """Make a site of terms, as if resolved."""
    own = settings()
    texts = {
        text
        for record in (*terms, own)
        for _, leaf in leaves(record)
        if isinstance(leaf, Prose)
        for text in (leaf.vi, leaf.en)
        if text
    }
    return Site(
        settings=own,
        records={one.id: one for one in terms},
        explainers=(),
        articles=(),
        terms=tuple(terms),
        actors=(),
        events=(),
        sources=(),
        corrections=(),
        leaves={one.id: tuple(leaves(one)) for one in (*terms, own)},
        parsed={text: parse(text) for text in texts},
        mentions={one.id: () for one in terms},
    )
