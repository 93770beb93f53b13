"""Find in a text the marks that are none: what would show as typed, or as something else than was meant.

Each check sees the text with code, escaped signs and all that was understood blanked out, so that nothing is
reported twice, and every place is one of the text as it was written.
"""

from __future__ import annotations

import html
import re
import string
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from generator.text.blocks import Block
from generator.text.emphasis import SOLID, Run, match_emphasis, shallow
from generator.text.inline import (
    CITATION,
    CITATION_PATTERN,
    CITATIONS,
    CODE,
    DONE,
    LINK_PATTERN,
    NOWHERE,
    REFERENCE,
    REFERENCE_PATTERN,
    Cited,
    cited,
    is_allowed_address,
    without_code,
)
from generator.text.tables import Piece, alignments

# So much of what is wrong is repeated in a message.
SHOWN = 40

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_AT = rf"(?<![\w./@:+-])@({_ID})(?![\w@-]|\.\w)"
_ONE_ID = re.compile(_ID)
_SURELY_SOURCE = "src-"

_REFERENCE = re.compile(REFERENCE_PATTERN)
_CITATION = re.compile(CITATION_PATTERN)
_LINK = re.compile(LINK_PATTERN)
_ADDRESS = re.compile(r"(?:https?|mailto):[^\s<>\[\]]*[^\s<>\[\]().,;:!?*_'\"”’]")
_IMAGE = re.compile(r"!\[[^\]\n]*\](?:\([^)\n]*\)?)?")
_DETACHED = re.compile(rf"\[[ ]*\[[ ]*({_ID}(?:\|[^\[\]]*)?)[ ]*\][ ]*\]")
_UNFINISHED = re.compile(rf"(?:\[\[|\[@)[^\[\]\n{CODE}{SOLID}{DONE}]*\]{{0,2}}")
# Where no bracket ends it, it is told where a reference without words of its own ends.
_ENDED = re.compile(rf"(?:\[\[|\[@)[ ]*{_ID}(?:#{_ID})?(?=\.?(?:\s|$)|[:!?)])")
_CITATION_IN_TWO = re.compile(rf"\[\[\s*@({_ID})([^\[\]]*)\]\]")
_SPACED_CITATION = re.compile(rf"\[\s+@({_ID})[^\[\]]*\]")
_CITATION_IN_ROUND = re.compile(rf"\(\s*@({_ID})(?:,[^()\n]*)?\)")
_CITATION_AMID_WORDS = re.compile(rf"\[[^\[\]@]*{_AT}[^\[\]]*\](?!\()")
_CITATION_BARE = re.compile(_AT)
# `[id|words]`, with one bracket where a reference has two.
_SINGLE_REFERENCE = re.compile(rf"(?<!\[)\[({_ID})\|[^\[\]|]+\](?!\])")
_CITATION_WITHOUT_AT = re.compile(rf"@?\[({_ID})(?:,[^\[\]]*)?\](?![(:\[])")
_NO_PART = re.compile(r"#(?=[ \t]*[,;|\]])")
# What is left of a citation that was cut in two: `[@src-a]-14132]`.
_TAIL = re.compile(r"[-#][\w-]+\]")
_TABBED = re.compile(r"\S[ ]*\t+[ ]*\S")
_LINKS_THAT_ARE_NONE = (
    re.compile(r"\[[^\[\]\n]+\]\([^()\n]*\)?"),
    re.compile(r"\[[^\[\]\n]+\]\s+\(https?:[^()\n]*\)?"),
    re.compile(r"\([^()\n]+\)\[https?:[^\[\]\n]*\]?"),
    re.compile(r"^ {0,3}\[(?!\^)[^\[\]\n]+\]:\s*\S+", re.MULTILINE),
    re.compile(r"\[[^\[\]\n]+\]\[[^\[\]\n]*\]"),
    re.compile(r"<(?:https?://|mailto:)[^<>\s]*>"),
    re.compile(rf"{DONE}+\(https?:[^()\n]*\)?"),
)
_FOOTNOTE = re.compile(r"\[\^([^\[\]\s]+)\](:?)")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,80}>|<!--(?:[^-]|-(?!->))*(?:-->)?")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TYPED = (
    ("@strike", re.compile(r"~~(?=[^\s~])[^~\n]*~~|(?<![\w~])~(?=[^\s~])[^~\n]*[^\s~]~(?![\w~])")),
    ("@highlight", re.compile(r"(?<!=)==(?=[^\s=])[^=\n]*==(?!=)")),
    ("@maths", re.compile(r"\$\$[^$]+\$\$|\$(?=\S)[^$\n]*(?:\\[A-Za-z]+|[\^_]\{)[^$\n]*\$")),
    ("@break", re.compile(r"(?<!\S)\S*\\(?=\n)|(?<!\S)\S+(?= {2,}\n)")),
    ("@line", re.compile(r"(?<=\s)(?:-{3,}|={3,}|_{3,}|\*{3,})(?=\s)")),
    ("@emoji", re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]+:(?![\w:])")),
    ("@task", re.compile(r"\A\[[ xX]\](?=\s)")),
    ("@box", re.compile(r"^(?:\[![A-Za-z]+\]|(?:!!!|\?\?\?)\+?[ \t]+\w+)", re.MULTILINE)),
    ("@definition", re.compile(r"(?<=\n):(?=[ \t]+\S)")),
    ("@attributes", re.compile(r"\{(?::|[#.](?=[A-Za-z]))[^{}\n]*\}")),
    ("@hashtag", re.compile(r"^#{1,6}[^\W\d_]\S*", re.MULTILINE)),
)
_ESCAPED = re.compile(rf"\\([{re.escape(string.punctuation)}])")
_ROW = re.compile(r"\|[^|]*\S[^|]*\|")
_ANY_SIGN = re.compile(rf"[\[\]@`*_~=$\\&<#{{]|--|!!!|\?\?\?|  \n|:[a-z]|\n:|{DONE}\(")
_BULLET = re.compile(r"^[•‣◦⁃∙▪▸►●○·➢➤✓✔❖](?=\s)", re.MULTILINE)
# What begins several lines of one paragraph, one after the other, and no list.
_BEGINNINGS = tuple(
    re.compile(pattern)
    for pattern in (r"[–—−](?=\s)", r"[-+*](?=[^\W\d_])", r"\(?(?:\d{1,3}|[a-zđ]|[ivx]{1,4})[.)/](?=\s|[^\W\d_])")
)


