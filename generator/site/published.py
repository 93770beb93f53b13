"""Compare the content with what was published last: what readers may rely on does not change quietly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from generator.content.document import Loc
from generator.content.layout import SITE_ID
from generator.content.leaves import sides
from generator.content.load import Content
from generator.content.models import Article, Bilingual, Claim, Event, Explainer, Prose, Record
from generator.problems.problem import Position, Problem, problem_at
from generator.site.addresses import part_id, parts, uri
from generator.site.link import Linked
from generator.site.resolve import Site
from generator.text.lang import LANGS, Lang
from generator.translation.agreement import plain_words

_R = TypeVar("_R", bound=Record)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"\w+")
_WORDED_FIELDS = ("answer", "statement", "record", "wording")


def uncorrected(published: Linked, proposed: Linked, content: Content) -> Iterator[Problem]:
    """Report what differs in substance from what was published, or is gone, where nothing new owns up to it.

    A correction covers what it names, and all within it. `content` is what was proposed.
    """
    change = _Change.of(published, proposed, content)
    yield from _changed_articles(change)
    yield from _unrecorded_verdicts(change)
    yield from _changed_dates(change)
    yield from _changed_numbers(change)
    yield from _lost_addresses(change)


@dataclass(frozen=True, slots=True)
class _Change:
    """Hold what was, what is, and what the new corrections name."""

    published: Linked
    proposed: Linked
    content: Content
    corrected: frozenset[str]

    @classmethod
    def of(cls, published: Linked, proposed: Linked, content: Content) -> _Change:
        new = (correction for correction in proposed.site.corrections if correction.id not in published.site.records)
        return cls(published, proposed, content, frozenset(str(correction.where) for correction in new))

    def is_corrected(self, article: Article, claim: Claim) -> bool:
        """Return whether a new correction names a claim, its paragraph or its article."""
        return bool(self.corrected & {article.id, f"{article.id}#{claim.id}", f"{article.id}#{claim.paragraph}"})

    def pairs(self, kind: type[_R]) -> Iterator[tuple[_R, _R]]:
        """Match the published records of a kind with those of the same id, but for those that were corrected."""
        for old in self.published.site.records.values():
            new = self.proposed.site.records.get(old.id)
            if isinstance(old, kind) and isinstance(new, kind) and old.id not in self.corrected:
                yield old, new


def _changed_articles(change: _Change) -> Iterator[Problem]:
    for article in change.published.site.articles:
        now = change.proposed.site.records.get(article.id)
        if article.id in change.corrected:
            continue
        if isinstance(now, Article):
            yield from _changed_claims(change, article, now)
        else:
            yield problem_at(Position(change.content.documents[SITE_ID].path), "C012", id=article.id)


def _unrecorded_verdicts(change: _Change) -> Iterator[Problem]:
    """Find claims that do not tell which verdicts on them were published; a correction of them tells nobody either.

    A verdict that has just changed without a correction is reported with both things to mend, once.
    """
    for old in change.published.site.articles:
        new = change.proposed.site.records.get(old.id)
        claims = {claim.id: claim for claim in old.claims}
        for index, now in enumerate(new.claims if isinstance(new, Article) else ()):
            was = claims.get(now.id)
            if was is None or (was.was == now.was and was.verdict != now.verdict and not change.is_corrected(old, was)):
                continue
            if published := _unrecorded(was, now):
                document = change.content.documents[old.id]
                facts = {
                    "id": f"{old.id}#{now.id}",
                    "verdicts": ", ".join(f"`{one}`" for one in published),
                    "last": published[-1],
                }
                loc = ("claims", index, "was" if now.was else "verdict")
                place = document.key(loc) if now.was else document.value(loc)
                yield problem_at(place, "C070", **facts)


def _unrecorded(was: Claim, now: Claim) -> list[str]:
    """List the verdicts that were published before the one that holds now, if those that are recorded differ."""
    published: list[str] = [*(one.verdict for one in was.was), *([was.verdict] if was.verdict != now.verdict else [])]
    recorded: list[str] = [one.verdict for one in now.was]
    return [] if recorded[: len(published)] == published else published


def _changed_dates(change: _Change) -> Iterator[Problem]:
    """Find events that are said to have happened at another time; one that is told more exactly is the same."""
    for old, new in change.pairs(Event):
        if not (old.date.first <= new.date.first and new.date.last <= old.date.last):
            place = change.content.documents[new.id].value(("date",))
            yield problem_at(place, "C044", id=new.id, was=str(old.date), now=str(new.date))


def _changed_numbers(change: _Change) -> Iterator[Problem]:
    """Find numbers that an explainer gave and gives no more, where no date tells of an update."""
    for old, new in change.pairs(Explainer):
        if (new.updated or new.published) > (old.updated or old.published):
            continue
        before, after = _numbers(change.published, old), _numbers(change.proposed, new)
        for part, numbers in before.items():
            gone = numbers.given - after[part].given if part in after else Counter[str]()
            if gone and f"{old.id}#{part[0]}" not in change.corrected:
                place = change.content.documents[new.id].key(after[part].loc)
                yield problem_at(place, "C045", id=old.id, numbers=", ".join(sorted(gone)))


class _Numbers(NamedTuple):
    """Hold the numbers of one part of an explainer in one language, and where its first text stands."""

    loc: Loc
    given: Counter[str]


def _numbers(linked: Linked, explainer: Explainer) -> dict[tuple[str, Lang], _Numbers]:
    """Gather the numbers that readers see, by the id of the part that gives them, or the name of the field."""
    found: dict[tuple[str, Lang], _Numbers] = {}
    for loc, leaf, lang, text in sides(linked.site.leaves[explainer.id], Bilingual):
        if text:
            part = part_id(explainer, loc) or str(loc[0])
            words = plain_words(text, markup=isinstance(leaf, Prose), parsed=linked.site.parsed)
            numbers = found.setdefault((part, lang), _Numbers((*loc, lang), Counter()))
            numbers.given.update(_NUMBER.findall(words))
    return found


def _lost_addresses(change: _Change) -> Iterator[Problem]:
    """Find addresses that lead nowhere any more: of pages, and of parts of pages."""
    now = _addresses(change.proposed.site)
    moved = {one.was for one in change.proposed.site.settings.moved}
    settings = Position(change.content.documents[SITE_ID].path)
    pages = {path.partition("#")[0] for path in now}
    events = {event.id for event in change.proposed.site.events}
    for path, owner in _addresses(change.published.site).items():
        page, anchor = path.partition("#")[::2]
        # The page of a year leads on to an event that was moved to another year.
        if page in pages and owner.id in events:
            continue
        # A claim or an article that is gone asks for a correction already.
        if path in now or path in moved or page in moved or isinstance(owner, Article):
            continue
        if not anchor:
            yield problem_at(settings, "C046", path=path)
        elif page in now or isinstance(owner, Event):
            document = change.content.documents.get(owner.id)
            place = Position(document.path) if document else settings
            yield problem_at(place, "C047", path=path)


def _addresses(site: Site) -> dict[str, Record]:
    """List the address of every record and of every part of one that has an anchor."""
    found: dict[str, Record] = {}
    for record in (*site.records.values(), site.settings):
        found[uri(record)] = record
        found |= {uri(record, part): record for part in parts(record)}
    return found


def _changed_claims(change: _Change, old: Article, new: Article) -> Iterator[Problem]:
    document = change.content.documents[new.id]
    claims = {claim.id: (index, claim) for index, claim in enumerate(new.claims)}
    for was in old.claims:
        name = f"{new.id}#{was.id}"
        if change.is_corrected(new, was):
            continue
        index, now = claims.get(was.id, (0, None))
        if now is None:
            yield problem_at(document.key(("claims",)), "C012", id=name)
        elif now.verdict != was.verdict:
            place = document.value(("claims", index, "verdict"))
            yield problem_at(place, "C010", id=name, was=was.verdict, now=now.verdict)
        elif changed := [
            field
            for field in _WORDED_FIELDS
            if _words_of_field(change.published, old, was, field) != _words_of_field(change.proposed, new, now, field)
        ]:
            place = document.key(("claims", index, changed[0]))
            yield problem_at(place, "C011", id=name, fields=", ".join(changed))


def _words_of_field(linked: Linked, article: Article, claim: Claim, field: str) -> list[list[str]]:
    """Split what a field says in each language into words: markup, links and punctuation do not count."""
    text = getattr(claim, field)
    sides = [(text.side(lang) or "", lang) for lang in LANGS if text is not None]
    if isinstance(text, Prose):
        sides = [(linked.fragment(article, side, lang).plain if side else "", lang) for side, lang in sides]
    return [_WORD.findall(side.casefold()) for side, _ in sides]
