"""Tell the theme what it says around every page: names, words, sections."""

from __future__ import annotations

from generator.addresses import language_root
from generator.lang import LANGS, Lang
from generator.link import Linked
from generator.pages.view import View
from generator.theme_colours import colours
from generator.words import words

_PREFIX = "theme."
# The parts of the site in its header, and those in its footer only.
SECTIONS = ("explainers", "articles", "glossary", "actors", "timeline", "sources")
MORE = ("about", "corrections", "status")


def shell(linked: Linked) -> dict[str, object]:
    """Gather what the theme says, in plain data; words of the interface are those whose keys begin with `theme.`."""
    settings = linked.site.settings
    paper = colours()["paper"]
    return {
        "address": settings.address,
        "repository": settings.repository.rstrip("/") if settings.repository else None,
        "contact": settings.contact,
        "paper": {"light": paper.light, "dark": paper.dark},
        "licence": {"name": settings.licence.name, "url": settings.licence.url},
        "languages": {lang: _language(View(linked, lang)) for lang in LANGS},
    }


def _language(view: View) -> dict[str, object]:
    settings = view.linked.site.settings
    return {
        "name": view.say("language"),
        "root": language_root(view.lang),
        "title": view.plain(settings.title),
        "tagline": view.plain(settings.tagline),
        "words": _words(view.lang),
        "sections": [_section(view, section) for section in SECTIONS],
        "more": [_section(view, section) for section in MORE],
    }


def _words(lang: Lang) -> dict[str, str]:
    return {key.removeprefix(_PREFIX): said[lang] for key, said in words().items() if key.startswith(_PREFIX)}


def _section(view: View, key: str) -> dict[str, str]:
    return {"title": view.say(f"nav.{key}"), "uri": f"{key}/"}
