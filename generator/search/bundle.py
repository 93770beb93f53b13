"""Index the entries with Pagefind, once for each state of what they say.

Pagefind reads pages, so each entry becomes a small one that no reader sees; its file's name holds the address. The
finished index is cached as one archive, named by a digest of its input: archives carry checksums, so a damaged one is
noticed, and a single file is either there or not.
"""

from __future__ import annotations

import hashlib
import html
import importlib.metadata
import io
import json
import re
import subprocess
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.output.cache import Cache
from generator.output.files import fill_folder
from generator.search.entries import Entry
from generator.search.order import ENTRY_POINT, in_order
from generator.text.lang import LANGS
from generator.text.ui import SaidError

FOLDER = "search"
# Pagefind's own dialogs and styles; we have our own.
_UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")
_SECONDS = 900
# Another number when an index is put in order in another way: what was kept before is then made again.
_ORDER = 1
_EPOCH = (1980, 1, 1, 0, 0, 0)
# These come first when searched for by name: their field weighs more than any title that mentions the name.
_NAMED = frozenset({"term", "actor", "list"})

_PAGE = """\
<!doctype html><html lang="{lang}"><body data-pagefind-filter="kind:{kind}">
<h1 data-pagefind-ignore data-pagefind-meta="title">{title}</h1>
<p data-pagefind-ignore data-pagefind-meta="{names_as}">{names}</p>
{tails}<p data-pagefind-ignore data-pagefind-meta="note">{note}</p>
<i data-pagefind-ignore data-pagefind-filter="lang">{title_lang}</i>
<p>{text}</p>
</body></html>
"""
_TAILS = '<p data-pagefind-ignore data-pagefind-meta="tails">{}</p>\n'
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
# A longer run is a sentence, whose ends nobody looks for.
_LONGEST_NAME = 12


class NotIndexedError(SaidError):
    """Report why there is no search index."""


def bundle(entries: Iterable[Entry], cache: Cache, scratch: Path) -> Mapping[str, bytes]:
    """Return the files of the index, by their names below `FOLDER`: from the cache if the same entries were indexed.

    Else Pagefind makes it in `scratch`, an empty folder that the caller removes. Raises NotIndexedError if Pagefind is
    missing or fails. A cache that is damaged or cannot be written does no harm.
    """
    pages = {page_name(entry): page(entry) for entry in entries}
    name = f"{_cache_key(pages)}.zip"
    cached = _unpack(cache.read(name) or b"")
    if cached:
        return cached
    made = _index(pages, scratch)
    cache.keep(name, _pack(made))
    cache.forget_old()
    return made


def spelled(text: str) -> str:
    """Spell text as it is indexed: composed, đ as a d with a mark, so that `d` finds it as `a` finds ă.

    Pagefind leaves out marks, but the stroke of đ is none. The script spells queries likewise, and results back.
    """
    return unicodedata.normalize("NFC", text).replace("đ", "d\u0335").replace("Đ", "D\u0335")


def page_name(entry: Entry) -> str:
    """Name an entry's page after its address: `glossary/x/` stays as it is, `timeline/#x` becomes `timeline/_x`."""
    folder, _, anchor = entry.uri.partition("#")
    return f"{entry.lang}/{folder}_{anchor}.html" if anchor else f"{entry.lang}/{folder}index.html"


def page(entry: Entry) -> str:
    """Write an entry as a page for Pagefind, which does not index one without text."""
    is_named = entry.kind in _NAMED
    names = (entry.title, *entry.names) if is_named else entry.names
    facts = {"title": entry.title, "names": " | ".join(names), "note": entry.note}
    facts |= {"text": entry.text or entry.title, "title_lang": entry.title_lang}
    escaped = {key: html.escape(spelled(text)) for key, text in facts.items()}
    tails = " ".join(dict.fromkeys(tail for name in names for tail in _tails(name)))
    escaped["tails"] = _TAILS.format(tails) if tails else ""
    return _PAGE.format(lang=entry.lang, kind=entry.kind, names_as="own" if is_named else "names", **escaped)


def _tails(name: str) -> Iterator[str]:
    """List the ends of a name in Chinese script: it has no spaces, and words are found by their beginnings only."""
    for run in _HAN.findall(name):
        if len(run) <= _LONGEST_NAME:
            yield from (run[start:] for start in range(1, len(run) - 1))


def _cache_key(pages: Mapping[str, str]) -> str:
    """Return a digest of all that decides an index: the pages, and Pagefind's version."""
    try:
        version = importlib.metadata.version("pagefind-bin")
    except importlib.metadata.PackageNotFoundError as error:
        raise _failure("it is not installed") from error
    return hashlib.sha256(json.dumps([version, _UNUSED, _ORDER, pages], sort_keys=True).encode("utf-8")).hexdigest()


def _failure(reason: str) -> NotIndexedError:
    return NotIndexedError("build.no_index", reason=reason)


def _index(pages: Mapping[str, str], scratch: Path) -> Mapping[str, bytes]:
    source, target = scratch / "pages", scratch / "index"
    fill_folder(source, ((name, text.encode("utf-8")) for name, text in pages.items()))
    _run(source, target)
    files = {path.relative_to(target).as_posix(): path.read_bytes() for path in _files(target)}
    if set(json.loads(files.get(ENTRY_POINT, b"{}")).get("languages", ())) != set(LANGS):
        raise _failure("its index does not hold both languages")
    try:
        return in_order(files)
    except (ValueError, KeyError) as error:
        raise _failure(f"its index is none that we know: {error}") from error


def _run(source: Path, target: Path) -> None:
    from pagefind.service import get_executable  # noqa: PLC0415  # a tenth of a second, and mostly the cache answers

    command = [str(get_executable()), "--site", str(source), "--output-path", str(target), "--silent"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603  # no shell
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _failure(str(error)) from error
    if done.returncode:
        output = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
        raise _failure(f"it exited with {done.returncode}: {output[-500:]}")


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(_UNUSED))


def _pack(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), data)
    return packed.getvalue()


def _unpack(packed: bytes) -> Mapping[str, bytes]:
    """Read the files of an archive; none if it is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError):
        return {}
