"""Hold running text in both languages without saying how links and citations are written: that is each writer's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.text.lang import Lang


class Both(NamedTuple):
    """Hold a line of text in both languages."""

    vi: str
    en: str

    def side(self, lang: Lang) -> str:
        """Give one language's text."""
        return self.vi if lang == "vi" else self.en


class Mention(NamedTuple):
    """Name a record where readers can follow the name."""

    id: str
    words: Both


Slot = Both | Mention


@dataclass(frozen=True, slots=True)
class Sentence:
    """Hold a pattern, what stands in its places, and the sources that it cites."""

    pattern: Both
    slots: Mapping[str, Slot]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Hold sentences that stand together."""

    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """Hold a list, one sentence an item."""

    items: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Hold what somebody said."""

    sentence: Sentence


@dataclass(frozen=True, slots=True)
class Table:
    """Hold rows of cells under a head."""

    head: tuple[Both, ...]
    rows: tuple[tuple[Slot, ...], ...]


Block = Paragraph | Bullets | Quote | Table
Blocks = tuple[Block, ...]


class Style(NamedTuple):
    """Say how a link and a citation are written."""

    link: Callable[[Mention, Lang], str]
    cite: Callable[[tuple[str, ...]], str]


PLAIN = Style(lambda mention, lang: mention.words.side(lang), lambda _: "")
"""Words alone."""


def say(sentence: Sentence, lang: Lang, style: Style = PLAIN) -> str:
    """Write a sentence in one language; citations stand before its last sign."""
    slots = {name: say_slot(slot, lang, style) for name, slot in sentence.slots.items()}
    words = sentence.pattern.side(lang).format_map(slots)
    return f"{words[:-1]}{style.cite(sentence.sources)}{words[-1]}" if sentence.sources else words


def say_slot(slot: Slot, lang: Lang, style: Style = PLAIN) -> str:
    """Write a name, with its link where it has one."""
    return style.link(slot, lang) if isinstance(slot, Mention) else slot.side(lang)


def plain(sentence: Sentence) -> Both:
    """Give the words of a sentence in both languages, without links and citations."""
    return Both(say(sentence, "vi"), say(sentence, "en"))


def markdown(blocks: Blocks, lang: Lang, style: Style) -> str:
    """Write blocks as Markdown: the same everywhere, but for links and citations."""
    return "\n\n".join(_block(block, lang, style) for block in blocks)


def _block(block: Block, lang: Lang, style: Style) -> str:
    match block:
        case Paragraph():
            return " ".join(say(sentence, lang, style) for sentence in block.sentences)
        case Bullets():
            return "\n".join(f"- {say(item, lang, style)}" for item in block.items)
        case Quote():
            return f"> {say(block.sentence, lang, style)}"
        case Table():
            head = [cell.side(lang) for cell in block.head]
            rows = [[say_slot(cell, lang, style) for cell in row] for row in block.rows]
            return "\n".join(_row(cells) for cells in (head, ["---"] * len(head), *rows))


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
