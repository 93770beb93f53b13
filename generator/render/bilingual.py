"""Name the pages that can be read in both languages at once, and the words of the script that does it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generator.text.lang import LANGS
from generator.text.ui import strings

# Kinds of pages whose text is read, not looked through: their paragraphs have a twin on the other language's page.
BILINGUAL_KINDS = ("explainer", "article", "claim", "term", "actor", "source", "corrections", "about")
_PREFIX = "bilingual."


def bilingual_words() -> Mapping[str, str]:
    """Return one file of strings for each language, by its path below the site's root: few readers ever need it."""
    return {
        f"assets/bilingual.{lang}.json": json.dumps(
            {key.removeprefix(_PREFIX): text[lang] for key, text in strings().items() if key.startswith(_PREFIX)},
            ensure_ascii=False,
            indent=0,
        )
        for lang in LANGS
    }
