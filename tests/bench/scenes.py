"""Write sentences and paragraphs from patterns; what they name is drawn from the scene that a record is set in."""

from __future__ import annotations

import string
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from tests.bench.dice import Dice
from tests.bench.names import Names, both, vocabulary
from tests.bench.prose import Both, Bullets, Mention, Paragraph, Quote, Sentence, Slot, Table, plain

NUMBERS = {"year": (2012, 2025), "share": (6, 94), "months": (3, 24), "times": (2, 9)}
"""Between what numbers lie, by the names of their places in patterns."""

Given = Mapping[str, Slot]
_NOTHING: Given = MappingProxyType({})


class Scene(NamedTuple):
    """Hold what the texts of one record draw from; `main` is the term that they are about."""

    dice: Dice
    main: Mention
    names: Names


def scene_of(dice: Dice, index: int, names: Names) -> Scene:
    """Set a record among a few names of its own, so that what is told together belongs together."""
    main = names.terms[index % len(names.terms)]
    own_source = names.sources[index % len(names.sources)]
    return Scene(
        dice,
        main,
        Names(
            tuple(term for term in dice.some(names.terms, 9) if term != main)[:8],
            dice.some(names.actors, 6),
            dice.some(names.events, 5),
            tuple(piece for piece in dice.some(names.explainers, 4) if piece.id != f"about-{main.id}")[:3],
            tuple(dict.fromkeys((own_source, *dice.some(names.sources, 9)))),
        ),
    )


def sentence(pattern: Mapping[str, str], scene: Scene, given: Given = _NOTHING, cited: int = 0) -> Sentence:
    slots = dict(given)
    for _, name, _, _ in string.Formatter().parse(pattern["vi"]):
        if name and name not in slots:
            slots[name] = _slot(name, scene, slots)
    return Sentence(both(pattern), slots, scene.dice.some(scene.names.sources, cited))


def _slot(name: str, scene: Scene, filled_already: Mapping[str, Slot]) -> Slot:
    dice, names = scene.dice, scene.names
    if name in NUMBERS:
        number = str(dice.between(*NUMBERS[name]))
        return Both(number, number)
    if name in {"a", "b"}:
        taken = filled_already.values()
        free = [term.words for term in (scene.main, *names.terms) if term.words not in taken]
        return free[0] if dice.between(1, 3) == 1 else dice.one(free)
    return dice.one({"actor": names.actors, "event": names.events, "piece": names.explainers}[name])


def drawn(group: str, scene: Scene, given: Given = _NOTHING, cited: int = 0) -> Sentence:
    return sentence(scene.dice.one(vocabulary()[group]), scene, given, cited)


def line(group: str, scene: Scene, given: Given = _NOTHING) -> Both:
    return plain(drawn(group, scene, given))


def paragraph(scene: Scene, groups: tuple[str, ...]) -> Paragraph:
    """Write one sentence of each group; the last cites, each other one in three."""
    *first, last = groups
    sentences = [drawn(group, scene, cited=scene.dice.between(0, 2) // 2) for group in first]
    return Paragraph((*sentences, drawn(last, scene, cited=scene.dice.between(1, 2))))


def bullets(scene: Scene) -> Bullets:
    patterns = scene.dice.some(vocabulary()["points"], 4)
    return Bullets(tuple(sentence(pattern, scene, cited=scene.dice.between(0, 1)) for pattern in patterns))


def quote(scene: Scene) -> Quote:
    return Quote(drawn("quotes", scene))


def table(scene: Scene) -> Table:
    words, dice = vocabulary()["table"], scene.dice
    grades = [both(grade) for grade in words["grades"]]
    rows = [(term, dice.one(grades), dice.one(grades), _slot("year", scene, {})) for term in scene.names.terms[:4]]
    return Table(tuple(map(both, words["head"])), tuple(rows))