@dataclass(frozen=True, slots=True)
class TextProblem:
    """Say what is wrong in a text: the code, the words to point at, and which occurrence of them, from 0."""

    code: str
    words: str
    what: str = ""
    nth: int = 0
    better: str = ""
    """What to write in the place of the words, where there is one right answer."""
    record: str = ""
    """The problem is one only if this is the id of a record: the words may be meant as they are."""


@dataclass(frozen=True, slots=True)
class _Found:
    """Hold a problem, by where in the text it begins."""

    start: int
    problem: TextProblem


def occurrences(words: str) -> re.Pattern[str]:
    """Make the pattern of some words, wherever a line ends between them."""
    return re.compile(r"\s+".join(map(re.escape, words.split())) or r"(?!)")


class _Passage:
    """Hold the words of one block: as they are written, as far as they are not understood yet, and where they stand."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.written = "\n".join(piece.words for piece in pieces)
        self.left = without_code(self.written)
        self.starts = [piece.start for piece in pieces]
        self.edges = list(accumulate((len(piece.words) + 1 for piece in pieces), initial=0))

    def place(self, index: int) -> int:
        line = bisect_right(self.edges, index, hi=len(self.starts)) - 1
        return self.starts[line] + index - self.edges[line]

    def take(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Find what matches, and count it as understood."""
        found = list(pattern.finditer(self.left))
        if found:
            self.left = pattern.sub(lambda match: DONE * len(match[0]), self.left)
        return found

    def report(self, match: re.Match[str], code: str, what: str = "", better: str = "", record: str = "") -> _Found:
        words = self.written[match.start() : match.end()]
        return self.report_at(match.start(), words, code, what, better, record)

    def report_at(  # noqa: PLR0913  # a problem has that many parts
        self, index: int, words: str, code: str, what: str = "", better: str = "", record: str = ""
    ) -> _Found:
        lead = len(words) - len(words.lstrip())
        whole = " ".join(words.split())
        # An id that is cut off is another one.
        first = _ENDED.match(whole)
        shown = whole[: max(SHOWN, first.end() if first else 0)].rstrip()
        return _Found(self.place(index + lead), TextProblem(code, shown, what, 0, better, record))


