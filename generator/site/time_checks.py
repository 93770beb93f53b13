"""Check that dates can be: nothing before its beginning, nothing seen before it was there, no ring of consequences."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.content.document import Loc
from generator.content.fields import EventRef
from generator.content.load import Content
from generator.content.models import Actor, Article, Claim, Event, Explainer, Record, Source
from generator.problems.problem import Position, Problem, problem_at
from generator.site.addresses import file_of
from generator.site.resolve import Site
from generator.site.rings import Ring, rings, shown
from generator.text.date_guesses import other_year
from generator.text.dates import PartialDate, parse_date
from generator.text.lang import LANGS

# An event may be announced, but not for another age.
_ANNOUNCED = datetime.timedelta(days=5 * 366)


# The time that the id of an event begins with: `e-2024-01-29-report`.
_REVIEW_YEARS = 3
# Who writes these means that there is nothing to review.
_NEVER = frozenset({2099, 2100})
_DATE_IN_ID = re.compile(r"e-([12]\d{3}(?:-\d{2}){0,2})(?=-|$)")


def time_problems(site: Site, content: Content) -> Iterator[Problem]:
    """Run every check of dates."""
    yield from _reversed_times(site, content)
    yield from _reversed_verdicts(site, content)
    yield from _early_dates(site, content)
    yield from _future_dates(site, content)
    yield from _consequences(site, content)
    yield from _dates_in_ids(site, content)
    yield from _distant_reviews(site, content)


def _dates_in_ids(site: Site, content: Content) -> Iterator[Problem]:
    """Find events whose id names another time than their date."""
    # The id of what was published stays when its date is corrected.
    corrected = {correction.where.id for correction in site.corrections}
    for event in (one for one in site.events if one.id not in corrected):
        found = _DATE_IN_ID.match(event.id)
        named = parse_date(found[1]) if found and _is_date(found[1]) else None
        is_other = named and (named.last < event.date.first or named.first > event.date.last)
        if named and is_other and not event.date.about:
            place = content.documents[event.id].value(("date",))
            yield problem_at(place, "C069", id=event.id, named=str(named), date=str(event.date))


def _distant_reviews(site: Site, content: Content) -> Iterator[Problem]:
    """Find days of review that nobody can mean: `2072` for `2027`."""
    days: list[tuple[Record, Loc, datetime.date]] = [(one, ("review_by",), one.review_by) for one in site.explainers]
    for article in site.articles:
        days += [(article, ("claims", index, "review_by"), one.review_by) for index, one in enumerate(article.claims)]
    for record, loc, day in days:
        if day.year - site.today.year > _REVIEW_YEARS and day.year not in _NEVER:
            facts = {"date": day.isoformat(), "years": str(day.year - site.today.year)}
            yield problem_at(content.documents[record.id].value(loc), "C095", **facts)


def _is_date(written: str) -> bool:
    try:
        parse_date(written)
    except ValueError:
        return False
    return True


def _reversed_times(site: Site, content: Content) -> Iterator[Problem]:
    for actor in site.actors:
        for index, relation in enumerate(actor.relations):
            # What begins in the future is reported itself.
            if relation.since and relation.until and relation.until.last < relation.since.first <= site.today:
                place = content.documents[actor.id].value(("relations", index, "until"))
                yield _reversed_days(place, ("until", relation.until), ("since", relation.since))
    for explainer in site.explainers:
        for field, beginning in (("updated", "published"), ("review_by", "published"), ("review_by", "checked")):
            day, start = getattr(explainer, field), getattr(explainer, beginning)
            # What lies in the future is reported itself.
            if day and start and day < start <= site.today:
                place = content.documents[explainer.id].value((field,))
                yield _reversed_days(place, (field, day), (beginning, start))
                break
    for article in site.articles:
        for index, claim in enumerate(article.claims):
            if claim.review_by < claim.checked <= site.today:
                place = content.documents[article.id].value(("claims", index, "review_by"))
                yield _reversed_days(place, ("review_by", claim.review_by), ("checked", claim.checked))


def _reversed_verdicts(site: Site, content: Content) -> Iterator[Problem]:
    """Find verdicts that were given up before the one that they had replaced, or after the last look."""
    for article in site.articles:
        for index, claim in enumerate(article.claims):
            for (before, earlier), (loc, later) in itertools.pairwise(_days_of_verdicts(claim)):
                if later < earlier <= site.today:
                    place = content.documents[article.id].value(("claims", index, *loc))
                    field, beginning = str(loc[-1]), ".".join(map(str, before))
                    yield _reversed_days(place, (field, later), (beginning, earlier))


def _reversed_days(place: Position, end: tuple[str, object], beginning: tuple[str, object]) -> Problem:
    """Report a day that comes before the one with which it begins, both by their fields."""
    facts = {"field": end[0], "date": str(end[1]), "other": beginning[0], "start": str(beginning[1])}
    return problem_at(place, "C007", **facts)


def _days_of_verdicts(claim: Claim) -> Iterator[tuple[Loc, datetime.date]]:
    yield from ((("was", index, "until"), former.until) for index, former in enumerate(claim.was))
    yield ("checked",), claim.checked


def _early_dates(site: Site, content: Content) -> Iterator[Problem]:
    for source in site.sources:
        # A date that lies in the future is reported itself.
        if source.seen and source.date and source.seen.last < source.date.first <= site.today:
            yield _too_early(content, source, ("seen",), str(source.seen), f"date: {source.date}")
    for article in site.articles:
        read = site.records.get(article.source.id)
        seen = read.seen if isinstance(read, Source) and not _is_seen_early(read) else None
        if seen and seen.last < article.date.first:
            yield _seen_too_early(content, article, str(seen))
        if article.published < article.date.first <= site.today:
            yield _too_early(content, article, ("published",), str(article.published), f"date: {article.date}")
        for index, claim in enumerate(article.claims):
            if claim.checked < article.date.first <= site.today:
                loc = ("claims", index, "checked")
                yield _too_early(content, article, loc, str(claim.checked), f"date: {article.date}")
    for correction in site.corrections:
        published = _published(site.records.get(correction.where.id))
        if published and correction.date < published <= site.today:
            facts = str(correction.date), f"published: {published}"
            yield _too_early(content, correction, ("date",), *facts, site.records[correction.where.id])


def _is_seen_early(source: Source) -> bool:
    """Return whether a source was seen before its own date, which is reported there."""
    return bool(source.seen and source.date and source.seen.last < source.date.first)


def _published(record: Record | None) -> datetime.date | None:
    match record:
        case Explainer():
            return record.published
        case Article():
            return record.published
        case _:
            return None


def _seen_too_early(content: Content, article: Article, seen: str) -> Problem:
    place, file = content.documents[article.id].value(("source",)), f"sources/{article.source.id}.yml"
    return problem_at(place, "C016", way="seen", date=seen, other=f"date: {article.date}", file=file)


def _too_early(  # noqa: PLR0913  # both dates, and where they stand
    content: Content, record: Record, loc: Loc, date: str, other: str, of: Record | None = None
) -> Problem:
    """Report a date that comes before another, which stands in the same record unless it is `of` another one."""
    place, file = content.documents[record.id].value(loc), file_of(of or record)
    near = other_year(date, parse_date(other.partition(": ")[2]).first, content.today)
    year = {"way": "year", "near": near} if near else {}
    return problem_at(place, "C016", date=date, other=other, file=file, **year)


def _future_dates(site: Site, content: Content) -> Iterator[Problem]:
    for record in site.records.values():
        for loc, first in (*_past_days(record, site.today), *_beginnings(record)):
            if first > site.today:
                place = content.documents[record.id].value(loc)
                yield problem_at(place, "C017", date=_as_written(record, loc), today=site.today.isoformat())


def _past_days(record: Record, today: datetime.date) -> Iterator[tuple[Loc, datetime.date]]:
    """List the days that have to be past: when something was published, seen, corrected, read over."""
    fields: Mapping[str, Any] = vars(record)
    if isinstance(record, Event):
        # What is announced for a day to come may stand there.
        if record.date.first > today + _ANNOUNCED:
            yield ("date",), record.date.first
        if record.recorded:
            yield ("recorded",), record.recorded
    else:
        for name in ("date", "seen", "published", "updated", "checked"):
            match fields.get(name):
                case PartialDate() as date:
                    yield (name,), date.first
                case datetime.date() as day:
                    yield (name,), day
    for index, claim in enumerate(record.claims if isinstance(record, Article) else ()):
        yield ("claims", index, "checked"), claim.checked
        yield from ((("claims", index, "was", number, "until"), one.until) for number, one in enumerate(claim.was))
        yield from (
            (("claims", index, "since", number, "date"), one.date.first) for number, one in enumerate(claim.since)
        )
        yield from (
            (("claims", index, "responses", number, "date"), one.date.first)
            for number, one in enumerate(claim.responses)
        )
    for lang in LANGS:
        making = record.translated.side(lang) if record.translated else None
        if making and making.reviewed:
            yield ("translated", lang, "reviewed"), making.reviewed


def _beginnings(record: Record) -> Iterator[tuple[Loc, datetime.date]]:
    """List the days on which the relations of an actor began."""
    for index, relation in enumerate(record.relations if isinstance(record, Actor) else ()):
        if relation.since:
            yield ("relations", index, "since"), relation.since.first


def _as_written(record: Record, loc: Loc) -> str:
    value: Any = record
    for step in loc:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return str(value)


def _consequences(site: Site, content: Content) -> Iterator[Problem]:
    """Find events that follow one another in a ring, each ring once, and those that follow a later one."""
    found = list(rings({event.id: [ref.id for ref in event.follows] for event in site.events}))
    in_rings = {link for ring in found for link in itertools.pairwise(ring)}
    yield from _ring_problems(site, content, found)
    for event in site.events:
        for ref in event.follows:
            cause = site.records.get(ref.id)
            if not isinstance(cause, Event) or (event.id, cause.id) in in_rings:
                continue
            if cause.date.first > site.today >= event.date.last:
                place = content.documents[cause.id].value(("date",))
                yield problem_at(place, "C017", date=str(cause.date), today=site.today.isoformat())
            elif cause.date.first > event.date.last:
                place = _place_of_link(site, content, event.id, cause.id)
                yield problem_at(place, "C018", id=cause.id, date=str(cause.date), own=str(event.date))


def _ring_problems(site: Site, content: Content, found: Iterable[Ring]) -> Iterator[Problem]:
    """Report each ring, and those that one link closes against all dates once, at that link."""
    told: set[tuple[str, str]] = set()
    for ring in found:
        link = next((one for one in itertools.pairwise(ring) if _is_against_dates(site, one)), None)
        place = _place_of_link(site, content, *(link or ring[-2:]))
        facts = {"ring": shown(ring)}
        if link is None:
            yield problem_at(place, "C019", **facts)
        elif link not in told:
            told.add(link)
            own, cause = (site.records[one] for one in link)
            assert isinstance(own, Event)  # noqa: S101  # rings are made of events
            assert isinstance(cause, Event)  # noqa: S101
            dates = {"own": str(own.date), "id": cause.id, "date": str(cause.date)}
            yield problem_at(place, "C019", way="dates", **facts, **dates)


def _is_against_dates(site: Site, link: tuple[str, str]) -> bool:
    event, cause = (site.records[one] for one in link)
    return isinstance(event, Event) and isinstance(cause, Event) and cause.date.first > event.date.last


def _place_of_link(site: Site, content: Content, event_id: str, cause: str) -> Position:
    event = site.records[event_id]
    index = list(event.follows).index(EventRef(cause)) if isinstance(event, Event) else 0
    return content.documents[event_id].value(("follows", index))
