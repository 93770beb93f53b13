"""Check what a claim must be to stand alone: short answers, a statement that names who is meant, faults that fit."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Iterator, Mapping

from generator.content.document import Document, Loc
from generator.content.lengths import Limit, beyond
from generator.content.load import Content
from generator.content.models import Article, Claim, Verdict
from generator.problems.problem import Problem, problem_at
from generator.site.evidence import RATINGS, rating_of_sources
from generator.site.resolve import Site
from generator.text.date_guesses import other_year
from generator.text.lang import LANGS, Lang
from generator.text.sentences import count_words

MAX_ANSWER: Limit = {"vi": 40, "en": 25}
MAX_WORDS = 8
MAX_PHRASE = 12
"""Of a source's own words, in a passage of it."""
_FAULTY: frozenset[Verdict] = frozenset({"partly", "inaccurate"})
_FAULTLESS: frozenset[Verdict] = frozenset({"supported", "opinion"})
# A name after a title begins with one of these: Latin letters with every mark.
_CAPITALS = "".join(letter for letter in map(chr, range(0x1F00)) if letter.isupper())
# What can only be understood from what was said before: a pronoun, a title without its name, "the remark".
_LEANING: Mapping[Lang, re.Pattern[str]] = {
    "vi": re.compile(
        rf"(?:(?:Bà|Ông|Cô|Chị) (?![{_CAPITALS}\W])\w+"
        r"|(?:Hãng|Công ty) (?:nói|cho biết|cho rằng|đã|sẽ|đang|không|chưa|cũng|còn|từng|bác|bị|được)\b"
        r"|(?:Họ|Nó|Chúng|Đó|Đây|Ấy|Vậy)\b"
        r"|(?:Điều|Việc|Câu|Lời|Phát biểu|Nhận định|Con số|Bài|Vị|Người|Ông|Bà|Anh|Hãng|Công ty|Nước)"
        r"(?: \w+)? (?:này|ấy|đó|trên|kia)\b)"
    ),
    "en": re.compile(
        r"(?:He|She|It|They|We|This|That|These|Those|Such|His|Her|Its|Their)\b"
        r"|The (?:remark|statement|claim|comment|figure|report|article|minister|secretary|company|firm|former|latter)\b"
    ),
}


def claim_problems(site: Site, content: Content) -> Iterator[Problem]:
    """Run every check of single claims, and of the passages that prove them."""
    yield from _long_phrases(site, content)
    for article in site.articles:
        document = content.documents[article.id]
        for index, claim in enumerate(article.claims):
            loc: Loc = ("claims", index)
            yield from _long_answers(claim, document, loc)
            yield from _leaning_statements(claim, document, loc)
            yield from _misfitting_faults(claim, document, loc)
            yield from _idle_changes(claim, document, loc)
            yield from _raised_evidence(site, article, claim, document, loc)
            yield from _early_developments(article, claim, document, loc, content.today)


def _long_phrases(site: Site, content: Content) -> Iterator[Problem]:
    for source in site.sources:
        for index, passage in enumerate(source.passages):
            count = count_words(passage.words or "")
            if count > MAX_PHRASE:
                place = content.documents[source.id].value(("passages", index, "words"))
                yield problem_at(place, "C031", count=str(count), limit=str(MAX_PHRASE))


def _long_answers(claim: Claim, document: Document, loc: Loc) -> Iterator[Problem]:
    for lang, facts in beyond(claim.answer, MAX_ANSWER):
        yield problem_at(document.value((*loc, "answer", lang)), "C030", **facts)
    count = count_words(claim.words or "")
    if count > MAX_WORDS:
        yield problem_at(document.value((*loc, "words")), "C031", count=str(count), limit=str(MAX_WORDS))


def _leaning_statements(claim: Claim, document: Document, loc: Loc) -> Iterator[Problem]:
    for lang in LANGS:
        if opening := _LEANING[lang].match(claim.statement.side(lang) or ""):
            place = document.inside((*loc, "statement", lang), opening[0])
            yield problem_at(place, "C032", words=opening[0])


def _misfitting_faults(claim: Claim, document: Document, loc: Loc) -> Iterator[Problem]:
    if claim.verdict in _FAULTY and not claim.faults:
        yield problem_at(document.value((*loc, "verdict")), "C033", verdict=claim.verdict)
    if claim.verdict in _FAULTLESS and claim.faults:
        yield problem_at(document.key((*loc, "faults")), "C034", verdict=claim.verdict)


def _idle_changes(claim: Claim, document: Document, loc: Loc) -> Iterator[Problem]:
    """Find former verdicts after which nothing changed."""
    verdicts = [*(one.verdict for one in claim.was), claim.verdict]
    for index, (verdict, following) in enumerate(itertools.pairwise(verdicts)):
        if verdict == following:
            yield problem_at(document.value((*loc, "was", index, "verdict")), "C071", verdict=verdict)


def _raised_evidence(site: Site, article: Article, claim: Claim, document: Document, loc: Loc) -> Iterator[Problem]:
    # What cites a source that is not there is reported itself, and has no rating yet.
    if claim.lowered is None or any(ref.id not in site.records for ref in site.cited[article.id][claim.id]):
        return
    computed = rating_of_sources(site, article, claim)
    if RATINGS.index(claim.lowered.to) <= RATINGS.index(computed):
        place = document.value((*loc, "lowered", "to"))
        yield problem_at(place, "C035", to=claim.lowered.to, computed=computed)


def _early_developments(
    article: Article, claim: Claim, document: Document, loc: Loc, today: datetime.date
) -> Iterator[Problem]:
    for index, development in enumerate(claim.since):
        if development.date.last < article.date.first:
            place = document.value((*loc, "since", index, "date"))
            near = other_year(str(development.date), article.date.first, today)
            year = {"way": "year", "near": near} if near else {}
            yield problem_at(place, "C036", date=str(development.date), article=str(article.date), **year)