def pointed_to(root: Block) -> Iterator[tuple[int, str, str, str]]:
    """Find everything that a text points to: where, of which kind, its id, and the words that do."""
    for block in root.walk():
        lines = [block.lines] if block.kind == "p" else [[cell] for row in block.rows for cell in row.cells]
        for pieces in lines:
            yield from _pointers(_Passage(pieces))


def _pointers(passage: _Passage) -> Iterator[tuple[int, str, str, str]]:
    if "[" not in passage.left:
        return
    found = [(match.start(), REFERENCE, match) for match in passage.take(_REFERENCE)]
    found += [(match.start(), CITATIONS, match) for match in passage.take(_CITATION)]
    for start, kind, match in sorted(found):
        if kind == REFERENCE and match[1].strip() == NOWHERE:
            continue
        if kind == REFERENCE:
            yield passage.place(start), REFERENCE, " ".join(match[1].split()), f"[[{match[1].strip()}"
            continue
        at = match.start(1)
        written = passage.written[match.start(1) : match.end(1)]
        for number, part in enumerate(written.split(";")):
            index = at + len(part) - len(part.lstrip())
            if number == 0 or part.lstrip().startswith("@"):
                names = [one.target for one in cited(part) if one.target]
                yield from ((passage.place(index), CITATION, plain(name), f"@{name}") for name in names)
            at += len(part) + 1


def plain(words: str) -> str:
    """Take out the backslashes that make signs plain."""
    return _ESCAPED.sub(r"\1", words)


def find_problems(root: Block) -> Iterator[_Found]:
    """Find everything that is wrong in the blocks of a text, with where it begins."""
    for block in root.walk():
        if block.kind == "p":
            yield from _in_paragraph(block)
        elif block.kind == "table":
            yield from _in_table(block)
        elif block.kind == "ol":
            yield from _numbers(block)
        elif block.is_open:
            yield _Found(block.start, TextProblem("P009", block.mark[:SHOWN], "@backtick"))
    yield from _lone_numbers(root)


def _in_paragraph(block: Block) -> Iterator[_Found]:
    passage = _Passage(block.lines)
    if block.note:
        index = passage.edges[-2]
        yield passage.report_at(index, passage.written[index:].split()[0], "P003", block.note)
        return
    yield from _rows_without_table(block, passage)
    yield from _items_without_list(block, passage)
    yield from _in_words(passage)


def _in_table(block: Block) -> Iterator[_Found]:
    columns = len(block.align)
    for row in block.rows:
        passage = _Passage([Piece(row.start, row.words)])
        if len(row.cells) != columns:
            yield passage.report_at(0, row.words, "P012", f"{len(row.cells)} ≠ {columns}")
            continue
        for cell in row.cells:
            if cell.words:
                yield from _in_words(_Passage([cell]))


def _in_words(passage: _Passage) -> Iterator[_Found]:
    yield from _references(passage)
    yield from _links(passage)
    # Few texts hold a sign that no reference or link accounts for: spare all others the search for each kind.
    if _ANY_SIGN.search(passage.left):
        for check in _CHECKS:
            yield from check(passage)


def _references(passage: _Passage) -> Iterator[_Found]:
    for match in passage.take(_CITATION_IN_TWO):
        yield passage.report(match, "P010", match[1], f"[@{match[1]}{match[2]}]")
    for match in passage.take(_REFERENCE):
        yield from _leftovers(passage, match)
    for match in passage.take(_CITATION):
        parts = list(cited(match[1]))
        yield from _leftovers(passage, match)
        if not any(part.words.strip(" ,@") for part in parts):
            yield passage.report(match, "P001")
        elif (odd := next((part.words for part in parts if not part.target), None)) is not None:
            second = odd.find("@", 1)
            yield passage.report(match, "P011", odd[max(0, second) :][:SHOWN])
        yield from _sources_as_places(passage, match, parts)


def _leftovers(passage: _Passage, match: re.Match[str]) -> Iterator[_Found]:
    """Find a `#` without a part behind it, and the tail of something else behind the closing bracket."""
    whole, code = match[0], "P010" if match[0].startswith("[@") else "P001"
    target = match[1].partition(",")[0].strip()
    if _NO_PART.search(whole):
        yield passage.report(match, code, target.rstrip("#"), _NO_PART.sub("", whole))
    elif tail := _TAIL.match(passage.written, match.end()):
        yield passage.report_at(match.start(), whole + tail[0], code, target, whole)


