"""Go the whole way from a content folder to the pages of the site."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from generator.checks import check, check_links
from generator.diagnostics import Diagnostic, Problems, has_errors
from generator.link import Linked, link
from generator.load import load
from generator.resolve import resolve


@dataclass(frozen=True, slots=True)
class Checked:
    """Hold what became of a content folder: all its problems, and the finished texts if none is an error."""

    diagnostics: tuple[Diagnostic, ...]
    linked: Linked | None


def read_content(folder: Path, today: datetime.date) -> Checked:
    """Load, resolve, check and link a content folder."""
    problems = Problems()
    content = load(folder, problems, today)
    site = resolve(content, problems)
    if site is None:
        return Checked(problems.sorted(), None)
    check(site, content, problems, today)
    if has_errors(problems.sorted()):
        return Checked(problems.sorted(), None)
    linked = link(site)
    check_links(linked, content, problems)
    return Checked(problems.sorted(), linked)
