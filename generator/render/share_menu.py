"""Offer what a reader may do with an address: plain links to where it can be shared, and the words of the whole menu.

No script of others is loaded, and nobody is told of a reader who does not follow such a link.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote

from generator.render.view import View
from generator.site.addresses import language_root
from generator.text.lang import LANGS, Lang
from generator.text.ui import strings

_PREFIX = "share."


class ShareLink(NamedTuple):
    """Hold one place to share at: its name, and the address that opens its own form."""

    name: str
    url: str


class ShareMenu(NamedTuple):
    """Hold what stands in the menu without a script: the whole address of what is shared, and where to share it."""

    address: str
    links: tuple[ShareLink, ...]


def share_menu(view: View, uri: str) -> ShareMenu:
    """Return the menu for a path below the root of the language."""
    address = f"{view.linked.site.settings.address}{language_root(view.lang)}{uri}"
    return ShareMenu(address, share_links(address))


def share_links(address: str) -> tuple[ShareLink, ...]:
    """List the places that have a plain address for sharing."""
    return (
        ShareLink("Zalo", f"https://button-share.zalo.me/share_external?d={_for_zalo(address)}"),
        ShareLink("Facebook", f"https://www.facebook.com/sharer/sharer.php?u={quote(address, safe='')}"),
    )


def _for_zalo(address: str) -> str:
    """Write an address as Zalo reads it: in JSON, in base 64, without signs that an address would have to escape."""
    written = json.dumps({"url": address}, separators=(",", ":")).encode()
    padded = written + b" " * (-len(written) % 3)
    return quote(base64.b64encode(padded), safe="")


def menu_words() -> Mapping[str, str]:
    """Return what a script adds to the menu in words, a file for each language, by its path below the site's root."""
    return {f"assets/share.{lang}.json": _as_json(lang) for lang in LANGS}


def _as_json(lang: Lang) -> str:
    words = {key.removeprefix(_PREFIX): text[lang] for key, text in strings().items() if key.startswith(_PREFIX)}
    return json.dumps(words, ensure_ascii=False, indent=0)
