"""A broken structure is blamed on the line at which it breaks, in our words, once for each mistake."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.content.broken_yaml import find_fault
from tests.conftest import TESTS
from tests.reading import read_yaml

FILES = sorted((TESTS / "small_content").rglob("*.yml"))
_KEY = re.compile(r"( *(?:- )*)([a-z_]+):( +\S.*)?$")

# Fewer mutants than this, and the mistake was made nowhere.
FEW = 10

Mistake = Callable[[str], str | None]
"""Makes a mistake on a line, if it can be made there."""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: b\ntitle Text\nb: c\n", [("Y004", 2, 1)]),
        ("title Text\nb: c\n", [("Y004", 1, 1)]),
        ("a: b\ntitle Text\n", [("Y004", 2, 1)]),
        ("a:\n  vi Text\n  en: x\n", [("Y004", 2, 3)]),
        ("a:\n  vi: x\n  en Text\nb: c\n", [("Y004", 3, 3)]),
        ("a\n  vi: x\n  en: y\nb: c\n", [("Y004", 1, 1)]),
        ('term:\n  "vi: x"\n  en: y\n', [("Y040", 2, 3)]),
        ('term:\n  vi: y\n  "en: x"\nb: c\n', [("Y040", 3, 3)]),
        ("“kind: x”\nb: c\n", [("Y040", 1, 1)]),
        ("a:\n  - 'actor: x'\n    role: y\n", [("Y040", 2, 5)]),
        ("a: b\n// note\nc: d\n", [("Y041", 2, 1)]),
        ("a: b\n/* note: x */\nc: d\n", [("Y041", 2, 1)]),
        ("a:\n  <!-- x -->\n  b: c\n", [("Y041", 2, 3)]),
        ("date: 2024, recorded: 2026\na: b\n", [("Y038", 1, 13)]),
        ("a:\n  - actor: x; role: y\n  - z: b\n", [("Y038", 2, 15)]),
        ("term: vi: x, en: y\na: b\n", [("Y038", 1, 7)]),
        ("a: >-\n    x\n  y\n  z\nb: c\n", [("Y042", 2, 3)]),
        ("a:\n  vi: |-\n      x\n    y\n\n    z\n  en: y\n", [("Y042", 3, 5)]),
        ("a:b\nc: d\n", [("Y028", 1, 2)]),
        ("c: d\na:b\n", [("Y028", 2, 2)]),
        ("t:\n  vi:Luật\n  en: x\n", [("Y028", 2, 5)]),
        ("a:\n\tb: c\n", [("Y019", 2, 1)]),
        ("a: >-\n  x\n\ty\n", [("Y019", 3, 1)]),
        ("a:\n  - b\n  -c\n", [("Y027", 3, 3)]),
        ("a:\n  - b\n  • c\n", [("Y032", 3, 3)]),
        ("actors:\n  - OpenAI\n    role: x\n  - actor: b\n", [("Y004", 2, 5)]),
        ("actors:\n  - openai\n    role: x\n", [("Y004", 2, 5)]),
        ("a： text\nb: c\n", [("Y029", 1, 2)]),
        ("a: >-\n    x\n  y\nb: c\n", [("Y042", 2, 3)]),
        ("a: >-\n  x\ny z\nb: c\n", [("Y023", 3, 1)]),
        ("a:\n- b\n- c\nd: e\n", []),
        ("a:\n  - b: c\n    d: e\n  - f\n", []),
        ('a: "hai\n  dòng"\nb: [c,\n  d]\ne: {f: g,\n  h: i}\n', []),
        ("a: một\n  hai ba\nb: c\n", []),
        ("t:\n  vi |-\n    Hỏi: đáp\n", [("Y004", 2, 3)]),
        ("c:\n  - id: a\n    note: >-\n      x\n    verdict partly\n  - id: b\n", [("Y004", 5, 5)]),
        ("a:\n  -\tb: c\n", [("Y019", 2, 4)]),
        ("a:\n  en: y\n  vi:\u00a0x\nb: c\n", [("Y009", 3, 6)]),
        ("a:\n\u3000vi: x\nb: c\n", [("Y009", 2, 1)]),
        # Several mistakes of one file are told at once.
        ('a:b\nc Text\nd: [e\nf: "g\nh: i\n', [("Y028", 1, 2), ("Y004", 2, 1), ("Y025", 3, 4), ("Y024", 4, 4)]),
    ],
)  # fmt: skip
def test_each_mistake_is_found_at_its_place(text: str, found: list[tuple[str, int, int]]) -> None:
    assert read_yaml(text)[1] == found


def _lose_colon(line: str) -> str | None:
    key = _KEY.match(line)
    return (
        f"{key[1]}{key[2]}{key[3] or ''}"
        if key and (key[3] or "").lstrip()[:1] not in {"[", "{", '"', "'", ">", "|"}
        else None
    )


def _lose_space(line: str) -> str | None:
    key = _KEY.match(line)
    return f"{key[1]}{key[2]}:{key[3].lstrip()}" if key and key[3] and "- " not in key[1] else None


def _widen_colon(line: str) -> str | None:
    key = _KEY.match(line)
    return f"{key[1]}{key[2]}：{key[3]}" if key and key[3] and "- " not in key[1] else None


def _open_quote(line: str) -> str | None:
    key = _KEY.match(line)
    is_plain = key and key[3] and key[3].lstrip()[0] not in "[{\"'>|"
    return f'{key[1]}{key[2]}: "{key[3].lstrip()}' if key and is_plain else None


def _lose_bracket(line: str) -> str | None:
    return line[:-1] if _KEY.match(line) and line.endswith(("]", "}")) else None


def _add_bracket(line: str) -> str | None:
    return line + line[-1] if _KEY.match(line) and line.endswith(("]", "}")) else None


def _put_colon_in(line: str) -> str | None:
    key = _KEY.match(line)
    is_plain = key and key[3] and key[3].lstrip()[0] not in "[{\"'>|"
    return f"{key[1]}{key[2]}: chữ: {key[3].lstrip()}" if key and is_plain else None


def _set_in_deeper(line: str) -> str | None:
    return f" {line}" if _KEY.match(line) and not line.lstrip().startswith("-") else None


def _set_in_by_tab(line: str) -> str | None:
    return f"\t{line.lstrip()}" if line.startswith("  ") and _KEY.match(line) else None


def _begin_with_at(line: str) -> str | None:
    key = _KEY.match(line)
    is_plain = key and key[3] and key[3].lstrip()[0] not in "[{\"'>|"
    return f"{key[1]}{key[2]}: @{key[3].lstrip()}" if key and is_plain else None


MISTAKES: tuple[Mistake, ...] = (
    _lose_colon, _lose_space, _widen_colon, _open_quote, _lose_bracket, _add_bracket, _put_colon_in, _set_in_deeper,
    _set_in_by_tab, _begin_with_at,
)  # fmt: skip


def mutants(mistake: Mistake) -> Iterator[tuple[Path, int, str]]:
    """Make one mistake at every line of the small content where it can be made."""
    for path in FILES:
        lines = path.read_text("utf-8").split("\n")
        for number, line in enumerate(lines):
            if (wrong := mistake(line)) is not None and _is_structure(lines, number):
                yield path, number + 1, "\n".join([*lines[:number], wrong, *lines[number + 1 :]])


def _is_structure(lines: list[str], number: int) -> bool:
    """Return whether a line is none of a text in a block."""
    indent = len(lines[number]) - len(lines[number].lstrip())
    for line in reversed(lines[:number]):
        outer = len(line) - len(line.lstrip())
        if line.strip() and outer < indent:
            return not line.rstrip().endswith((">-", "|-", ">", "|"))
    return True


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.__name__.strip("_"))
def test_a_mistake_on_any_line_is_found_there_and_once(mistake: Mistake) -> None:
    made = 0
    for path, number, text in mutants(mistake):
        made += 1
        found = [(code, line) for code, line, _ in read_yaml(text)[1]]
        assert [line for _, line in found] == [number], (path.name, text.split("\n")[number - 1], found)
        assert found[0][0] != "Y010"
    assert made > FEW


def test_a_file_that_is_right_has_no_fault() -> None:
    for path in FILES:
        assert find_fault(path.read_text("utf-8").split("\n")) is None, path.name
