"""Find Vietnamese words that are often misspelt: by a mark that sounds alike, or by how `ng`, `g` and `k` are written.

Only what is wrong wherever it stands is listed: *giành* and *dành* are words both, *đọc giả* may go on
as *đọc giả thuyết*.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from generator.text.as_typed import covered

_MISSPELT = {
    "xữ lý": "xử lý",
    "xữ phạt": "xử phạt",
    "kiễm tra": "kiểm tra",
    "kiễm soát": "kiểm soát",
    "kiễm chứng": "kiểm chứng",
    "thõa thuận": "thỏa thuận",
    "thỏa thuân": "thỏa thuận",
    "dể dàng": "dễ dàng",
    "dể hiểu": "dễ hiểu",
    "sữ dụng": "sử dụng",
    "xử dụng": "sử dụng",
    "bổ xung": "bổ sung",
    "sát nhập": "sáp nhập",
    "chia sẽ với": "chia sẻ với",
    "chia sẽ thông tin": "chia sẻ thông tin",
    "chia sẽ dữ liệu": "chia sẻ dữ liệu",
    "xuất xắc": "xuất sắc",
    "xắp xếp": "sắp xếp",
    "sắp sếp": "sắp xếp",
    "vô hình chung": "vô hình trung",
    "suông sẻ": "suôn sẻ",
    "tựu chung": "tựu trung",
    "bắc buộc": "bắt buộc",
    "cọ sát": "cọ xát",
    "củng như": "cũng như",
    "củng là": "cũng là",
    "nhửng": "những",
    "củng vậy": "cũng vậy",
    "nổ lực": "nỗ lực",
    "nổi bậc": "nổi bật",
    "cải vã": "cãi vã",
    "lĩnh vưc": "lĩnh vực",
    "công nghê": "công nghệ",
    "phát triễn": "phát triển",
    "chuyễn đổi": "chuyển đổi",
    "thực hiên": "thực hiện",
    "hổ trợ": "hỗ trợ",
    "mở rông": "mở rộng",
    "giử lại": "giữ lại",
    "lưu trử": "lưu trữ",
    "lưu giử": "lưu giữ",
    "dử liệu": "dữ liệu",
    "dữ liêu": "dữ liệu",
    "huấn luyên": "huấn luyện",
    "mô hinh": "mô hình",
    "trí tuê": "trí tuệ",
    "qui luât": "quy luật",
    "phương tiên": "phương tiện",
    "rỏ ràng": "rõ ràng",
    "chổ này": "chỗ này",
    "mổi người": "mỗi người",
    "lổi": "lỗi",
    "ngẩu nhiên": "ngẫu nhiên",
    "vỉ đại": "vĩ đại",
    "nghĩ hưu": "nghỉ hưu",
    "suy nghỉ": "suy nghĩ",
    "ý nghỉa": "ý nghĩa",
    "định nghỉa": "định nghĩa",
}
_PHRASES = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, _MISSPELT), key=len, reverse=True))})(?![\w-])", re.IGNORECASE
)
_MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
_BACK = "aàáảãạăằắẳẵặâầấẩẫậoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữự"
_FRONT = "eèéẻẽẹêềếểễệiìíỉĩị"
_WORD = re.compile(r"\w+")
# How each phrase begins: most texts hold none of them.
_BEGINNINGS = frozenset(tuple(phrase.split()[:2]) for phrase in _MISSPELT)
_SINGLE = frozenset(phrase for phrase in _MISSPELT if " " not in phrase)
_MAYBE_ONSET = re.compile(f"[Gg]h[{_BACK}]|[Nn]g[{_FRONT}]")
# The letter h stands only before e, ê and i; names of other languages have no such marks.
_ONSETS = (
    (re.compile(rf"(?<![\w-])(?P<onset>[Nn]gh|[Gg]h)(?=[{_BACK}])(?=\w*[{_MARKED}])"), -1),
    (re.compile(rf"(?<![\w-])(?P<onset>[Nn]g)(?=[{_FRONT}])(?=\w*[{_MARKED}])"), 1),
)


def misspellings(text: str) -> tuple[tuple[int, int, str], ...]:
    """List the misspelt words of a Vietnamese text: start and end, and how they are spelled."""
    words = _WORD.findall(text.lower())
    is_phrase = not _BEGINNINGS.isdisjoint(itertools.pairwise(words)) or not _SINGLE.isdisjoint(words)
    phrases = _phrases(covered(text)) if is_phrase else ()
    onsets = _onsets(covered(text)) if _MAYBE_ONSET.search(text) else ()
    return tuple(sorted((*phrases, *onsets)))


def _phrases(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _PHRASES.finditer(text):
        better = _MISSPELT[found[0].lower()]
        yield found.start(), found.end(), better.capitalize() if found[0][0].isupper() else better


def _onsets(text: str) -> Iterator[tuple[int, int, str]]:
    for pattern, change in _ONSETS:
        for found in pattern.finditer(text):
            word = re.match(r"\w+", text[found.start() :])
            assert word  # noqa: S101  # it was just found
            onset, rest = found["onset"], word[0][len(found["onset"]) :]
            yield found.start(), found.start() + len(word[0]), (onset[:-1] if change < 0 else f"{onset}h") + rest
