"""Write the whole HTML document of a page without MkDocs: what a preview shows of one page is what a build writes."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

import jinja2

from generator.output.policy import content_policy
from generator.output.stylesheet import KINDS_WITH_STYLES
from generator.output.theme import THEME
from generator.render.page import Page


@dataclass(frozen=True, slots=True)
class DocumentTemplate:
    """Hold the theme's template as it is now, and what it says around every page of a site."""

    theme_data: Mapping[str, object]
    template: jinja2.Template

    def document(self, page: Page) -> str:
        """Return the whole document of a page, for a site that is published at the root of its host."""
        base_url = "" if page.place.is_missing else "/".join([".."] * page.path.count("/")) or "."
        shown = {"meta": page.facts, "title": page.title, "content": f"{page.body}\n"}
        config = {"extra": self.theme_data, "site_url": ""}
        return self.template.render(config=config, page=shown, base_url=base_url)


def document_template(theme_data: Mapping[str, object]) -> DocumentTemplate:
    """Read the theme's template, and the policy that a published page has."""
    return DocumentTemplate(
        {**theme_data, "policy": content_policy(), "kinds_with_styles": KINDS_WITH_STYLES},
        _environment().get_template("reader.html"),
    )


@functools.cache
def _environment() -> jinja2.Environment:
    # The templates escape for themselves, as MkDocs wants it; see `reader.html`.
    return jinja2.Environment(loader=jinja2.FileSystemLoader(THEME), autoescape=False)  # noqa: S701
