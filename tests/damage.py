"""Damage a content folder the way hands, programs and merges do: the same seed gives the same damage."""

import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path

_KEY = re.compile(r"^(\s*(?:- )?)([a-z_]+):", re.MULTILINE)
_VALUE = re.compile(r": +(\S.*)$", re.MULTILINE)
_ODD_VALUES = (
    "", "~", "null", "''",
    '""', "[]", "{}", "[a]", "[a, b]", "[[a]]", "{a: b}", "[{a: b}]", "{vi: a}", "[vi, en]", "- a",
    "yes", "2024", "2024-02-30", "9999-99-99", "1.5", "-1", "src-seen", "[src-seen]", "src-seen, tr. 3", "first-steps#",
    "#a", "a#b", "open-lab", "*a", "&a b", "!!int 3", "!!binary aGk=", "|", ">-", "|-", ">+9", '"a', "'a", "a'", "“a”",
    "a: b", "a:b", "<<", "? a", "%a", "@a", "`a`", "[@src-seen]", "[[open-lab]]", "[[open-lab|", "[@", "**a", "- - - a",
    "x" * 600, "\t", "\u00a0", "\u200b", "\u202ea", "\x1b[31m", "\ud7ff", "e\u0301", "mailto:a@b.c", "https://", "http://[",
    "javascript:alert(1)", "<script>", "index", "con", "vi", "__proto__", "{{ 7*7 }}", "{% raw %}",
)  # fmt: skip
_ODD_LINES = (
    "<<<<<<< HEAD", "=======", ">>>>>>> x", "---", "...", "%YAML 1.2",
    "- a", "  - a", "    - a", "vi: a", "  en:", "id: a",
    "gaps: [a]", "gaps:\n  - {field: a}", "\t", "?", ":", "- - - - a", "translated: {vi: {made: human, reviewed: x}}",
    "sections: a", "claims: [a, {id: b}]", "paragraphs: {a: b}", "questions: [[]]", "about: []",
    "topics: [x, {id: [y]}]",
    "- " * 60, "> - " * 30, "1. " * 60, "| a |\n| - |", "```", "    a", "# a", "***a*" * 40, "\\" * 9,
    "[[" * 40, "[@" * 40,
    "aliases: [a]", "relations: [{to: a}]", "actors: [{role: {vi: a}}, open-lab, [a]]", "follows: [e-2024-03-reply]",
)  # fmt: skip
# How often a line that is put in stands as deep as its neighbour.
_AS_DEEP = 0.5
_ODD_BYTES = (
    b"\x00",
    b"\xff",
    b"\x1b",
    b"\r",
    b"\xc2\x85",
    b"\xe2\x80\xa8",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
    b"\xcc\x81",
    b"\xf0",
)

Damage = Callable[[random.Random, Sequence[Path]], None]


def damage(content: Path, seed: int) -> list[str]:
    """Do one to four kinds of damage to a content folder, and name them."""
    chance = random.Random(seed)  # noqa: S311  # it has to repeat, not to be secret
    done: list[str] = []
    for _ in range(chance.randint(1, 4)):
        files = sorted(path for path in content.rglob("*") if path.is_file())
        if not files:
            break
        kind = chance.choice(KINDS)
        kind(chance, files)
        done.append(kind.__name__)
    return done


def change_bytes(chance: random.Random, files: Sequence[Path]) -> None:
    """Change, take out or put in some bytes anywhere."""
    path = chance.choice(files)
    data = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data) + 1)
        end = at + chance.choice((0, 0, 1, 1, 5, 80))
        data[at:end] = chance.choice((b"", chance.randbytes(1), chance.choice(_ODD_BYTES)))
    path.write_bytes(bytes(data))


def change_lines(chance: random.Random, files: Sequence[Path]) -> None:
    """Take out, repeat, move, indent or put in a line."""
    path, lines = _lines(chance, files)
    at = chance.randrange(len(lines))
    match chance.randrange(6):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[at])
        case 2:
            lines.insert(chance.randrange(len(lines)), lines.pop(at))
        case 3:
            lines[at] = " " * chance.randint(1, 5) + lines[at]
        case 4:
            lines[at] = lines[at][chance.randint(1, 4) :]
        case _:
            margin = lines[at][: len(lines[at]) - len(lines[at].lstrip())] if chance.random() < _AS_DEEP else ""
            lines.insert(at, margin + chance.choice(_ODD_LINES))
    _write(path, lines)


def change_key(chance: random.Random, files: Sequence[Path]) -> None:
    """Write another key of any file in the place of one, or misspell it."""
    path, text = _text(chance, files)
    keys = list(_KEY.finditer(text))
    if keys:
        key = chance.choice(keys)
        others = [found[2] for found in _KEY.finditer(_text(chance, files)[1])]
        misspelt = key[2][::-1]
        start, end = key.span(2)
        path.write_text(f"{text[:start]}{chance.choice([*others, misspelt, '', 'id'])}{text[end:]}", "utf-8")


def change_value(chance: random.Random, files: Sequence[Path]) -> None:
    """Write something odd, or a value of any file, in the place of a value."""
    path, text = _text(chance, files)
    values = list(_VALUE.finditer(text))
    if values:
        value = chance.choice(values)
        others = [found[1] for found in _VALUE.finditer(_text(chance, files)[1])]
        better = chance.choice(
            [chance.choice(_ODD_VALUES), chance.choice([*others, "x"]), f"[{value[1]}]", f'"{value[1]}']
        )
        start, end = value.span(1)
        path.write_text(f"{text[:start]}{better}{text[end:]}", "utf-8")


def change_block(chance: random.Random, files: Sequence[Path]) -> None:
    """Move a run of lines of any file into another, at its own depth or at another one."""
    _, lines = _lines(chance, files)
    start = chance.randrange(len(lines))
    block = lines[start : start + chance.randint(1, 8)]
    path, others = _lines(chance, files)
    at, margin = chance.randrange(len(others) + 1), " " * chance.choice((0, 0, 2, 4))
    _write(path, [*others[:at], *(margin + line for line in block), *others[at:]])


def change_files(chance: random.Random, files: Sequence[Path]) -> None:
    """Take a file away, empty it, rename it, or put a copy into another folder or over another file."""
    path, other = chance.choice(files), chance.choice(files)
    match chance.randrange(6):
        case 0:
            path.unlink()
        case 1:
            path.write_bytes(b"")
        case 2:
            path.rename(
                path.with_name(
                    chance.choice(("Đổi tên.yml", "a.yml", "a.yaml", "404.yml", "a b.yml", "a.json", ".a.yml"))
                )
            )
        case 3:
            (other.parent / path.name).write_bytes(path.read_bytes())
        case 4:
            path.write_bytes(other.read_bytes())
        case _:
            path.with_suffix("").mkdir(exist_ok=True)


KINDS: tuple[Damage, ...] = (
    change_bytes,
    change_lines,
    change_lines,
    change_key,
    change_value,
    change_value,
    change_value,
    change_block,
    change_files,
)


def _text(chance: random.Random, files: Sequence[Path]) -> tuple[Path, str]:
    path = chance.choice(files)
    return path, path.read_bytes().decode("utf-8", "replace")


def _lines(chance: random.Random, files: Sequence[Path]) -> tuple[Path, list[str]]:
    path, text = _text(chance, files)
    return path, text.split("\n")


def _write(path: Path, lines: Sequence[str]) -> None:
    path.write_text("\n".join(lines), "utf-8")
