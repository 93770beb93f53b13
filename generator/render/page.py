"""Hold a finished page, and name one that can be made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from generator.site.addresses import language_root
from generator.text.lang import LANGS, Lang

DESCRIPTION_LENGTH = 160


@dataclass(frozen=True, slots=True)
class Heading:
    """Name a section of a page for its table of contents; `level` is 2 or 3."""

    id: str
    title: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Page:
    """Hold one finished page in one language.

    Its `uri` lies below the root of its language and ends in `/`, or is empty.
    """

    lang: Lang
    uri: str
    kind: str
    title: str
    description: str
    body: str
    headings: tuple[Heading, ...] = ()
    source: str | None = None
    """The content file behind it, below the content folder."""
    languages: tuple[Lang, ...] = LANGS
    """The languages in which its main text is there; it claims no other."""
    sources: tuple[str, ...] = ()
    """The ids of the sources that it lists."""
    card: str | None = None
    """The picture that stands for it where it is shared, below the site's root."""
    published: str | None = None
    updated: str | None = None

    @property
    def path(self) -> str:
        """Give the place of the page below the site's root."""
        return language_root(self.lang) + self.uri

    @property
    def facts(self) -> dict[str, Any]:
        """Give all but the body in plain data: what the theme says around it."""
        # The sources are in the body. Both languages are the rule, which goes without saying.
        silent = {"body", "sources"} | ({"languages"} if self.languages == LANGS else set())
        return {key: value for key, value in asdict(self).items() if key not in silent}


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """Name a page that can be made: to list pages costs nothing, and one is made without the others."""

    lang: Lang
    uri: str
    compose: Callable[[], Page]

    @property
    def path(self) -> str:
        """Give the place of the page below the site's root."""
        return language_root(self.lang) + self.uri


def description(text: str) -> str:
    """Cut a text to the length that search engines show, at a word's end."""
    words = " ".join(text.split())
    if len(words) <= DESCRIPTION_LENGTH:
        return words
    return words[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:–—") + "…"
