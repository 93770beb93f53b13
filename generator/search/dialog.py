"""Write the words of the search dialog, which are fetched only when it is opened."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.text.lang import LANGS, OTHER, Lang
from generator.text.ui import say, strings

_PREFIX = "search."
# Where a reader can go who finds nothing.
_WAYS = ("glossary", "timeline", "actors")


def dialog_words() -> Mapping[str, str]:
    """Give one file a language, below the site's root."""
    return {f"assets/search.{lang}.json": _words(lang) for lang in LANGS}


def _words(lang: Lang) -> str:
    own = {key.removeprefix(_PREFIX): said[lang] for key, said in strings().items() if key.startswith(_PREFIX)}
    ways = {f"{way}/": say(f"nav.{way}", lang) for way in _WAYS}
    return json.dumps({**own, "other": OTHER[lang], "ways.list": ways}, ensure_ascii=False, indent=0)
