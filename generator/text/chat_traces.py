"""Find what chat programs leave in a text that was copied out of them: signs of theirs, and what they say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A letter before goes with the space that would be left behind.
_SIGNS = re.compile(
    r"(?P<before>\S )?(?P<sign>(?:"
    r":contentReference\[oaicite:\d+\](?:\{index=\d+\})?"
    r"|\[oaicite:\d+\](?:\{index=\d+\})?"
    r"|【\d{1,3}(?::\d{1,3})?†[^【】\n]{0,80}】"
    r"|(?:file)?cite(?:turn\d{1,3}(?:search|view|news|image|file|fetch|academia|forecast|product)\d{1,3})+"
    r"|\[cite(?:_start|_end)?(?:: ?[\d, ]{1,40})?\]"
    r"|\[span_\d{1,3}\]\((?:start|end)_span\)"
    r")(?: ?(?=[:\[【]|(?:file)?citeturn))?)+"
)
_FROM_CHAT = re.compile(
    r"(?P<sign>[?&]utm_source=(?:chatgpt\.com|openai|perplexity(?:\.ai)?|copilot\.com))(?P<more>&?)"
)
_MAYBE = re.compile(r"oaicite|†|citeturn|\[cite|\[span_|utm_source=")
_SAID = re.compile(
    r"^[ ]*(?:[*_]{0,2})(?:"
    r"Dưới đây là (?:toàn bộ )?(?:bản|đoạn|phần|phiên bản|nội dung)(?: văn)?(?: đã)?"
    r" ?(?:được )?(?:dịch|viết lại|biên tập|tóm tắt)[^\n.:]{0,80}[.:]"
    r"|(?:(?:Chắc chắn(?: rồi)?|Tất nhiên(?: rồi)?|Được thôi|Vâng)[!,.] *)(?:[Dd]ưới đây|[Đđ]ây) là[^\n.:]{0,80}[.:]"
    r"|(?:(?:Sure|Certainly|Of course|Absolutely)[!,.] *)[Hh]ere(?:['’]s| is| are)[^\n.:]{0,80}[.:]"
    r"|Here(?:['’]s| is) (?:the|a|your|my) (?:\w+ )?"
    r"(?:translation|translated|revised|rewritten|summary|polished)[^\n.:]{0,60}[.:]"
    r")"
    r"|(?<![“\"‘«])(?:"
    r"\b[Aa]s an? (?:AI|large|artificial intelligence)(?: language)? model,? I\b"
    r"|\b[Aa]s an AI (?:language model|assistant)\b"
    r"|\b(?:[Vv]ới tư cách|[Vv]ới vai trò) là (?:một )?(?:mô hình ngôn ngữ|trợ lý AI|AI)\b"
    r"|\b[Ll]à một mô hình ngôn ngữ(?: lớn)?(?: AI)?, tôi\b"
    r"|\b[Tt]ôi là (?:một )?mô hình ngôn ngữ\b"
    r"|\bHy vọng (?:bản dịch|điều|nội dung|thông tin) này (?:sẽ )?(?:giúp|hữu ích)"
    r"|\bI hope this (?:helps|translation)\b|\bLet me know if you(?:['’]d like| need| want)\b"
    r"|\bWould you like me to\b|\bBạn có muốn (?:tôi|mình) (?:dịch|viết|chỉnh|tiếp|bổ sung)"
    r"|\b(?:my|My) (?:knowledge cutoff|last (?:knowledge )?update)\b"
    r")",
    re.MULTILINE,
)
_MAYBE_SAID = re.compile(
    r"Dưới đây|[Đđ]ây là|[Hh]ere|\bAI\b|anguage model|ô hình ngôn ngữ|Hy vọng|I hope this|Let me know|Would you like"
    r"|Bạn có muốn|[Mm]y (?:know|last)"
)

Trace = tuple[int, str, str]
"""Where the words begin that are to be changed, those words, and what is left of them."""


def chat_signs(text: str) -> tuple[Trace, ...]:
    """List the signs that mean something in a chat program alone: each can be taken out."""
    return tuple(sorted(_signs(text))) if _MAYBE.search(text) else ()


def _signs(text: str) -> Iterator[Trace]:
    for found in _SIGNS.finditer(text):
        kept = (found["before"] or "")[:1]
        words = found[0].rstrip(" ")
        yield found.start(), words, kept
    for found in _FROM_CHAT.finditer(text):
        yield found.start(), found[0], found["sign"][0] if found["more"] else ""


def chat_talk(text: str) -> tuple[tuple[int, str], ...]:
    """List what a chat program says to whoever asked it, with where that begins."""
    if not _MAYBE_SAID.search(text):
        return ()
    return tuple((found.end() - len(found[0].lstrip()), found[0].lstrip()) for found in _SAID.finditer(text))
