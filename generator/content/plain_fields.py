"""Find marks of the small Markdown in fields that are plain text, where they show as typed."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from generator.content.document import Document, Loc
from generator.content.fields import Ref
from generator.content.models import Gap, Part, Prose, Record
from generator.problems.problem import Problem, problem_at

# Only what is surely a mark: a star alone, an underscore or brackets may be part of a name or a title.
_MARKS = re.compile(
    r"\[\[[^\[\]]+\]\]"
    r"|\[@[^\[\]]+\]"
    r"|\[[^\[\]@]*(?<![\w./@-])@src-[^\[\]]*\]"
    r"|(?<![\w./@-])@src-[a-z0-9-]*[a-z0-9]"
    r"|\[src-[a-z0-9-]+(?:,[^\[\]]*)?\]"
    r"|\[\^[^\[\]\s]+\]"
    r"|\[[^\[\]]+\]\((?:https?:|mailto:)[^()\s]*\)"
    r"|(?<![\w*])(\*{1,3})(?=[^\s*])[^*]*[^\s*]\1(?![\w*])"
    r"|(?<!\w)__(?=[^\s_])[^_]*[^\s_]__(?!\w)"
    r"|(?<!~)~~(?=[^\s~])[^~]*~~(?!~)"
    r"|`[^`]+`"
    r"|<(/?(?:a|b|br|code|del|div|em|i|p|q|small|span|strong|sub|sup|u))(?:\s[^<>]*)?/?>(?:[^<>]*</\2>)?"
    r"|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_ADDRESS = re.compile(r"(?:https?|mailto):\S+")


def marks_in_plain_fields(record: Record, document: Document) -> Iterator[Problem]:
    """Report the marks in every field of a record that is plain text: titles, names, notes."""
    for loc, text in plain_texts(record):
        for words, nth in _marks(text):
            yield problem_at(document.inside(loc, words, nth), "P014", words=words)


def plain_texts(value: Any, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Walk over every field that is plain text, each language by itself."""
    if isinstance(value, str) and not isinstance(value, Ref):
        yield loc, value
    elif isinstance(value, Part) and not isinstance(value, (Prose, Gap)):
        for name in type(value).model_fields:
            yield from plain_texts(getattr(value, name, None), (*loc, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from plain_texts(item, (*loc, index))


def _marks(text: str) -> Iterator[tuple[str, int]]:
    if _ADDRESS.fullmatch(text):
        return
    for found in _MARKS.finditer(text):
        if found[0][0] != "&" or html.unescape(found[0]) != found[0]:
            yield found[0], text.count(found[0], 0, found.start())
