"""Write a measured site as a content folder of ours: one YAML file per record."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.text.lang import LANGS, Lang
from tests.bench.prose import Blocks, Both, Mention, Sentence, Style, markdown, say
from tests.bench.records import (
    PASSAGE,
    Actor,
    Article,
    Claim,
    Corpus,
    Event,
    Explainer,
    Question,
    Section,
    Source,
    Term,
    Unknown,
)

# Days on which everything was looked up and on which it is looked at again: neither depends on the day of the run.
_CHECKED, _REVIEW_BY, _SEEN = "2026-11-01", "2099-01-01", "2026-11"


def _link(mention: Mention, lang: Lang) -> str:
    return f"[[{mention.id}|{mention.words.side(lang)}]]"


def _cited(sources: Sequence[str], part: str = "") -> str:
    return f" [{'; '.join(f'@{source}{part}' for source in sources)}]"


STYLE = Style(_link, _cited)
# Claims are proved by passages.
_PROVEN = Style(_link, lambda sources: _cited(sources, f"#{PASSAGE}"))


def files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield every file of the content folder: its path there and its text."""
    yield "site.yml", _yaml(_site(corpus))
    for source in corpus.sources:
        yield f"sources/{source.id}.yml", _yaml(_source(source))
    for term in corpus.terms:
        yield f"terms/{term.id}.yml", _yaml(_term(term))
    for actor in corpus.actors:
        yield f"actors/{actor.id}.yml", _yaml(_actor(actor))
    for event in corpus.events:
        yield f"events/{event.id}.yml", _yaml(_event(event))
    for article in corpus.articles:
        yield f"articles/{article.id}.yml", _yaml(_article(article))
    for explainer in corpus.explainers:
        yield f"explainers/{explainer.id}.yml", _yaml(_explainer(explainer))


def _line(text: Both) -> dict[str, str]:
    return {lang: text.side(lang) for lang in LANGS}


def _said(sentence: Sentence) -> dict[str, str]:
    return {lang: say(sentence, lang, STYLE) for lang in LANGS}


def _prose(blocks: Blocks, style: Style = STYLE) -> dict[str, str]:
    return {lang: markdown(blocks, lang, style) for lang in LANGS}


def _ids(mentions: Sequence[Mention]) -> list[str]:
    return sorted(mention.id for mention in mentions)


def _site(corpus: Corpus) -> dict[str, Any]:
    return {
        "title": _line(corpus.title),
        "tagline": _line(corpus.tagline),
        "description": _line(corpus.description),
        "address": "https://site.example/",
        "repository": "https://code.example/site",
        "licence": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        "featured": [explainer.id for explainer in corpus.explainers[:8]],
        "topics": [{"id": one.id, "name": _line(one.name), "about": _line(one.about)} for one in corpus.topics],
        "about": [{"id": "this-site", "heading": _line(corpus.labels["about"]), "body": _line(corpus.about)}],
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "title": _line(source.title),
        "publisher": source.publisher,
        "date": source.date.isoformat(),
        "url": f"https://{source.id}.example/report",
        "language": "en",
        "kind": source.kind,
        "seen": _SEEN,
        "passages": [{"id": PASSAGE, "says": _line(source.says)}],
    }


def _term(term: Term) -> dict[str, Any]:
    return {
        "term": _line(term.name),
        "aliases": {lang: [term.alias.side(lang)] for lang in LANGS},
        "short": _line(term.short),
        "long": _prose(term.long),
        "see_also": _ids(term.see_also),
        "sources": [term.source],
    }


