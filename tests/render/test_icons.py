"""Every icon that templates ask for is there, silent for screen readers, and no icon is there for nothing."""

import re
from typing import get_args

import pytest

from generator.content.models import Certainty, Verdict
from generator.render.icons import STROKES, icon
from tests.conftest import GENERATOR

TEMPLATES = "".join(path.read_text("utf-8") for path in GENERATOR.glob("*/templates/*.html"))


@pytest.mark.parametrize("name", [*get_args(Verdict), *get_args(Certainty)])
def test_every_verdict_and_every_certainty_has_a_shape_of_its_own(name: str) -> None:
    assert sum(strokes == STROKES[name] for strokes in STROKES.values()) == 1


def test_every_icon_that_a_template_names_is_there() -> None:
    named = set(re.findall(r"""icon\(["']([\w-]+)["']\)""", TEMPLATES))
    assert named
    assert named <= STROKES.keys()


@pytest.mark.parametrize("name", STROKES)
def test_an_icon_is_a_drawing_that_screen_readers_pass_over(name: str) -> None:
    drawn = icon(name)
    assert re.fullmatch(r'<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="[^"<>]+"/></svg>', drawn)