def _sources_as_places(passage: _Passage, match: re.Match[str], parts: Iterable[Cited]) -> Iterator[_Found]:
    """Find what looks like the id of a source where the place in one is written: `[@src-a, src-b]`."""
    for part in parts:
        names = [name.strip() for name in part.locator.split(",")]
        if part.target and "-" in names[0] and all(map(_ONE_ID.fullmatch, names)):
            meant = "; ".join(f"@{name}" for name in (part.target, *names))
            inside = " ".join(match[0].split()).replace(part.words.lstrip("@"), meant.removeprefix("@"), 1)
            yield passage.report(match, "P017", names[0], inside, names[0])


def _links(passage: _Passage) -> Iterator[_Found]:
    yield from (passage.report(match, "P003", "@image") for match in passage.take(_IMAGE))
    pieces, at = [], 0
    for match in _LINK.finditer(passage.left):
        yield from _address_problems(passage, match)
        # The words stay: there may be marks in them.
        pieces += [passage.left[at : match.start()], DONE, match[1], DONE * (match.end() - match.end(1))]
        at = match.end()
    passage.left = "".join([*pieces, passage.left[at:]])


def _address_problems(passage: _Passage, link: re.Match[str]) -> Iterator[_Found]:
    start, end = link.span(2) if link[2] is not None else link.span(3)
    address = passage.written[start:end]
    if not is_allowed_address(plain(address)):
        yield passage.report_at(start if address else link.end(1) + 1, address or "()", "P002")


def _unfinished(passage: _Passage) -> Iterator[_Found]:
    yield from (passage.report(match, "P001") for match in passage.take(_DETACHED))
    for match in passage.take(_SPACED_CITATION):
        inside = " ".join(passage.written[match.start() + 1 : match.end() - 1].split())
        yield passage.report(match, "P010", match[1], f"[{inside}]")
    for match in passage.take(_UNFINISHED):
        # What is closed further on holds more than an id.
        ended = _ENDED.match(match[0]) if "]" not in match[0] else None
        yield passage.report_at(match.start(), ended[0], "P001") if ended else passage.report(match, "P001")
    for match in passage.take(_SINGLE_REFERENCE):
        yield passage.report(match, "P001", record=match[1].partition("#")[0])


def _citations(passage: _Passage) -> Iterator[_Found]:
    passage.take(_ADDRESS)
    for match in passage.take(_CITATION_IN_ROUND):
        inside = " ".join(passage.written[match.start() + 1 : match.end() - 1].split())
        yield _of_source(passage, match, f"[{inside}]")
    for pattern in (_CITATION_AMID_WORDS, _CITATION_BARE):
        for match in passage.take(pattern):
            yield _of_source(passage, match)
    for match in _CITATION_WITHOUT_AT.finditer(passage.left):
        if match[1].startswith(_SURELY_SOURCE):
            inside = passage.written[match.start(1) : match.end()]
            yield passage.report(match, "P010", match[1], f"[@{inside}")
        elif "-" in match[1]:
            yield passage.report(match, "P001", record=match[1])


def _of_source(passage: _Passage, match: re.Match[str], better: str = "") -> _Found:
    record = "" if match[1].startswith(_SURELY_SOURCE) else match[1]
    return passage.report(match, "P010", match[1], better, record)


def _no_links(passage: _Passage) -> Iterator[_Found]:
    for pattern in _LINKS_THAT_ARE_NONE:
        yield from (passage.report(match, "P013") for match in passage.take(pattern))


def _footnotes(passage: _Passage) -> Iterator[_Found]:
    yield from (passage.report(match, "P008", "@footnote") for match in passage.take(_FOOTNOTE) if not match[2])


def _typed(passage: _Passage) -> Iterator[_Found]:
    yield from (passage.report(match, "P005") for match in _first_tags(passage.take(_TAG)))
    for match in passage.take(_ENTITY):
        character = html.unescape(match[0])
        if character != match[0]:
            is_blank = character.isspace()
            better = character if len(character) == 1 and character.isprintable() and not is_blank else ""
            yield passage.report(match, "P015", "@blank" if is_blank else f"`{better or '…'}`", better)
    for what, pattern in _TYPED:
        yield from (passage.report(match, "P008", what) for match in passage.take(pattern))


