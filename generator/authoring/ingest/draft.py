"""Write what was found in an article as one draft: ids and references filled in, every sentence left to the editor.

Of the article's own words only the key phrases of claims, at most eight words each, and the first words of each
paragraph come in: nothing from which a sentence could be put together again.
"""

from __future__ import annotations

import json
import operator
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from generator.authoring.days import days_of_work
from generator.authoring.help import help_on
from generator.authoring.hints import MARK
from generator.authoring.ingest.asked import Asked, gist, note
from generator.authoring.ingest.beside import beside
from generator.authoring.ingest.citable import Citable
from generator.authoring.ingest.claim_words import FORECAST, RUMOUR, SEEN, UNSURE
from generator.authoring.ingest.clauses import quotations, sentence_spans
from generator.authoring.ingest.known import Known
from generator.authoring.ingest.scan import Part, Reading, actors_of
from generator.authoring.ingest.settled import Settled, settled
from generator.authoring.ingest.similar import Checked
from generator.authoring.ingest.sources import publisher_of
from generator.authoring.ingest.subjects import actors_of_paragraph, subject, topics_of
from generator.authoring.scaffold import about_hints, help_comments
from generator.content.models import Article, Claim, Paragraph
from generator.text.dates import say_date
from generator.text.lang import LANGS
from generator.text.sentences import count_words
from generator.text.ui import say
from generator.text.vietnamese import slug

_FIRST_WORDS: Final = 5
_FIRST_LETTERS: Final = 60
# A credit is a name; more words than this are a sentence.
_CREDIT_WORDS: Final = 7
_PLAIN = re.compile(r"[\w(][\w .,/()’'–+%$&-]*[\w)%+]|\w")
_MEANING_OTHERWISE = re.compile(r"(?i:null|true|false|yes|no|on|off|~|[\d.,+-]+)")


@dataclass(frozen=True, slots=True)
class _LookedUp:
    """Hold what a claim is looked up in: claims that were checked, and passages that may be cited."""

    checked: Checked
    citable: Citable


def draft(reading: Reading, known: Known, asked: Asked) -> str:
    """Write the draft."""
    others = (source for source in known.sources if source.id != asked.source)
    looked_up = _LookedUp(Checked(known.claims, reading.lang), Citable(others, known.names, reading))
    lines = (*_head(reading, known, asked), *_paragraphs(reading, asked), *_claims(reading, asked, looked_up))
    return "\n".join([*lines, *beside(reading, known, asked, looked_up.citable)]) + "\n"


def scalar(text: str) -> str:
    """Write a text as a value of YAML, in quotes where it would be read as something else."""
    if _PLAIN.fullmatch(text) and not _MEANING_OTHERWISE.fullmatch(text) and ": " not in text and " #" not in text:
        return text
    return json.dumps(text, ensure_ascii=False)


def _head(reading: Reading, known: Known, asked: Asked) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={asked.schema}"
    yield from about_hints(asked.lang)
    yield "draft: true"
    count = sum(not one.repeats for one in settled(reading))
    yield from note("made", asked, name=asked.name, paragraphs=len(reading.parts), claims=count)
    yield from (f"{MARK} – {remark.said(asked.lang)}" for remark in reading.remarks)
    yield from _blank("title", Article, asked)
    credit = _credit(reading, known, asked)
    if not credit and reading.origin:
        yield from note("origin", asked)
    elif not credit:
        yield from note("credit", asked)
    yield f"credit: {scalar(credit)}" if credit else "credit:"
    yield f"language: {reading.lang}"
    date = reading.date or _source_date(known, asked)
    if not date:
        yield from note("date", asked)
    yield f"date: {date}".rstrip()
    if not asked.source:
        yield from note("source", asked, id=_source_id(reading, credit))
    yield f"source: {asked.source}".rstrip()
    topics = topics_of(reading, known)
    yield from note("topics_from" if topics else "topics", asked, topics=", ".join(asked.topics))
    yield f"topics: [{', '.join(topics)}]"
    yield f"published: {asked.today}"
    yield from _blank("summary", Article, asked)
    yield from _blank("introduction", Article, asked)


def _blank(field: str, model: type[Article | Paragraph | Claim], asked: Asked, indent: str = "") -> Iterator[str]:
    yield from help_comments(help_on(model, field), indent, asked.lang)
    yield from (f"{indent}{field}:", f"{indent}  vi:", f"{indent}  en:")


def _credit(reading: Reading, known: Known, asked: Asked) -> str:
    """Return the credit: who published it, else whom its last line names, as we write the name of whoever it is."""
    if publisher := publisher_of(reading, known, asked.source):
        return publisher
    found = {one.id for part in reading.parts if part.passage.form == "credit" for one in part.scanned.names}
    names = (known.actor_names or {}).get(found.pop(), {}) if len(found) == 1 else {}
    name = names.get("vi" if reading.lang == "vi" else "en") or reading.credit
    return name if count_words(name) <= _CREDIT_WORDS else ""


def _source_date(known: Known, asked: Asked) -> str:
    """Return the day of the article's own source."""
    return next((str(one.date) for one in known.sources if one.id == asked.source and one.date), "")


def _source_id(reading: Reading, credit: str) -> str:
    """Propose the id of the article's source by the house rule: `src-`, who published it, what on."""
    return f"src-{slug(credit) or 'bao'}-{slug(reading.date)[:7] or '…'}"


