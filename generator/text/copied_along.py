"""Find what is copied along with the words of a post or a page, and is no part of them: links to more, tags, emoji."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# What is an emoji wherever it stands, and signs that are made one by the selector behind them. Letters in squares are
# ornaments (see `odd_signs`); arrows, ticks and stars of old are signs like others.
_EMOJI = (
    "[\U0001f000-\U0001f12f\U0001f18e-\U0001faff\u231a\u231b\u23e9-\u23f3\u2614\u2615\u2648-\u2653\u2693\u26a1\u26bd"
    "\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e"
    "\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55]|[#*\\d\u203c-\u2bff\u3030-\u3299]\ufe0f"
)
_RUN = rf"(?:(?:{_EMOJI})[\ufe0f\u200d\u20e3]*)+"
_MORE = (
    r"(?:xem|đọc) thêm|xem chi tiết|xem tiếp|đọc tiếp|xem ngay|chi tiết(?: xem)?(?: tại)?|xem (?:bài|bản) đầy đủ"
    r"|link (?:bài viết|bài|gốc)|nguồn bài viết"
    r"|(?:read|see|learn|find out) more|read on|continue reading|(?:full|original) (?:story|article|post)"
    r"|more (?:at|here)"
)
_ADDRESS = r"(?:https?://|www\.)[^\s<>()\[\]]*[^\s<>()\[\].,;:!?…”’]"
# Addresses that are made for passing on, and hide or outlive badly what they lead to.
_SHARED = (
    r"(?:(?:www\.|m\.|web\.)?facebook\.com/(?:share|sharer|permalink\.php|story\.php|watch|reel|groups/\w+/permalink)"
    r"|fb\.(?:watch|me|com/share)|t\.co|bit\.ly|lnkd\.in|v[mt]\.tiktok\.com|(?:www\.)?instagram\.com/(?:share|stories)"
    r"|(?:www\.)?threads\.(?:net|com)/t|zalo\.me|(?:link\.|oa\.|stc\.)zaloapp\.com|zaloapp\.com|tinyurl\.com|ow\.ly"
    r"|buff\.ly|dlvr\.it|ift\.tt|is\.gd|shorturl\.at|cutt\.ly|rebrand\.ly|share\.google|g\.co/kgs|shope\.ee|s\.shopee\.vn)"
)
_FURTHER = re.compile(
    rf"(?:^[ ]*|(?<=[.!?…)\]”] )|(?<=[(:]))(?:{_RUN}[ ]*)?\b(?:{_MORE})\b"
    r"(?: tại đây| ở đây| tại| ở| here)?[ ]*[:：]?[ ]*"
    rf"(?:{_RUN}[ ]*)?{_ADDRESS}"
    rf"|{_RUN}[ ]*(?:(?:{_MORE})\b[^\n.]{{0,12}})?{_ADDRESS}",
    re.IGNORECASE | re.MULTILINE,
)
_PASSED_ON = re.compile(
    rf"https?://{_SHARED}(?:[/?][^\s<>()\[\]]*[^\s<>()\[\].,;:!?…”’]|(?=\s|$))",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(r"(?:…|\.\.\.)[ ]*(?:Xem thêm|See more|Read more)[.…]*[ ]*$", re.MULTILINE)
_ALONE = re.compile(
    rf"^[ ]*(?:[-*+] )?(?:\*\*)?(?:{_RUN}[ ]*)?(?:"
    r"(?:xem|đọc) thêm|(?:tin|bài) (?:viết )?(?:liên quan|cùng chuyên mục)|chia sẻ (?:bài viết|bài này)"
    r"|read (?:more|also)|see more|related (?:articles|stories|news)|share this (?:article|story|post)"
    r"|sign up for our newsletter|advertisement"
    r")[ ]*:?(?:\*\*)?[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
# At the beginning of a line they are no heading either, which is told of itself.
_TAGS = re.compile(r"(?<=[ (])#[^\W\d_]\w*(?:[ ,]+#[^\W\d_]\w*)+")
_CREDIT = re.compile(
    r"\((?:ảnh|photo|nguồn ảnh|ảnh chụp màn hình|photo credit)(?: minh h[oọ][aạ])?[ ]*:[ ]*[^()\n]{1,60}\)",
    re.IGNORECASE,
)
_CREDIT_ALONE = re.compile(
    r"^[ ]*(?:Ảnh|Nguồn ảnh|Photo|Photo credit)(?: minh h[oọ][aạ])?[ ]*: [^\n.]{1,50}\.?[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
_SORTS = (
    *(("more", _FURTHER), ("more", _CUT_OFF), ("shared", _PASSED_ON), ("tags", _TAGS), ("credit", _CREDIT)),
    ("emoji", re.compile(_RUN)),
)
_LINES = (("more", _ALONE), ("credit", _CREDIT_ALONE))
# Texts that hold none of these are searched no further.
_MAYBE_EMOJI = re.compile("[\u203c-\u2bff\ufe0f\U0001f000-\U0001faff]")
_MAYBE = (
    *("://", "www.", " #", ",#", "ảnh", "photo", "xem thêm", "đọc thêm", "see more", "read more", "read also"),
    *("liên quan", "cùng chuyên mục", "chia sẻ bài", "related ", "share this", "newsletter", "advertisement"),
)
# What is quoted is what others wrote, and code is left as it is.
_NOT_OURS = re.compile(r"“[^“”\n]*”|(`+)(?!`).*?(?<!`)\1(?!`)|^(?: {4}|\t)[^\n]*$", re.MULTILINE)


class Copied(NamedTuple):
    """Hold where such a thing begins, its words, and of which sort it is."""

    start: int
    words: str
    way: str


def signs_in(text: str) -> tuple[str, ...]:
    """List what is in a file of texts that only texts with such a thing hold: most files have next to nothing."""
    lowered = text.lower()
    return (*(sign for sign in _MAYBE if sign in lowered), *sorted(set(_MAYBE_EMOJI.findall(text))))


def copied_along(text: str, signs: Iterable[str]) -> tuple[Copied, ...]:
    """List what was copied along into a text of a file with these signs, in its order; of many emoji the first."""
    lowered = text.lower()
    if not any(sign in lowered for sign in signs):
        return ()
    return tuple(_found(_NOT_OURS.sub(lambda found: "\ufffc" * len(found[0]), text)))


def _found(text: str) -> Iterator[Copied]:
    # A title, or the name of a term, is a line of its own.
    sorts = (*_SORTS, *_LINES) if "\n" in text else _SORTS
    places = sorted(
        (found.start(), -found.end(), way, found[0]) for way, pattern in sorts for found in pattern.finditer(text)
    )
    end, has_emoji = 0, False
    for start, last, way, words in places:
        is_more = way == "emoji" and has_emoji
        if start >= end and not is_more:
            yield Copied(start + len(words) - len(words.lstrip()), words.strip(), way)
            has_emoji = has_emoji or way == "emoji"
        end = max(end, -last)
