"""A place knows what stands around it."""

import re
from pathlib import Path

from generator.content.models import Term
from generator.language_server.place import Place, replaced
from generator.language_server.window import Window


def test_it_parts_its_line() -> None:
    place = Place(Window.of(Path("a.yml"), "term: ab\n"), 0, 7, Term, "a")
    assert (place.before, place.after) == ("term: a", "b")


def test_an_offer_takes_the_place_of_what_is_typed_and_the_rest_of_the_word() -> None:
    place = Place(Window.of(Path("a.yml"), "🙂 ab-c d"), 0, 3, Term, "a")
    found = replaced(place, 2, re.compile(r"[a-z-]*"))
    assert (found.start.character, found.end.character) == (3, 7)
