"""Check what the front page tells in five minutes: cards that hold their text, a claim and unknowns that are ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content.fields import AnyRef
from generator.content.lengths import Limit, beyond
from generator.content.load import Content
from generator.content.models import Claim, Part, Question
from generator.problems.problem import Problem, problem_at
from generator.site.addresses import parts
from generator.site.resolve import Site

MAX_CARD: Mapping[str, Limit] = {"answer": {"vi": 45, "en": 30}, "happened": {"vi": 90, "en": 60}}


def front_problems(site: Site, content: Content) -> Iterator[Problem]:
    """Run every check of what the front page tells."""
    if site.settings.front:
        yield from _long_cards(site, content)
        yield from _other_parts(site, content)
        yield from _no_false_claim(site, content)


def _long_cards(site: Site, content: Content) -> Iterator[Problem]:
    for field, limits in MAX_CARD.items():
        for lang, facts in beyond(getattr(site.settings.front, field), limits):
            place = content.documents[site.settings.id].value(("front", field, lang))
            yield problem_at(place, "C055", **facts)


def _other_parts(site: Site, content: Content) -> Iterator[Problem]:
    front, document = site.settings.front, content.documents[site.settings.id]
    if front and front.claim and _is_other(site, front.claim, Claim):
        yield problem_at(document.value(("front", "claim")), "C056", target=front.claim)
    for index, unknown in enumerate(front.unknowns if front else ()):
        if _is_other(site, unknown.to, Question):
            yield problem_at(document.value(("front", "unknowns", index, "to")), "C057", target=unknown.to)


def _no_false_claim(site: Site, content: Content) -> Iterator[Problem]:
    """Find a claim that is shown as false and was not found to be; its verdict may have changed since it was chosen."""
    ref = site.settings.front.claim if site.settings.front else None
    claim = _named(site, ref) if ref else None
    if isinstance(claim, Claim) and claim.verdict != "inaccurate":
        place = content.documents[site.settings.id].value(("front", "claim"))
        yield problem_at(place, "C058", target=str(ref), verdict=claim.verdict)


def _named(site: Site, ref: AnyRef) -> Part | None:
    record = site.find(ref.id)
    return parts(record).get(ref.part or "") if record else None


def _is_other(site: Site, ref: AnyRef, kind: type[Part]) -> bool:
    """Return whether a reference leads to something else; one that leads nowhere is reported elsewhere."""
    named = _named(site, ref)
    is_whole = ref.part is None and site.find(ref.id) is not None
    return is_whole or (named is not None and not isinstance(named, kind))
