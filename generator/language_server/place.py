"""Hold where somebody types, with all that an offer needs to know of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from lsprotocol import types

from generator.content.models import Record
from generator.language_server.window import Window
from generator.text.lang import Lang


@dataclass(frozen=True, slots=True)
class Place:
    """Hold where somebody types: the text in its window, the row and column, the model and id of the record."""

    window: Window
    row: int
    column: int
    model: type[Record]
    record_id: str
    lang: Lang = "vi"
    content: Path = Path()
    """The content folder to which the file belongs."""
    is_draft: bool = False
    snippets: bool = False
    """Whether the editor's program can put the cursor into what is inserted."""

    @property
    def before(self) -> str:
        """Return what stands on the line before the place."""
        return self.window.line(self.row)[: self.column]

    @property
    def after(self) -> str:
        """Return what stands on the line after the place."""
        return self.window.line(self.row)[self.column :]


def replaced(place: Place, start: int, rest: re.Pattern[str]) -> types.Range:
    """Return what an offer takes the place of: what is typed, and the rest of the word."""
    end = rest.match(place.after)
    return place.window.span(place.row, start, place.column + (end.end() if end else 0))
