"""Read Markdown as its writer meant it: headings, pictures, lists and tables, without its signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import yaml

from generator.authoring.ingest.blocks import Block, Hint, blocks_of, one_line

_FRONT = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FENCE = re.compile(r"^(```|~~~).*?^\1[ \t]*$", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^(\S.*)\n(=+|-{3,})[ \t]*$", re.MULTILINE)
_PICTURE = re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)")
_LINK = re.compile(r"\[([^\]\n]+)\](?:\([^)\n]*\)|\[[^\]\n]*\])")
_STRONG = re.compile(r"(\*{1,3}|_{2,3}|~~|`)(?=\S)(.+?)(?<=\S)\1")
_QUOTED = re.compile(r"^>[ \t]?", re.MULTILINE)
_LOOKS = re.compile(r"^#{1,3} \S|\]\((?:https?:|/|#)|^!\[", re.MULTILINE)


def looks_like_markdown(text: str) -> bool:
    """Tell whether a text that nothing is known of is Markdown."""
    return bool(_FRONT.match(text) or _LOOKS.search(text))


def facts_of(text: str) -> Mapping[str, str]:
    """Read what stands before the text between lines of hyphens; nothing if that cannot be read."""
    front = _FRONT.match(text)
    try:
        data = yaml.load(front[1], Loader=yaml.CBaseLoader) if front else None  # noqa: S506  # makes nothing but text
    except yaml.YAMLError:
        return {}
    return {key: value for key, value in data.items() if isinstance(value, str)} if isinstance(data, dict) else {}


def markdown_blocks(text: str) -> tuple[Block, ...]:
    """Part Markdown into its blocks."""
    text = _COMMENT.sub("", _FENCE.sub("", _FRONT.sub("", text)))
    text = _UNDERLINED.sub(lambda found: f"{'#' if found[2][0] == '=' else '##'} {found[1]}", text)
    return tuple(_blocks(_QUOTED.sub("", text)))


def _blocks(text: str) -> Iterator[Block]:
    done = 0
    for heading in _HEADING.finditer(text):
        yield from _marked(text[done : heading.start()])
        hint: Hint = "headline" if len(heading[1]) == 1 else "heading"
        yield Block(one_line(_bare(heading[2])), hint)
        done = heading.end()
    yield from _marked(text[done:])


def _marked(text: str) -> Iterator[Block]:
    done = 0
    for picture in _PICTURE.finditer(text):
        yield from blocks_of(_bare(text[done : picture.start()]))
        if caption := one_line(picture[1]):
            yield Block(caption, "caption")
        done = picture.end()
    yield from blocks_of(_bare(text[done:]))


def _bare(text: str) -> str:
    return _STRONG.sub(r"\2", _LINK.sub(r"\1", text))
