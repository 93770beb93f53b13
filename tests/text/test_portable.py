"""What programs of others read holds no character that their formats forbid, and shows where one was."""

from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.portable import portable, portable_line
from tests.hostile import HOSTILE, LINE_ENDS, UNSEEN_CHARACTERS


@given(st.text(st.characters(), max_size=60))
def test_any_text_can_stand_in_xml_and_reads_the_same_there(text: str) -> None:
    element = Element("a")
    element.text = portable(text)
    assert fromstring(tostring(element, encoding="utf-8")).text == (element.text or None)  # noqa: S314  # our own words


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.isprintable()])
def test_what_can_be_written_stays(text: str) -> None:
    assert portable(text) == text


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x1b", "\x7f", "\x85", "\x9b", "\udc80", "\ufffe", "\ufdd0"])
def test_what_cannot_be_written_is_seen(character: str) -> None:
    assert portable(f"a{character}b") == "a\ufffdb"


@pytest.mark.parametrize("end", LINE_ENDS)
def test_a_line_is_one_line(end: str) -> None:
    assert portable_line(f" a{end}b{end}") == "a b"


@pytest.mark.parametrize("character", UNSEEN_CHARACTERS)
def test_a_line_is_made_of_what_can_be_written(character: str) -> None:
    line = portable_line(f"a{character}b")
    assert line == portable(line)
    assert len(line.splitlines()) == 1
    line.encode("utf-8")