def _first_tags(tags: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Leave out the tags that only end what another began."""
    begun: Counter[str] = Counter()
    for tag in tags:
        name = tag[0].strip("</>").split()[0] if tag[0].strip("</> ") else ""
        if tag[0].startswith("</") and begun[name]:
            begun[name] -= 1
            continue
        begun[name] += 1
        yield tag


def _open_marks(passage: _Passage) -> Iterator[_Found]:
    backticks = next(re.finditer(r"`+", passage.left), None)
    if backticks:
        yield passage.report(backticks, "P009", "@backtick")
    pairs, left = match_emphasis(passage.left)
    _, too_deep = shallow(pairs)
    if too_deep:
        yield passage.report_at(too_deep[0].opening, passage.left[too_deep[0].opening], "P004")
    for run in _first_of_two(_open_runs(left)):
        words = passage.left[run.start : run.end]
        yield passage.report_at(run.start, words, "P009", f"`{words[:SHOWN]}`")


def _open_runs(runs: Iterable[Run]) -> Iterator[Run]:
    """Choose the marks that were surely meant: two or more stars, or such as only open."""
    for run in runs:
        if (run.mark == "*" and run.end - run.start > 1) or (run.opens and not run.closes):
            yield run


def _first_of_two(runs: Iterable[Run]) -> Iterator[Run]:
    """Leave out the second of two marks that belong together but do not fit: one mistake."""
    first: Run | None = None
    for run in runs:
        if first and (first.mark, first.end - first.start) == (run.mark, run.end - run.start):
            first = None
            continue
        first = run
        yield run


_CHECKS: tuple[Callable[[_Passage], Iterator[_Found]], ...] = (
    _unfinished,
    _no_links,
    _citations,
    _footnotes,
    _typed,
    _open_marks,
)


def _rows_without_table(block: Block, passage: _Passage) -> Iterator[_Found]:
    """Find rows of a table that is none, one problem for all of them."""
    rows = [line for line in block.lines if _ROW.match(line.words) or (alignments(line.words) and "|" in line.words)]
    if rows:
        index = passage.edges[passage.starts.index(rows[0].start)]
        yield passage.report_at(index, rows[0].words, "P016")
        passage.left = ""
        return
    tabbed = [line for line in block.lines if _TABBED.search(line.words)]
    if len(tabbed) > 1:
        index = passage.edges[passage.starts.index(tabbed[0].start)]
        yield passage.report_at(index, tabbed[0].words, "P016", "tabs")
        passage.left = ""


def _items_without_list(block: Block, passage: _Passage) -> Iterator[_Found]:
    """Find lines that begin as items of a list do and are none: they run together."""
    if block.swallowed:
        code, what = ("P008", "@quote") if block.swallowed.words == ">" else ("P006", "")
        yield _Found(block.swallowed.start, TextProblem(code, block.swallowed.words, what))
        return
    if match := _BULLET.search(passage.left):
        yield passage.report(match, "P006")
        return
    for pattern in _BEGINNINGS:
        begun = [bool(pattern.match(line.words)) for line in block.lines]
        number = next((at for at, pair in enumerate(pairwise(begun)) if all(pair)), None)
        if number is not None:
            beginning = pattern.match(block.lines[number].words)
            yield passage.report_at(passage.edges[number], beginning[0] if beginning else "", "P006")
            return


def _numbers(block: Block) -> Iterator[_Found]:
    """Find a number in a list that would show as another."""
    numbers = [int(item.mark[:-1]) for item in block.children]
    if len(set(numbers)) == 1 and numbers[0] in {0, 1}:
        return
    for expected, (number, item) in enumerate(zip(numbers, block.children, strict=True), numbers[0]):
        if number != expected:
            yield _odd_number(item)
            return


def _lone_numbers(root: Block) -> Iterator[_Found]:
    """Find a list of one item whose number begins no list and goes on with none: words that were no list."""
    for parent in (root, *root.walk()):
        following = 1
        for block in parent.children:
            if block.kind == "ol":
                if len(block.children) == 1 and block.number not in {0, 1, following}:
                    yield _odd_number(block.children[0])
                following = block.number + len(block.children)


def _odd_number(item: Block) -> _Found:
    better = f"{item.mark[:-1]}\\{item.mark[-1]}"
    return _Found(item.start, TextProblem("P007", item.mark, better, better=better))
