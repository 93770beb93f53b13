"""Tell what each block of an article is: headline, paragraph, caption, credit; drop what repeats or surrounds it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz import fuzz

from generator.authoring.ingest.blocks import CAPITALS, Block
from generator.authoring.ingest.bylines import Byline, bylines
from generator.authoring.ingest.reading import Remark
from generator.content.models import ParagraphForm
from generator.text.sentences import count_words
from generator.text.vietnamese import fold

_ENDED = re.compile(r"[.!?…:;,][\"”’»)\]]*$")
_CREDIT = re.compile(
    r"^[(\[]?(?:theo|nguồn|dẫn nguồn|tổng hợp|source|via|courtesy of|(?P<author>by|bài và ảnh|tác giả|biên dịch"
    r"|written by|reporting by))\b[\s:]*(?P<name>.+?)[)\]]?\.?$",
    re.IGNORECASE,
)
_CREDIT_WORDS: Final = 12
# Who wrote it, and in brackets where the news is from.
_BYLINE = re.compile(
    rf"(?P<name>[{CAPITALS}]\w*(?:[ .]+[{CAPITALS}]\w*){{0,4}})\s*\((?i:theo|nguồn|dịch từ|via|source)\b[\s:]*"
    r"(?P<origin>[^()]+)\)\.?"
)
# The paper's name before the first words: `(Dân trí) - `, or its letters: `TTO - `.
_DATELINE = re.compile(r"\((?P<paper>[^()\d]{2,30})\)\s*[-–—]\s*(?=\S)")
_LETTERS = re.compile(r"(?-i:[A-ZĐ]{2,5}(?:\.VN)?)\s+[-–—]\s+(?=\S)")
_SECTION_WORDS: Final = 3
_SECTIONS = re.compile(
    r"công nghệ|khoa học(?: công nghệ)?|thế giới|kinh doanh|kinh tế|thời sự|số hóa|sức mạnh số|giáo dục|đời sống|ai"
    r"|tech(?:nology)?|business|world|science|news|politics|opinion|economy|asia",
    re.IGNORECASE,
)
_PAPER_WORDS: Final = 5
_CAPTION = re.compile(
    r"^[(\[]?(?:ảnh|hình|hình ảnh|minh họa|minh hoạ|photo|image|picture|illustration|credit|chart|biểu đồ)\b"
    r"|[(\[](?:ảnh|hình|photo|image|picture|file photo)\b[^)\]]*[)\]]\.?$"
    r"|\b(?:ảnh|photo|image)\s*:\s*\S+(?:\s\S+){0,4}$|(?:/REUTERS|/AFP|Getty Images|Shutterstock)\b[^.]{0,30}$",
    re.IGNORECASE,
)
_CAPTION_WORDS, _HEADLINE_WORDS, _SUBHEAD_WORDS = 40, 30, 14
_HEADING_WORDS: Final = 22
_CAPITAL_WORD = re.compile(rf"[{CAPITALS}]\w*")
_SURROUNDS = re.compile(
    r"(?:xem thêm|đọc thêm|tin liên quan|bài liên quan|chia sẻ|bình luận|từ khóa|từ khoá|tags?|quảng cáo|mời độc giả"
    r"|read more|see also|related|share|advertisement|sign up|subscribe|follow us|comments?|skip to|continue reading"
    r"|đăng ký nhận|theo dõi chúng tôi|copyright|©|all rights reserved|thích|lưu bài|gửi góp ý"
    r"|trở lại chủ đề|về trang chủ|quay lại)\b.{0,90}",
    re.IGNORECASE,
)
# So many lines at the top and at the end may give credit.
_LINES_AT_AN_END: Final = 3
_SAME: Final = 96
_REPEATABLE_WORDS: Final = 4


@dataclass(frozen=True, slots=True)
class Passage:
    """Hold one paragraph of the article with what it is; `under` is the subheading before it."""

    id: str
    text: str
    form: ParagraphForm = "body"
    under: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """Hold the paragraphs in order, and what was found beside them."""

    passages: tuple[Passage, ...]
    date: str = ""
    credit: str = ""
    """Whom a line names as where it is from: the publisher only if nothing else names one."""
    author: str = ""
    origin: str = ""
    """Where the article has its news from, as its last line says: no publisher."""
    remarks: tuple[Remark, ...] = ()
    beside: tuple[str, ...] = ()
    """The names on the lines of who and when: the writer, the paper."""
    paper: str = ""
    """Who published it, as the first words say: `(Dân trí) -`."""


def shape(blocks: Sequence[Block], lang: str) -> Shape:
    """Sort the blocks of an article; what is dropped is remarked on."""
    kept, repeated = _once(blocks)
    kept, around = _without_surroundings(kept)
    lines = dict(bylines(kept, lang))
    kept = [block for block in kept if block not in lines]
    kept, paper = _without_dateline(kept)
    passages = tuple(_numbered(_formed(kept)))
    given = [passage.text for passage in passages if passage.form == "credit"]
    credit, author = _credits(given)
    origin = next((match["origin"].strip() for line in given if (match := _BYLINE.fullmatch(line))), "")
    if "," in credit:
        # Whoever publishes an article is one; several are where its news is from.
        credit, origin = "", origin or credit
    date = next((line.date for line in lines.values() if line.date), "")
    author = author or next((line.author for line in lines.values() if line.author), "")
    names = tuple(dict.fromkeys(name for line in lines.values() for name in line.names))
    remarks = tuple(_remarks(repeated, around, tuple(lines.values())))
    return Shape(passages, date, credit, author, origin, remarks, names, paper)


def _remarks(repeated: int, around: int, lines: Sequence[Byline]) -> Iterator[Remark]:
    """Say what was dropped: how much, and whom the lines of who and when named."""
    dated = sum(not line.names for line in lines)
    for key, count in (("repeated", repeated), ("around", around), ("dated", dated)):
        if count:
            yield Remark(f"ingest.{key}", {"count": count})
    if names := ", ".join(dict.fromkeys(name for line in lines for name in line.names)):
        yield Remark("ingest.byline", {"names": names})


def _credits(lines: Sequence[str]) -> tuple[str, str]:
    """Return who published the article and who wrote it, as lines of credit name them: the last and the first."""
    found = [match for line in lines if (match := _CREDIT.match(line))]
    publishers = [match["name"] for match in found if not match["author"]]
    authors = [match["name"] for match in found if match["author"]]
    authors += [match["name"] for line in lines if (match := _BYLINE.fullmatch(line))]
    return (publishers[-1].strip(" :,") if publishers else ""), (authors[0].strip(" :,") if authors else "")


def _without_dateline(blocks: Sequence[Block]) -> tuple[list[Block], str]:
    """Take the paper's name from before the first words of a paragraph near the top."""
    for at, block in enumerate(blocks[:_LINES_AT_AN_END]):
        found = _DATELINE.match(block.text)
        if letters := _LETTERS.match(block.text):
            return [*blocks[:at], replace(block, text=block.text[letters.end() :]), *blocks[at + 1 :]], ""
        if found and count_words(found["paper"]) <= _PAPER_WORDS and found["paper"][:1].isupper():
            shorter = replace(block, text=block.text[found.end() :])
            return [*blocks[:at], shorter, *blocks[at + 1 :]], found["paper"].strip()
    return list(blocks), ""


