"""Read content folders for tests, on a day that stays the same."""

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.content.document import Document
from generator.content.models import Event
from generator.content.strict_yaml import parse
from generator.incremental.memory import Memory
from generator.pages.all import make_page, planned_pages
from generator.pipeline import Checked, read_content
from generator.problems.problem import Problems
from generator.render.facets import years_of
from generator.render.page import Page
from generator.site.link import Linked
from generator.text.lang import Lang

YAML_FILE = Path("a.yml")
TODAY = datetime.date(2026, 11, 23)

Made = Mapping[tuple[Lang, str], Page]
"""Pages by their language and their path below its root."""

_NOTHING = Memory()


def read(content: Path, before: Memory = _NOTHING) -> Checked:
    """Read a content folder; nothing of the machine's environment counts."""
    return read_content(content, TODAY, {}, before)


def read_yaml(text: str | bytes) -> tuple[Document, list[tuple[str, int, int]]]:
    """Read one file: what it says, and what is wrong with it as codes with lines and columns."""
    problems = Problems()
    document = parse(text.encode() if isinstance(text, str) else text, YAML_FILE, problems)
    return document, [(one.code, one.position.line, one.position.column) for one in problems.sorted()]


def linked_of(content: Path) -> Linked:
    """Read a content folder that has no errors."""
    checked = read(content)
    assert checked.linked is not None, checked.problems
    return checked.linked


def page_of(linked: Linked, uri: str, lang: Lang = "vi") -> Page:
    """Make one page of a site."""
    planned = next(one for one in planned_pages(linked) if (one.lang, one.place.uri) == (lang, uri))
    return make_page(linked, planned)


def body_of(content: Path, uri: str, lang: Lang = "vi") -> str:
    """Make the body of one page of a content folder."""
    return page_of(linked_of(content), uri, lang).body


def facet_values(event: Event, key: str) -> Sequence[str]:
    """List what an event has on the side by which a filter of the timeline asks for it."""
    all_values: dict[str, Sequence[str]] = {
        "actor": [part.actor for part in event.actors],
        "topic": event.topics,
        "certainty": [event.certainty],
        "year": years_of(event, TODAY),
    }
    return all_values[key]
