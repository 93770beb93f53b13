"""Write the words of the search dialog, which are fetched only when it is opened."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.site.addresses import section_uri
from generator.text.lang import LANGS, OTHER, Lang
from generator.text.ui import say, strings

_PREFIX = "search."
# Where a reader can go who finds nothing.
_SECTIONS = ("glossary", "timeline", "actors")


def dialog_words() -> Mapping[str, str]:
    """Give one file a language, below the site's root."""
    return {f"assets/search.{lang}.json": _words(lang) for lang in LANGS}


def _words(lang: Lang) -> str:
    own = {key.removeprefix(_PREFIX): said[lang] for key, said in strings().items() if key.startswith(_PREFIX)}
    ways = {section_uri(section): say(f"nav.{section}", lang) for section in _SECTIONS}
    return json.dumps({**own, "other": OTHER[lang], "ways.list": ways}, ensure_ascii=False, indent=0)