def _actor(actor: Actor) -> dict[str, Any]:
    relation = actor.relation
    return {
        "kind": actor.kind,
        "country": actor.country,
        "names": _line(actor.name),
        "line": _line(actor.line),
        "role": _said(actor.role),
        "relations": [
            {
                "kind": relation.kind,
                "to": relation.to.id,
                "since": str(relation.since),
                "sources": list(relation.sources),
            }
        ],
        "sources": list(relation.sources),
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "date": event.date.isoformat(),
        "recorded": _CHECKED,
        "title": _line(event.title),
        "summary": _prose(event.summary),
        "actors": _ids(event.actors),
        "topics": [event.topic],
        "certainty": event.certainty,
        "sources": list(event.sources),
    }


def _explainer(explainer: Explainer) -> dict[str, Any]:
    return {
        "title": _line(explainer.title),
        "sentence": _line(explainer.sentence),
        "summary": _said(explainer.summary),
        "key_points": [_said(point) for point in explainer.key_points],
        "sections": [_section(section) for section in explainer.sections],
        "questions": [_question(question) for question in explainer.questions],
        "unknowns": [_unknown(unknown) for unknown in explainer.unknowns],
        "actors": _ids(explainer.actors),
        "events": _ids(explainer.events),
        "terms": _ids(explainer.terms),
        "topics": [explainer.topic],
        "published": explainer.published.isoformat(),
        "checked": _CHECKED,
        "review_by": _REVIEW_BY,
    }


def _section(section: Section) -> dict[str, Any]:
    return {"id": section.id, "heading": _line(section.heading), "body": _prose(section.body)}


def _question(question: Question) -> dict[str, Any]:
    return {"id": question.id, "question": _line(question.question), "answer": _prose(question.answer)}


def _unknown(unknown: Unknown) -> dict[str, Any]:
    return {"id": unknown.id, "text": _said(unknown.text)}


def _article(article: Article) -> dict[str, Any]:
    return {
        "title": _line(article.title),
        "credit": article.credit,
        "language": "en",
        "date": article.date.isoformat(),
        "source": article.source,
        "topics": [article.topic],
        "published": _CHECKED,
        "summary": _line(article.summary),
        "introduction": _prose(article.introduction),
        "paragraphs": [
            {"id": f"p{number}", "kind": ["fact"], "summary": _line(text)}
            for number, text in enumerate(article.paragraphs, 1)
        ],
        "claims": [_claim(number, claim, article) for number, claim in enumerate(article.claims)],
    }


def _claim(number: int, claim: Claim, article: Article) -> dict[str, Any]:
    return {
        "id": claim.id,
        "paragraph": f"p{number % len(article.paragraphs) + 1}",
        "statement": _line(claim.statement),
        "answer": _line(claim.answer),
        "verdict": claim.verdict,
        **({"faults": list(claim.faults)} if claim.faults else {}),
        "record": _prose(claim.record, _PROVEN),
        "actors": [claim.actor.id],
        "checked": _CHECKED,
        "review_by": _REVIEW_BY,
    }


def _yaml(data: Mapping[str, Any]) -> str:
    return "\n".join(_entries(data, "")) + "\n"


def _entries(data: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in data.items():
        yield from _entry(f"{indent}{key}:", value, indent)


def _entry(head: str, value: Any, indent: str) -> Iterator[str]:
    """Write a key with its value as people do: texts of several lines in a block, short lists in brackets."""
    if isinstance(value, dict):
        yield head
        yield from _entries(value, f"{indent}  ")
    elif isinstance(value, list) and all(isinstance(item, str) for item in value):
        yield f"{head} [{', '.join(map(_scalar, value))}]"
    elif isinstance(value, list):
        yield head
        for item in value:
            first, *rest = _entries(item, f"{indent}    ")
            yield f"{indent}  - {first.lstrip()}"
            yield from rest
    elif "\n" in value:
        yield f"{head} |-"
        yield from (f"{indent}  {line}".rstrip() for line in value.split("\n"))
    else:
        yield f"{head} {_scalar(value)}"


def _scalar(text: str) -> str:
    """Quote a text where YAML might read something else in it."""
    return text if text.replace("-", "").isalnum() and text.isascii() else json.dumps(text, ensure_ascii=False)