def credit_of(text: str) -> str:
    """Return whom a line of credit names."""
    found = _CREDIT.match(text)
    return found["name"].strip(" :,") if found else ""


def _once(blocks: Iterable[Block]) -> tuple[list[Block], int]:
    """Keep each block once; of two that differ by a word or a sign the first stays."""
    kept: list[Block] = []
    seen: dict[str, None] = {}
    repeated = 0
    for block in blocks:
        words = " ".join(re.findall(r"\w+", fold(block.text)))
        if words in seen or any(_nearly(words, other) for other in seen):
            repeated += 1
            continue
        seen[words] = None
        kept.append(block)
    return kept, repeated


def _nearly(words: str, other: str) -> bool:
    is_long = words.count(" ") >= 2 * _REPEATABLE_WORDS and other.count(" ") >= 2 * _REPEATABLE_WORDS
    near_in_length = abs(len(words) - len(other)) * 20 < len(words)
    # A number that differs makes another row, not the same again.
    return is_long and near_in_length and _digits(words) == _digits(other) and fuzz.ratio(words, other) >= _SAME


def _digits(words: str) -> str:
    return re.sub(r"\D+", " ", words).strip()


def _without_surroundings(blocks: Sequence[Block]) -> tuple[list[Block], int]:
    kept = [block for block in blocks if not _SURROUNDS.fullmatch(block.text) and any(map(str.isalnum, block.text))]
    if len(kept) > 1 and _is_section(kept[0]) and not _ENDED.search(kept[1].text):
        kept = kept[1:]
    return kept, len(blocks) - len(kept)


