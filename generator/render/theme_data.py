"""Gather what the theme shows around every page: the site's names, its sections, strings of the interface."""

from __future__ import annotations

import dataclasses

from generator.render.bilingual import BILINGUAL_KINDS
from generator.render.downloads import ALSO_OF, TABLES_OF, download
from generator.render.mark import mark_of
from generator.render.view import View
from generator.site.addresses import language_root, section_uri
from generator.site.colours import colours
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from generator.text.ui import strings

_PREFIX = "theme."
# The parts of the site in its header, and those in its footer only.
HEADER_SECTIONS = ("explainers", "claims", "articles", "glossary", "actors", "timeline", "sources")
FOOTER_SECTIONS = ("about", "corrections", "data", "follow")


def theme_data(linked: Linked) -> dict[str, object]:
    """Return what the theme shows, as plain data; its strings are those whose keys begin with `theme.`."""
    settings = linked.site.settings
    paper = colours(settings.accent)["paper"]
    return {
        "address": settings.address,
        "mark": mark_of(linked.site).svg("mark"),
        "repository": settings.repository.rstrip("/") if settings.repository else None,
        "proposal": dataclasses.asdict(linked.site.proposal) if linked.site.proposal else None,
        "paper": {"light": paper.light, "dark": paper.dark},
        "licence": {"name": settings.licence.name, "url": settings.licence.url},
        "bilingual": list(BILINGUAL_KINDS),
        "languages": {lang: _language(View(linked, lang)) for lang in LANGS},
    }


def _language(view: View) -> dict[str, object]:
    settings = view.linked.site.settings
    return {
        "name": view.say("language"),
        "root": language_root(view.lang),
        "title": view.plain(settings.title),
        "tagline": view.plain(settings.tagline),
        "words": _theme_strings(view.lang) | {"share": view.say("share"), "copied": view.say("share.copied")},
        "sections": [_section(view, section) for section in HEADER_SECTIONS],
        "tables": {section_uri(section): _table(view, key) for section, key in TABLES_OF.items()},
        "also": {section_uri(section): [_table(view, key) for key in keys] for section, keys in ALSO_OF.items()},
        "more": [_section(view, section) for section in FOOTER_SECTIONS],
    }


def _theme_strings(lang: Lang) -> dict[str, str]:
    return {key.removeprefix(_PREFIX): text[lang] for key, text in strings().items() if key.startswith(_PREFIX)}


def _table(view: View, key: str) -> dict[str, str]:
    """Name the table that holds what a section lists, and where the page of data tells of it."""
    found, about = download(key), f"{section_uri('data')}#_{key}"
    return {"name": view.say(f"data.{key}"), "path": found.path, "type": found.type, "about": about}


def _section(view: View, key: str) -> dict[str, str]:
    return {"title": view.say(f"nav.{key}"), "uri": section_uri(key)}
