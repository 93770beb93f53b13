"""Make of a finished site an archive that opens from a disk: no server, no network, no script.

Links lead to files. Scripts are left out: from a disk, browsers let none fetch anything, and every page works without.
What a reader without a network does not need is left out too; links to it lead to the site.
"""

from __future__ import annotations

import functools
import html
import os
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from generator.content.models import SiteSettings
from generator.output.archive import Find, Packed, opened, pack, write_archive
from generator.render.downloads import OFFLINE
from generator.site.addresses import language_root, text_or_fallback
from generator.text.lang import LANGS, Lang
from generator.text.ui import say

# Files for machines, pictures for networks, what only works with a network, what is for editors.
_LEFT_OUT = frozenset({"api", "cards", "data", "embed", "follow", "handbook", "search", "status"})
_STYLE = re.compile(r"assets/[^/]+\.css")
_ICON, _READ_ME = "assets/icon.svg", "README.txt"
_HEAD_END = "</head>"
# Our own templates write these; in a text, `<` is always escaped, and `>` within a tag.
_OUT_OF_HEAD = re.compile(
    r"<script\b[^>]*>.*?</script>|<link rel=\"(?:alternate|apple-touch-icon)\"[^>]*>"
    r"|<meta (?:property=|name=\"(?:twitter|robots)|http-equiv=)[^>]*>",
    re.DOTALL,
)
_OUT_OF_BODY = re.compile(r"<script\b[^>]*>.*?</script>|<a class=\"find\"[^>]*>.*?</a>", re.DOTALL)
_LINK = re.compile(r'(?<=<a )([^>]*?\bhref=")([^"]*)')
_BLANK_LINES = re.compile(r"\n\s*\n")
_MOVED = 'http-equiv="refresh"'
_CHARSET = '<meta charset="utf-8">'
# What is read from a disk asks for nothing but its style, and runs nothing.
_POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; connect-src 'none'\">"
_BEFORE_LICENCE = '<p class="licence">'


def add_offline_copy(site: Path, settings: SiteSettings, before: Path | None = None) -> None:
    """Add to a finished site the archive of it; raises OSError.

    `before` is the site that this one takes the place of, if what surrounds its pages is the same: a page that is the
    very same file in both is taken from the archive there as it is packed. The bytes are the same with it and without.
    """
    target = site / OFFLINE.path
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.new")
    # The old archive may have been linked to this name already: nothing is written through a link.
    with opened(before / OFFLINE.path if before else None) as find, draft.open("wb") as file:
        write_archive(file, _entries(site, settings, before, find))
    draft.replace(target)


def _entries(site: Path, settings: SiteSettings, before: Path | None, find: Find) -> Iterator[Packed]:
    yield pack(_READ_ME, _read_me(settings).encode())
    for name in sorted(_names(site)):
        kept = find(name) if before and _is_same(site / name, before / name) else None
        if kept:
            yield kept
        elif not name.endswith(".html"):
            yield pack(name, (site / name).read_bytes())
        elif (page := offline_page((site / name).read_text("utf-8"), name, settings)) is not None:
            yield pack(name, page.encode())


def _names(site: Path) -> Iterator[str]:
    """Name the files of a site that are carried, by their paths there."""
    for folder, folders, files in os.walk(site):
        place = Path(folder).relative_to(site).as_posix()
        at = "" if place == "." else f"{place}/"
        if at in {language_root(lang) for lang in LANGS}:
            folders[:] = [name for name in folders if name not in _LEFT_OUT]
        yield from (name for file in files if is_carried(name := at + file))


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False


def is_carried(path: str) -> bool:
    """Tell by its path whether a file of the site belongs into the copy."""
    if path == _ICON or _STYLE.fullmatch(path):
        return True
    inside = path.removeprefix(language_root("en"))
    return posixpath.basename(path) == "index.html" and inside.partition("/")[0] not in _LEFT_OUT


def offline_page(page: str, path: str, settings: SiteSettings) -> str | None:
    """Write a finished page for a reader without a network; nothing for one that only leads on to another."""
    head, end, body = page.partition(_HEAD_END)
    if _MOVED in head:
        return None
    head = _OUT_OF_HEAD.sub("", head).replace(_CHARSET, f"{_CHARSET}\n{_POLICY}", 1)
    lead = functools.partial(_lead, folder=posixpath.dirname(path), address=settings.address)
    body = _LINK.sub(lead, _OUT_OF_BODY.sub("", body))
    body = body.replace(_BEFORE_LICENCE, f"{_note(path, settings.address)}\n{_BEFORE_LICENCE}", 1)
    return _BLANK_LINES.sub("\n", head) + end + body


def _lead(link: re.Match[str], folder: str, address: str) -> str:
    before, href = link.groups()
    path, sign, anchor = href.partition("#")
    if not path or ":" in path.partition("/")[0] or path.startswith("/"):
        return link[0]
    target = posixpath.normpath(posixpath.join(folder, path))
    is_folder = path.endswith("/") or posixpath.basename(path) in {".", ".."}
    file = posixpath.normpath(f"{target}/index.html") if is_folder else target
    if is_carried(file):
        inside = f"{path.removesuffix('/')}/index.html" if is_folder else path
        return f"{before}{inside}{sign}{anchor}"
    return f"{before}{html.escape(address)}{target}{'/' if is_folder else ''}{sign}{anchor}"


def _note(path: str, address: str) -> str:
    lang: Lang = "en" if path.startswith(language_root("en")) else "vi"
    url = html.escape(address + path.removesuffix("index.html"))
    return f'<p>{html.escape(say("offline.note", lang))} <a href="{url}">{url}</a></p>'


def _read_me(settings: SiteSettings) -> str:
    licence = f"{settings.licence.name}, {settings.licence.url}"
    told = (
        say("offline.read_me", lang, site=text_or_fallback(settings.title, lang), address=url, licence=licence)
        for lang in LANGS
        for url in [settings.address + language_root(lang)]
    )
    return "\n\n".join(told) + "\n"