def _is_section(block: Block) -> bool:
    """Tell the name of a paper's section that was taken along from above the headline."""
    is_short = block.hint in {"", "item"} and count_words(block.text) <= _SECTION_WORDS
    return is_short and (block.text.isupper() or _SECTIONS.fullmatch(block.text) is not None)


def _formed(blocks: Sequence[Block]) -> Iterator[Passage]:
    has_headline = any(block.hint == "headline" for block in blocks)
    seen_headline = False
    under = ""
    for at, block in enumerate(blocks):
        form = _form(block, at, blocks, has_headline=has_headline)
        if form == "headline" and seen_headline:
            form = "heading"
        if form == "heading":
            under = block.text
            continue
        seen_headline = seen_headline or form == "headline"
        yield Passage("", block.text, _known_form(form), under if form == "body" else "")
        under = "" if form == "body" else under


def _known_form(form: str) -> ParagraphForm:
    forms: dict[str, ParagraphForm] = {"headline": "headline", "caption": "caption", "credit": "credit"}
    return forms.get(form, "body")


def _form(block: Block, at: int, blocks: Sequence[Block], *, has_headline: bool) -> str:
    """Tell what a block is: as its source marked it, else by the first test that it passes."""
    if block.hint == "heading" and _is_lead(block, blocks[at - 1] if at else None):
        return "body"
    if block.hint in {"headline", "caption", "heading"}:
        return block.hint
    if block.hint in {"item", "row", "lead"}:
        return "body"
    text, words = block.text, count_words(block.text)
    is_line = at > 0 and at + 1 < len(blocks) and words <= _SUBHEAD_WORDS and not _ENDED.search(text)
    tests = {
        "credit": words <= _CREDIT_WORDS and _is_at_an_end(at, blocks) and _gives_credit(text),
        "caption": (at > 0 and words <= _CAPTION_WORDS and bool(_CAPTION.search(text))) or (is_line and _is_name(text)),
        "headline": not has_headline and at == 0 and _is_title(blocks),
        "heading": is_line,
    }
    return next((form for form, passed in tests.items() if passed), "body")


def _is_lead(block: Block, before: Block | None) -> bool:
    """Tell a lead that its paper sets as a heading: no subheading is as long, nor a sentence below the headline."""
    words = count_words(block.text)
    is_first = before is not None and before.hint == "headline"
    return words > _HEADING_WORDS or (is_first and (words > _SUBHEAD_WORDS or block.text.endswith(".")))


def _gives_credit(text: str) -> bool:
    return credit_of(text)[:1].isupper() or bool(_BYLINE.fullmatch(text))


def _is_at_an_end(at: int, blocks: Sequence[Block]) -> bool:
    return at < _LINES_AT_AN_END or at >= len(blocks) - _LINES_AT_AN_END


def _is_title(blocks: Sequence[Block]) -> bool:
    first = blocks[0].text
    return (
        len(blocks) > 1
        and count_words(first) <= _HEADLINE_WORDS
        and not re.search(r"[.…:;,]$", first)
        and any(count_words(block.text) > count_words(first) for block in blocks[1:])
    )


_PHOTO_CREDIT = re.compile(
    r"\s*(?:[(\[](?:ảnh|hình|nguồn|photo|image|picture|credit|source)\b[^)\]]*[)\]]\.?"
    r"|\b(?:ảnh|nguồn ảnh|photo|image)\s*:\s*\S+(?:\s\S+){0,4})$",
    re.IGNORECASE,
)


def end_of_caption(text: str) -> int:
    """Return where a caption ends and the credit of its photograph begins."""
    found = _PHOTO_CREDIT.search(text)
    return found.start() if found else len(text)


def _is_name(text: str) -> bool:
    """Tell whether a short line names somebody, as a caption does: nearly all its words are capitalised."""
    words = re.findall(r"\w+", text)
    return len(words) > 1 and sum(bool(_CAPITAL_WORD.fullmatch(word)) for word in words) >= len(words) - 1


def _numbered(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Give each its id: `headline`, and `p1` and on for the rest."""
    number = 0
    for passage in passages:
        number += passage.form != "headline"
        yield replace(passage, id="headline" if passage.form == "headline" else f"p{number}")
