"""Whatever an editor hands over is read as text, or refused in plain words."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.authoring.ingest.reading import MAX_BYTES, read
from generator.text.lang import LANGS
from generator.text.ui import SaidError

SENTENCE = "Bộ Thương mại đề nghị siết việc thuê đám mây."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_in_todays_encodings_is_read_without_a_remark(encoding: str) -> None:
    read_text = read(SENTENCE.encode(encoding), "a.txt")
    assert (read_text.text, read_text.remarks) == (SENTENCE, ())


def test_decomposed_letters_are_composed_and_what_nobody_sees_is_gone() -> None:
    assert (
        read("Bo\u0323\u0302 Thu\u031bo\u031bng ma\u0323i\u200b\r\nM\u00ady".encode(), "a").text == "Bộ Thương mại\nMy"
    )


def test_vietnamese_of_old_windows_is_read_with_a_remark() -> None:
    old = "Bô\u0323 Thương ma\u0323i đê\u0300 nghi\u0323".encode("cp1258")
    found = read(old, "a.txt")
    assert found.text == "Bộ Thương mại đề nghị"
    assert "windows-1258" in found.remarks[0].said("vi")


def test_western_text_of_old_windows_is_not_taken_for_vietnamese() -> None:
    found = read("Le café de José — “à côté”".encode("cp1252"), "a.txt")
    assert found.text == "Le café de José — “à côté”"
    assert "windows-1252" in found.remarks[0].said("en")


def test_a_page_is_read_in_the_encoding_that_it_declares() -> None:
    assert "Привет" in read('<meta charset="windows-1251"><p>Привет'.encode("cp1251"), "a.html").text


def test_a_declared_encoding_that_nobody_knows_is_passed_over() -> None:
    assert read("<meta charset=klingon><p>caf\xe9".encode("cp1252"), "a.html").text.endswith("café")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no words"),
        (b" \n\t.\n", "no words"),
        (b"%PDF-1.7 abc", "PDF"),
        (b"PK\x03\x04 abc", "Word"),
        (b"\x00\x01\x02\x03abc\x00\x00", "control characters"),
        (b"a" * (MAX_BYTES + 1), "larger than 4 MB"),
    ],
)
def test_what_is_no_text_is_refused_in_both_languages(data: bytes, words: str) -> None:
    with pytest.raises(SaidError, match=words) as refused:
        read(data, "thing.bin")
    assert all("thing.bin" in refused.value.said(lang) for lang in LANGS)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(SaidError):
        assert read(data, "x").text
