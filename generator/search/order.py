"""Put an index of Pagefind in order, so that the same entries give the same bytes.

It writes filters, the values inside each and the languages in its entry point in an order that changes from run to run,
and names files by digests of such bytes. Its files are CBOR behind a word that marks them as Pagefind's: a filter is
[name, [[value, pages], …]], the list of contents of a language [version, pages, words, [[filter, file], …], …]. Its
reader takes such files as they are or as gzip; those that are changed here stay uncompressed, since how gzip compresses
depends on the machine.
"""

from __future__ import annotations

import gzip
import hashlib
import itertools
import json
import re
import zlib
from collections.abc import Mapping

ENTRY_POINT = "pagefind-entry.json"
_HEAD = b"pagefind_dcd"
_FILTER = re.compile(r"filter/(?P<lang>[\w-]+)_(?P<digest>[0-9a-f]+)\.pf_filter")
_META = "pagefind.{}.pf_meta"
# How many values there are in all, and which of them is the list.
_VALUES_OF_FILTER, _FILTERS_OF_META = (2, 1), (6, 3)
_ARRAY, _TEXT, _NUMBER = 4, 3, 0
# Up to here a head holds the number itself, after that how many bytes of it follow.
_SMALL, _BYTES_BY_SIZE = 24, {24: 1, 25: 2, 26: 4, 27: 8}


def in_order(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the files of an index in their one order; raises ValueError if they are not as we know them."""
    ordered, renamed = dict(files), dict[bytes, bytes]()
    for name in files:
        if found := _FILTER.fullmatch(name):
            data = _sorted_list(_unpacked(ordered.pop(name)), *_VALUES_OF_FILTER)
            new = _digest(data, len(found["digest"]))
            ordered[name.replace(found["digest"], new)] = data
            renamed[f"{found['lang']}_{found['digest']}".encode()] = f"{found['lang']}_{new}".encode()
    entry = json.loads(files[ENTRY_POINT])
    for language in entry["languages"].values():
        old = language["hash"]
        meta = _unpacked(ordered.pop(_META.format(old)))
        for before, after in renamed.items():
            meta = meta.replace(before, after)
        meta = _sorted_list(meta, *_FILTERS_OF_META)
        lang, _, digest = old.rpartition("_")
        language["hash"] = f"{lang}_{_digest(meta, len(digest))}"
        ordered[_META.format(language["hash"])] = meta
    ordered[ENTRY_POINT] = json.dumps(entry, sort_keys=True, separators=(",", ":")).encode()
    return dict(sorted(ordered.items()))


def _unpacked(packed: bytes) -> bytes:
    try:
        data = gzip.decompress(packed)
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError("a file is no gzip") from error
    if not data.startswith(_HEAD):
        raise ValueError("a file is not marked as its own")
    return data


def _digest(data: bytes, length: int) -> str:
    return hashlib.sha256(data).hexdigest()[:length]


def _sorted_list(data: bytes, length: int, position: int) -> bytes:
    """Sort the list at a position among so many values: one that has no order of its own."""
    found, at = _head(data, len(_HEAD))
    for _ in range(position):
        at = _end(data, at)
    count, begin = _head(data, at)
    ends = [begin]
    for _ in range(count):
        ends.append(_end(data, ends[-1]))  # each begins where the one before ends
    end = ends[-1]
    for _ in range(length - position - 1):
        end = _end(data, end)
    if found != length or end != len(data):
        raise ValueError("a list has another form")
    items = sorted(data[start:end] for start, end in itertools.pairwise(ends))
    return data[:begin] + b"".join(items) + data[ends[-1] :]


def _end(data: bytes, at: int) -> int:
    """Return where the value that begins at a place ends."""
    kind, size, end = _read_head(data, at)
    if kind == _NUMBER:
        return end
    if kind == _TEXT:
        return end + size
    if kind == _ARRAY:
        for _ in range(size):
            end = _end(data, end)
        return end
    raise ValueError("a value is neither list, text nor number")


def _head(data: bytes, at: int) -> tuple[int, int]:
    """Return how many values a list holds, and where the first begins."""
    kind, size, end = _read_head(data, at)
    if kind != _ARRAY:
        raise ValueError("a list is none")
    return size, end


def _read_head(data: bytes, at: int) -> tuple[int, int, int]:
    """Return of a value its kind, its number or length, and where the head that says so ends."""
    head = data[at] if at < len(data) else 0xFF
    kind, size = head >> 5, head & 0x1F
    if size < _SMALL:
        return kind, size, at + 1
    if size not in _BYTES_BY_SIZE:
        raise ValueError("a value has another form")
    end = at + 1 + _BYTES_BY_SIZE[size]
    return kind, int.from_bytes(data[at + 1 : end], "big"), end
