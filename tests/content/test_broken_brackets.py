"""What is wrong in brackets is found at its sign, and mended as it was meant."""

import pytest

from generator.content.broken_brackets import Closed, read_brackets
from generator.content.fault import Fault


def read(text: str) -> Fault | Closed:
    return read_brackets(text.split("\n"), 0, 0, lambda _: False)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("[a, b] # c", (0, 6)),
        ("[a, b,]", (0, 7)),
        ("{vi: a, en: [b, {c: d}]}", (0, 24)),
        ('{vi: "a, [b: c", en: it\'s}', (0, 26)),
        ("[a, # ]\n b]", (1, 3)),
        ("['', []]", (0, 8)),
    ],
)
def test_a_sound_value_ends_at_its_last_bracket(text: str, end: tuple[int, int]) -> None:
    assert read(text) == Closed(*end)


@pytest.mark.parametrize(
    ("text", "code", "column", "meant"),
    [
        ("[a, b", "Y025", 0, "[a, b]"),
        ("{a: [b", "Y025", 4, "{a: [b]}"),
        ("[a, {b: c]", "Y025", 4, None),
        ("[a, b)", "Y034", 5, "[a, b]"),
        ("[a, b}", "Y034", 5, "[a, b]"),
        ("{vi: a, en: b]", "Y034", 13, "{vi: a, en: b}"),
        ("[a,, b]", "Y035", 3, "[a, b]"),
        ("[, b]", "Y035", 1, "[ b]"),
        ("{vi: a: b, en: c}", "Y003", 6, "{vi: a\N{MODIFIER LETTER COLON} b, en: c}"),
        ("{vi: a en: b}", "Y037", 7, "{vi: a, en: b}"),
        ("{vi: a; en: b}", "Y037", 8, "{vi: a, en: b}"),
        ("{actor: a role: {vi: b}}", "Y037", 10, "{actor: a, role: {vi: b}}"),
        ("{role: {vi: b} actor: a}", "Y037", 15, "{role: {vi: b}, actor: a}"),
        ('{light: "a" dark: b}', "Y037", 12, '{light: "a", dark: b}'),
        ("{vi: a title: b}", "Y003", 12, "{vi: a title\N{MODIFIER LETTER COLON} b}"),
        ('{vi: "a, en: b}', "Y024", 5, '{vi: "a", en: b}'),
        ('{vi: "a", en: "b}', "Y024", 14, '{vi: "a", en: "b"}'),
        ('{vi: "a, en: "b"}', "Y024", 5, '{vi: "a", en: "b"}'),
    ],
)
def test_each_mistake_is_found_at_its_sign(text: str, code: str, column: int, meant: str | None) -> None:
    fault = read(text)
    assert isinstance(fault, Fault)
    assert (fault.code, fault.line, fault.column, fault.meant[:1]) == (code, 0, column, (meant,) if meant else ())
