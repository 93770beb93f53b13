"""Tell who is reported as saying something: in quotation marks, or with a verb of saying."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from generator.authoring.ingest.clauses import Span, quotations, sentence_at
from generator.authoring.ingest.names import NameFound

_VERBS_VI = (
    "nói|cho biết|cho rằng|cho hay|tuyên bố|khẳng định|nhận định|cảnh báo|lưu ý|thừa nhận|chia sẻ|phát biểu|phủ nhận"
    "|giải thích|nhấn mạnh|trả lời|bày tỏ|phát ngôn|viết|đánh giá|tin rằng|bình luận|phàn nàn|cáo buộc"
)
_VERBS_EN = (
    "said|says|told|argued|argues|claimed|claims|warned|warns|noted|notes|added|adds|stated|states|explained"
    "|acknowledged|denied|wrote|writes|insisted|stressed|replied|commented|accused|conceded|believes?|estimated"
)
SAYING: Final = re.compile(rf"\b(?:{_VERBS_VI}|{_VERBS_EN})\b", re.IGNORECASE)
ACCORDING: Final = re.compile(
    r"\b(?:theo(?! đó| đuổi| dõi| kịp)|dẫn lời|according to|in the words of)\s+", re.IGNORECASE
)
# A speaker and the verb stand close: a name, what they are, an adverb.
_CLOSE: Final = 60


def said_by(text: str, sentence: Span, found: Sequence[NameFound], persons: Collection[str]) -> str:
    """Return who is reported as saying a sentence, if the text says so of somebody who is known."""
    inside = [one for one in found if sentence.holds(one.start)]
    if according := ACCORDING.search(text, sentence.start, sentence.end):
        ahead = (one for one in inside if 0 <= one.start - according.end() < _CLOSE)
        named = next((one for one in ahead if "," not in text[according.end() : one.start]), None)
        if named:
            return named.id
    for verb in SAYING.finditer(text, sentence.start, sentence.end):
        before = [one for one in inside if one.end <= verb.start() and verb.start() - one.end < _CLOSE]
        if speaker := _nearest(before, persons):
            return speaker
        after = [one for one in inside if 0 <= one.start - verb.end() < _CLOSE // 4]
        if after and text[: verb.start()].rstrip()[-1:] in {'"', "”", "»", ","}:
            return after[0].id
    return ""


def quoted_by(
    text: str, quotation: Span, sentences: Sequence[Span], found: Sequence[NameFound], persons: Collection[str]
) -> str:
    """Return who is quoted: whom the sentence names before the quotation, else right behind it."""
    first = sentence_at(sentences, quotation.start)
    before = [one for one in found if first.start <= one.start < quotation.start]
    if speaker := _nearest(before, persons):
        return speaker
    last = sentence_at(sentences, quotation.end)
    behind = [one for one in found if quotation.end <= one.start < last.end]
    if behind and SAYING.search(text, quotation.end, last.end):
        return _nearest(behind[::-1], persons)
    earlier = [one for one in quotations(text) if one.end < quotation.start]
    return quoted_by(text, earlier[-1], sentences, found, persons) if earlier else ""


def _nearest(found: Sequence[NameFound], persons: Collection[str]) -> str:
    """Return who stands nearest before the words: a person rather than their company."""
    return next((one.id for one in reversed(found) if one.id in persons), found[-1].id if found else "")
