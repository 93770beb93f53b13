"""Group records as pages list them."""

from __future__ import annotations

from typing import get_args

from generator.content.models import Actor, ActorKind
from generator.render.view import View
from generator.text.vietnamese import DIGITS_HEADING, OTHERS_HEADING

_ANCHORS = {DIGITS_HEADING: "digits", OTHERS_HEADING: "others"}


def anchor_of_letter(heading: str) -> str:
    """Return the anchor of what is listed under a letter, or under digits or signs."""
    return f"_letter-{_ANCHORS.get(heading, heading.lower())}"


def actors_by_kind(view: View, actors: list[Actor]) -> list[tuple[str, list[Actor]]]:
    """Group actors by their kind, each group in alphabetical order."""
    groups = {kind: view.sorted(actor for actor in actors if actor.kind == kind) for kind in get_args(ActorKind)}
    return [(kind, group) for kind, group in groups.items() if group]
