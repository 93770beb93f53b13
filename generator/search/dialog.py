"""Write the strings that search shows, which are fetched only when a reader asks for it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.site.addresses import section_uri
from generator.text.lang import LANGS, OTHER, Lang
from generator.text.ui import say, strings

_PREFIX = "search."
_KIND = "search.kinds."
# The lists that a reader who finds nothing is led to.
_SECTIONS = ("glossary", "timeline", "actors")


def dialog_words() -> Mapping[str, str]:
    """Return one file for each language, by its path below the site's root."""
    return {f"assets/search.{lang}.json": _as_json(lang) for lang in LANGS}


def _as_json(lang: Lang) -> str:
    labels = {key.removeprefix(_PREFIX): text[lang] for key, text in strings().items() if key.startswith(_PREFIX)}
    lists = {section_uri(section): say(f"nav.{section}", lang) for section in _SECTIONS}
    kinds = {key.removeprefix(_KIND): text[lang] for key, text in strings().items() if key.startswith(_KIND)}
    words = {key: text for key, text in labels.items() if not key.startswith("kinds.")}
    return json.dumps({**words, "kinds": kinds, "other": OTHER[lang], "ways.list": lists}, ensure_ascii=False, indent=0)
