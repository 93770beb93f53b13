"""Read Vietnamese that was written or saved in an encoding of old, and is shown in the letters of another one."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

# Letters that only Vietnamese in Unicode has: a line that holds one is in no old encoding.
_OURS = re.compile("[\u1ea0-\u1ef9\u0111\u0110\u01a1\u01a0\u01b0\u01af\u0103\u0102]")
# What others are shown as by programs that took UTF-8 for Windows' own.
_TAKEN_FOR_WINDOWS = re.compile("[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2,}")
_SUSPECT = re.compile(
    "[a-z][À-ÖØ-Þ]|[a-zÀ-ÿ][µ¶·¸¹¨ª¬¾×÷\u00ad]|®[a-z]|[aeoyuôö][øûõïùåäë]|ñ[aeioy]"
    "|[ÃÄÆÂáâ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_TCVN3_SIGN = re.compile("(?<=[a-z])[À-ÖØ-Þ]|(?<=[a-zÀ-ÿ])[µ¶·¸¹¨ª¬¾×÷\u00ad]|®(?=[a-zÀ-ÿ])")
_TCVN3 = dict(
    zip(
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        strict=True,
    )
)
_TONES = ("\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
_VNI_PAIR = re.compile("[aeouyAEOUYôöÔÖ][øùûõïØÙÛÕÏ]|[aeoAEO][âàáåãäÂÀÁÅÃÄ]|[aA][êèéúüëÊÈÉÚÜË]|[ñÑôÔöÖæóò]")
_VNI_SIGN = re.compile("[aeouyôö][øûõïù]|[aeo][åäãáàâ]|a[êëéèúü]|ñ(?=[aeioyuôö])")
_VNI_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị"}
# Fewer signs than these, and they may be a word of another language.
_FEW_TCVN3, _FEW_VNI, _FEW_RUNS = 2, 3, 2


class Decoded(NamedTuple):
    """Name the encoding of a line, and hold the line as it was meant."""

    encoding: str
    line: str


def is_suspect(text: str) -> bool:
    """Return whether a text may hold such lines, so that they need not be looked at one by one."""
    return bool(_SUSPECT.search(text))


def decoded(line: str) -> Decoded | None:
    """Read a line as it was meant, if it is in an old encoding."""
    if not _SUSPECT.search(line):
        return None
    if (plain := _from_windows(line)) != line:
        return Decoded("UTF-8", plain)
    if _OURS.search(line):
        return None
    signs = _TCVN3_SIGN.findall(line)
    if len(signs) >= _FEW_TCVN3 and len(set(signs)) > 1:
        return Decoded("TCVN3 (ABC)", "".join(_TCVN3.get(letter, letter) for letter in line))
    words = line.split()
    signed = sum(bool(_VNI_SIGN.search(word)) for word in words)
    # In Vietnamese most words have a mark; in French or Spanish few have one of these.
    if signed >= _FEW_VNI and 2 * signed > len(words):
        return Decoded("VNI", _VNI_PAIR.sub(_vni_letter, line))
    return None


def _from_windows(line: str) -> str:
    """Read again as UTF-8 what was taken for something else, wherever it stands in a line."""
    runs = [(run, _as_utf8(run[0])) for run in _TAKEN_FOR_WINDOWS.finditer(line)]
    read = {run.start(): words for run, words in runs if words}
    if len(read) < _FEW_RUNS:
        return line
    return _TAKEN_FOR_WINDOWS.sub(lambda run: read.get(run.start(), run[0]), line)


def _as_utf8(run: str) -> str:
    try:
        return b"".join(map(_byte, run)).decode("utf-8")
    except UnicodeError:
        return ""


def _byte(letter: str) -> bytes:
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")


def _vni_letter(found: re.Match[str]) -> str:
    base, sign = found[0][0], found[0][1:].lower()
    if not sign:
        alone = _VNI_ALONE[base.lower()]
        return alone if base.islower() else alone.upper()
    horned = {"ô": "ơ", "ö": "ư", "Ô": "Ơ", "Ö": "Ư"}.get(base, base)
    if sign in "øùûõï":
        return unicodedata.normalize("NFC", horned + dict(zip("øùûõï", _TONES, strict=True))[sign])
    hat, signs = ("\u0302", "âàáåãä") if sign in "âàáåãä" else ("\u0306", "êèéúüë")
    tone = ("", *_TONES)[signs.index(sign)]
    return unicodedata.normalize("NFC", base + hat + tone)