def _paragraphs(reading: Reading, asked: Asked) -> Iterator[str]:
    yield "paragraphs:"
    about = subject(reading)
    for at, part in enumerate(reading.parts):
        yield f"  - id: {part.passage.id}"
        yield from _about(part, asked)
        if part.passage.form != "body":
            yield f"    form: {part.passage.form}"
        yield f"    kind: [{', '.join(_kinds(part))}]"
        for field in ("title", "summary"):
            if at == 0:
                yield from help_comments(help_on(Paragraph, field), "    ", asked.lang)
            yield from (f"    {field}:", "      vi:", "      en:")
        yield from _list("actors", actors_of_paragraph(part, about), "    ")
        yield from _list("terms", tuple(actors_of(part.scanned.terms)), "    ")


def _about(part: Part, asked: Asked) -> Iterator[str]:
    """Say which paragraph it is, and of which days it speaks."""
    count = count_words(part.passage.text)
    yield from note("begins", asked, "    ", words=_shortened(part.passage.text), count=count)
    if part.passage.under:
        yield from note("under", asked, "    ", words=_shortened(part.passage.under))
    if part.scanned.dates:
        yield from note("dates", asked, "    ", dates=", ".join(_dates(part, asked)))


def _list(field: str, ids: tuple[str, ...], indent: str) -> Iterator[str]:
    if ids:
        yield f"{indent}{field}: [{', '.join(ids)}]"


def _shortened(text: str) -> str:
    words = text.strip('"“”‘’«»„ ').split()
    first = " ".join(words[:_FIRST_WORDS])[:_FIRST_LETTERS]
    return f"{first}{' …' if len(words) > _FIRST_WORDS else ''}"


def _dates(part: Part, asked: Asked) -> Iterator[str]:
    """List the dates of a paragraph as authors write them; those that were inferred with a question mark."""
    for one in part.scanned.dates:
        yield f"{one.date} ({say_date(one.date, asked.lang, style='short')}{'?' if one.inferred else ''})"


def _kinds(part: Part) -> Iterator[str]:
    """Guess what a paragraph holds, in the order of the choices."""
    text, lang = part.passage.text, part.scanned.lang
    sentences = [span.of(text) for span in sentence_spans(text)]
    forecasts = [bool(FORECAST[lang].search(sentence)) for sentence in sentences]
    seen = [bool(SEEN[lang].search(sentence)) for sentence in sentences]
    tests = {
        "quote": bool(quotations(text)),
        "opinion": any(seen) or (bool(UNSURE[lang].search(text)) and not quotations(text)),
        "prediction": any(forecasts),
        "rumour": bool(RUMOUR[lang].search(text)),
    }
    if not all(map(operator.or_, forecasts, seen)):
        yield "fact"
    yield from (kind for kind, passed in tests.items() if passed)


def _claims(reading: Reading, asked: Asked, looked_up: _LookedUp) -> Iterator[str]:
    found = settled(reading)
    if not found:
        yield "claims: []"
        return
    yield from note("order", asked)
    yield "claims:"
    for at, one in enumerate(found):
        if one.repeats:
            yield from note("repeats", asked, "  ", ref=one.repeats, **_sentence(one))
            continue
        yield f"  - id: {one.id}"
        yield f"    paragraph: {one.part.passage.id}"
        yield from _why(one, looked_up, asked)
        yield from _claim(one, asked, is_first=at == 0)


def _sentence(one: Settled) -> Mapping[str, object]:
    """Say in which sentence a claim stands."""
    text, at = one.part.scanned.text, one.proposal.span.start
    number, sentence = next((number, span) for number, span in enumerate(sentence_spans(text), 1) if at < span.end)
    return {"id": one.part.passage.id, "number": number, "words": _shortened(sentence.of(text))}


def _why(one: Settled, looked_up: _LookedUp, asked: Asked) -> Iterator[str]:
    span = one.proposal.span
    reasons = "; ".join(say(f"ingest.reason.{reason}", asked.lang) for reason in one.proposal.reasons)
    yield from note("stands", asked, "    ", **_sentence(one))
    yield from note("why", asked, "    ", reasons=reasons)
    if like := looked_up.checked.like(span.of(one.part.scanned.text)):
        yield from note("like", asked, "    ", ref=like)
    for offer in looked_up.citable.near(one.part, span):
        says = offer.says.get(asked.lang, "")
        gist_of = gist(says if offer.publisher in says else f"{offer.publisher}: {says}")
        yield from note("citable", asked, "    ", ref=offer.ref, gist=gist_of)


def _claim(one: Settled, asked: Asked, *, is_first: bool) -> Iterator[str]:
    def blank(field: str, *sides: str) -> Iterator[str]:
        if is_first:
            yield from help_comments(help_on(Claim, field), "    ", asked.lang)
        yield from (f"    {field}:", *(f"      {side}:" for side in sides))

    yield from blank("statement", *LANGS)
    yield f"    words: {scalar(one.proposal.words)}" if one.is_sure else f"    {MARK} words:"
    if one.proposal.said_by:
        yield f"    said_by: {one.proposal.said_by}"
    yield from blank("answer", *LANGS)
    yield from blank("verdict")
    for field, *lines in (("faults", "faults: []"), ("wording", "wording:", "  vi:", "  en:")):
        if is_first:
            yield from help_comments(help_on(Claim, field), "    ", asked.lang)
        yield from (f"    {MARK} {line}" for line in lines)
    yield from blank("record", *LANGS)
    yield f"    {MARK} context:"
    yield from _list("actors", one.actors, "    ")
    yield f"    checked: {asked.today}"
    yield f"    review_by: {days_of_work(asked.today)['review_by']}"
