"""Read what an editor hands over as text: of whatever encoding, and refuse in plain words what is no text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.text.lang import Lang
from generator.text.ui import SaidError, say
from generator.text.vietnamese import normalise

MAX_BYTES: Final = 4_000_000
"""No article is as long; a saved page with pictures written into it may be."""

_MARKS_OF_ORDER = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# What programs write that are often taken for text, by their first bytes.
_PROGRAMS = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "Word, EPUB, zip"),
    (b"\xd0\xcf\x11\xe0", "Word 97–2003"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x1f\x8b", "gzip"),
)
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
# Where a page names its encoding, it does so within its first bytes.
_HEAD = 2048
_VIETNAMESE_1258 = re.compile("[ơưăđ]|[a-zâêô][\u0300\u0301\u0303\u0309\u0323]", re.IGNORECASE)
_STRAY_MARK = re.compile("(?<![^\\W\\d_])[\u0300\u0301\u0303\u0309\u0323]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# More than one such sign among so many letters, and it is no text.
_SIGNS_IN_LETTERS = 200


@dataclass(frozen=True, slots=True)
class Remark:
    """Tell the editor in their language what was made of the text: what was dropped, guessed or not understood."""

    key: str
    facts: Mapping[str, object] = field(default_factory=dict)

    def said(self, lang: Lang) -> str:
        """Return the words."""
        return say(self.key, lang, **self.facts)


@dataclass(frozen=True, slots=True)
class Text:
    """Hold a text as read: composed, its line ends plain, without what nobody sees."""

    text: str
    remarks: tuple[Remark, ...] = ()


def read(data: bytes, name: str) -> Text:
    """Read bytes as text; raises SaidError for what is empty, too large or no text."""
    if len(data) > MAX_BYTES:
        raise SaidError("ingest.too_big", name=name, limit=MAX_BYTES // 1_000_000)
    if program := next((program for start, program in _PROGRAMS if data.startswith(start)), None):
        raise SaidError("ingest.program", name=name, program=program)
    text, encoding = _decoded(data)
    if len(_CONTROLS.findall(text)) * _SIGNS_IN_LETTERS > len(text):
        raise SaidError("ingest.no_text", name=name)
    text = _plain(text)
    if not any(map(str.isalpha, text)):
        raise SaidError("ingest.empty", name=name)
    remarks = () if encoding.startswith("utf") else (Remark("ingest.encoding", {"encoding": encoding}),)
    return Text(text, remarks)


def _decoded(data: bytes) -> tuple[str, str]:
    """Return the text and the encoding that it was in: the one it says, UTF-8, else one of Windows' old ones."""
    for mark, encoding in _MARKS_OF_ORDER:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), encoding
    declared = _DECLARED.search(data[:_HEAD])
    for encoding in ("utf-8", *([declared[1].decode("ascii")] if declared else ())):
        try:
            return data.decode(encoding), encoding.lower()
        except (UnicodeDecodeError, LookupError):
            continue
    return _windows(data)


def _windows(data: bytes) -> tuple[str, str]:
    """Tell Vietnamese from western text: in windows-1258 tones are marks of their own, behind the vowel."""
    vietnamese = data.decode("cp1258", "replace")
    if _VIETNAMESE_1258.search(vietnamese) and not _STRAY_MARK.search(vietnamese):
        return vietnamese, "windows-1258"
    return data.decode("cp1252", "replace"), "windows-1252"


def _plain(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return _CONTROLS.sub("", _UNSEEN.sub("", normalise(unicodedata.normalize("NFC", lines))))
