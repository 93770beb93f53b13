"""Write the whole document of a page of the preview's own: problems in the content, failures."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple
from urllib.parse import quote

from markupsafe import Markup

from generator.content.models import Text
from generator.preview.notices import LIST
from generator.render.compose import fill
from generator.site.addresses import language_root, text_or_fallback
from generator.text.lang import OTHER, Lang
from generator.text.ui import say


class Brand(NamedTuple):
    """Hold the sign of the site and its name, where a site was read."""

    mark: str
    name: Text


def language_of(path: str) -> Lang:
    """Return the language of an address."""
    return "en" if path.startswith(f"/{language_root('en')}") else "vi"


def own_page(path: str, title: str, body: str, brand: Brand | None = None) -> str:
    """Put a finished body below a header with the ways home, to all messages and to the other language."""
    lang = language_of(path)
    other, root = OTHER[lang], language_root(lang)
    place = path.removeprefix("/").removeprefix(root)
    return fill(
        "notice.html",
        say=partial(say, lang=lang),
        lang=lang,
        home=f"/{root}",
        mark=Markup(brand.mark) if brand else "",  # noqa: S704  # drawn by us
        site=text_or_fallback(brand.name, lang) if brand else say("home", lang),
        list=f"/{root}{LIST}" if brand and place != LIST else "",
        other=other,
        there=quote(f"/{language_root(other)}{place}"),
        name=say("language", other),
        title=title,
        body=Markup(body),  # noqa: S704  # from a template that escapes
    )
