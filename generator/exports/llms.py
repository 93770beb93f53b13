"""Write `llms.txt`, a short index for programs that read for people (llmstxt.org): what is here, in both languages."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from generator.exports.export import Export
from generator.render.downloads import DOWNLOADS, Download
from generator.render.theme_data import FOOTER_SECTIONS, HEADER_SECTIONS
from generator.render.view import View
from generator.site.addresses import language_root, section_uri, uri
from generator.site.link import Linked
from generator.text.lang import LANGS
from generator.text.portable import portable_line

PATH = "llms.txt"
MOST = 20
"""So many explainers are named in each language; their list has all."""
# What is whole in one file: the API, the glossary, the fact checks.
_DATA = ("api", "claimreview", "tbx", "skos", "feed")
_MARKUP = re.compile(r"([\\`*_\[\]<>#])")


def files(linked: Linked) -> Iterator[Export]:  # noqa: ARG001  # as every kind of export is planned
    """Plan the index."""
    yield Export(PATH, _index)


def _index(linked: Linked) -> bytes:
    views = [View(linked, lang) for lang in LANGS]
    settings = linked.site.settings
    title = _both(view.plain(settings.title) for view in views)
    about = "\n>\n".join(f"> {_words(view.plain(settings.description))}" for view in views)
    licence = (
        f"{_both(view.say('llms.licence') for view in views)} {_link(settings.licence.name, settings.licence.url)}"
    )
    data = [item for one in DOWNLOADS if one.key in _DATA for item in _download(views, one)]
    more = [_section(view, key) for view in views for key in FOOTER_SECTIONS]
    listed = [
        *((view.say("language"), [*_sections(view), *_explainers(view)]) for view in views),
        (_both(view.say("nav.data") for view in views), data),
        # What may be left out where there is little room: the format knows it by this word.
        ("Optional", more),
    ]
    parts = [f"# {title}", about, licence, *("\n".join((f"## {name}", "", *items)) for name, items in listed)]
    return ("\n\n".join(parts) + "\n").encode()


def _sections(view: View) -> list[str]:
    return [_section(view, key) for key in HEADER_SECTIONS]


def _section(view: View, key: str) -> str:
    about = view.plain(view.linked.site.settings.tagline) if key == "about" else view.say(f"{key}.about")
    return _item(view.say(f"nav.{key}"), _root(view) + section_uri(key), about)


def _explainers(view: View) -> list[str]:
    explainers = view.linked.site.explainers[:MOST]
    return [_item(view.name(one), _root(view) + uri(one), view.plain(one.sentence)) for one in explainers]


def _download(views: Iterable[View], one: Download) -> Iterator[str]:
    """Name a file in the language that it is in, or in both if it holds both."""
    for path, group in itertools.groupby(views, key=lambda view: one.at(view.lang)):
        readers = list(group)
        name = _both(view.say(f"data.{one.key}") for view in readers)
        about = " ".join(view.say(f"data.{one.key}.about") for view in readers)
        yield _item(f"{name} ({one.format})", readers[0].linked.site.settings.address + path, about)


def _root(view: View) -> str:
    return view.linked.site.settings.address + language_root(view.lang)


def _both(sides: Iterable[str]) -> str:
    return " · ".join(dict.fromkeys(map(_words, sides)))


def _item(name: str, address: str, about: str) -> str:
    return f"- {_link(name, address)}: {_words(about)}"


def _link(name: str, address: str) -> str:
    return f"[{_words(name)}]({address.replace('(', '%28').replace(')', '%29')})"


def _words(text: str) -> str:
    """Write words on one line, none of them markup."""
    return _MARKUP.sub(r"\\\1", portable_line(text))
