"""Write the pairs: two actors side by side, what each said and did in order of time; and the list of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from generator.content.fields import SourceRef
from generator.render.compose import compose, render
from generator.render.page import Page, Place, PlannedPage
from generator.render.pairs import Pair, Story, pairs, story
from generator.render.parts import Part, of_section
from generator.render.relations import sentence
from generator.render.view import View

_SECTION = "pairs"
_COUNTED = frozenset({"accused", "replied-to"})


def pages(view: View) -> Iterator[PlannedPage]:
    """Plan the list of pairs, and a page for each; nothing where no two actors have enough in common."""
    found = pairs(view.linked.site)
    if found:
        for part in of_section(found, _SECTION):
            yield PlannedPage(view.lang, Place(part.uri, _SECTION), partial(_index, part=part))
    for pair in found:
        yield PlannedPage(view.lang, Place(pair.uri, "pair"), partial(_pair, pair=pair))


def _index(view: View, part: Part[Pair]) -> Page:
    listed = [(pair, pair.name(view), _in_short(view, story(view.linked.site, pair))) for pair in part.entries]
    body = render("pairs.html", view, part=part, listed=listed)
    title, about = view.say("pairs"), view.say("pairs.about")
    numbered = title if part.is_first else view.say("pages.numbered", title=title, number=part.number)
    return compose(view, Place(part.uri, _SECTION), title=numbered, about=about, body=body)


def _pair(view: View, pair: Pair) -> Page:
    told = story(view.linked.site, pair)
    title = pair.name(view)
    about = " ".join([view.count("pair.about", len(pair.events)), *_in_short(view, told)])
    body = render(
        "pair.html",
        view,
        pair=pair,
        title=title,
        about=about,
        told=told,
        relations=[(sentence(view, edge), edge.relation) for edge in pair.relations],
    )
    place = Place(pair.uri, "pair")
    return compose(view, place, title=title, about=f"{title}: {about}", body=body, rests_on=_rests_on(pair))


def _rests_on(pair: Pair) -> Iterator[SourceRef]:
    for edge in pair.relations:
        yield from edge.relation.sources


def _in_short(view: View, told: Story) -> list[str]:
    """Say how often each accused the other, and how often the other replied."""
    counts = Counter((str(act.kind), view.name(act.actor)) for act in told.acts if act.kind in _COUNTED)
    said = [f"{name} {view.count(f'pair.{kind}', count)}" for (kind, name), count in sorted(counts.items())]
    silent = dict.fromkeys(view.name(silence.actor) for silence in told.silences)
    return said + [view.say("pair.silent", name=name) for name in silent if ("replied-to", name) not in counts]
