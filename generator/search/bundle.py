"""Keep the search index of each language, so that it is made once for each state of what the entries say.

It is cached as one archive, named by a digest of the entries and of the code that indexes them: archives carry
checksums, so a damaged one is noticed, and a single file is either there or not.
"""

from __future__ import annotations

import dataclasses
import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.output.cache import Cache
from generator.search import index as indexing
from generator.search.entries import KINDS, Entry
from generator.text import vietnamese
from generator.text.lang import Lang

FOLDER = "search"
_FIELDS = tuple(field.name for field in dataclasses.fields(Entry))
_EPOCH = (1980, 1, 1, 0, 0, 0)


def bundle(entries: Iterable[Entry], lang: Lang, cache: Cache) -> Mapping[str, bytes]:
    """Return the files of the index of one language, by their names below `FOLDER`; the cache gives an unchanged one.

    A cache that is damaged or cannot be written does no harm.
    """
    listed = list(entries)
    name = f"{bundle_key(listed, lang)}.zip"
    cached = _unpack(cache.read(name) or b"")
    if cached:
        return cached
    made = indexing.index(listed, lang)
    cache.keep(name, _pack(made))
    cache.forget_old()
    return made


def bundle_key(entries: Iterable[Entry], lang: Lang) -> str:
    """Return a digest of all that decides an index: the entries, their kinds, and the code that reads their words."""
    code = [Path(str(module.__file__)).read_text("utf-8") for module in (indexing, vietnamese)]
    entries_of_lang = [[getattr(entry, name) for name in _FIELDS] for entry in entries if entry.lang == lang]
    said = json.dumps([code, lang, KINDS, entries_of_lang], ensure_ascii=False)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


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
