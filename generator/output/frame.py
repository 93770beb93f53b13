"""Put a finished page into the theme without MkDocs: what a preview shows of one page is what a build writes."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

import jinja2

from generator.output import assets
from generator.render.page import Page


@dataclass(frozen=True, slots=True)
class Frame:
    """Hold the theme's templates as they are now, and what they say around every page of a site."""

    shell: Mapping[str, object]
    template: jinja2.Template

    def around(self, page: Page) -> str:
        """Give the whole document of a page, for a site that is published at the root of its host."""
        base_url = "" if page.place.is_missing else "/".join([".."] * page.path.count("/")) or "."
        shown = {"meta": page.facts, "title": page.title, "content": f"{page.body}\n"}
        config = {"extra": self.shell, "site_url": ""}
        return self.template.render(config=config, page=shown, base_url=base_url)


def frame(shell: Mapping[str, object]) -> Frame:
    """Read the theme's templates and the policy that a published page has."""
    around = {**shell, "policy": assets.content_policy()}
    return Frame(around, _environment().get_template("reader.html"))


@functools.cache
def _environment() -> jinja2.Environment:
    # The templates escape for themselves, as MkDocs wants it; see `reader.html`.
    return jinja2.Environment(loader=jinja2.FileSystemLoader(assets.THEME), autoescape=False)  # noqa: S701
