"""What others wrote is shown on one line, hides nothing, and is no command to terminals or runners."""

import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.visible import PLAIN_LETTERS, visible, visible_line, visible_lines, visible_parts
from tests.hostile import LINE_ENDS, UNSEEN_CHARACTERS, gives_no_order

PIECES = ("a", "::", "##", "#", "[", "]", " ", "ộ", "名", *LINE_ENDS, *UNSEEN_CHARACTERS)
WRITTEN = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("chữ 名 é x\u0323", "chữ 名 é x\u0323"),
        ("a\x1b]0;x\x07b", "a<U+001B>]0;x<U+0007>b"),
        ("a\nb\r\nc\rd", "a↵b↵c<U+000D>d"),
        ("a\tb\x00c\x9bd", "a<U+0009>b<U+0000>c<U+009B>d"),
        ("a\u202eb\u2066c\u200bd\u200de", "a<U+202E>b<U+2066>c<U+200B>d<U+200D>e"),
        ("\ufeffa\u2028b\U000e0041c\ud800", "<U+FEFF>a<U+2028>b<U+E0041>c<U+D800>"),
        ("a ##[error]b", "a ##<U+005B>error]b"),
        ("a::b # [c] ##", "a::b # [c] ##"),
    ],
)
def test_what_nobody_sees_is_shown_by_its_number(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", "<U+003A>:error::x"),
        (" \u3000::error::x", " \u3000<U+003A>:error::x"),
        (":x", ":x"),
        ("terms/::a", "terms/::a"),
    ],
)
def test_a_line_begins_with_no_command(text: str, shown: str) -> None:
    assert visible_line(text) == shown


def test_of_several_lines_none_is_a_command() -> None:
    assert visible_lines("Traceback\n  a\x1b\n::stop::x") == "Traceback\n  a<U+001B>\n<U+003A>:stop::x"


def test_a_line_is_parted_where_it_was_written_so() -> None:
    assert list(visible_parts("a\x1b##[b", (1, 4, 6))) == ["a", "<U+001B>##", "<U+005B>b"]


@given(WRITTEN)
def test_whatever_is_shown_is_one_line_that_gives_no_order(text: str) -> None:
    shown = visible_line(text)
    assert gives_no_order(shown)
    assert visible_line(shown) == shown


@given(WRITTEN, st.integers(0, 9), st.integers(0, 9))
def test_parts_of_a_line_are_the_line(text: str, one: int, two: int) -> None:
    ends = (min(one, two), max(one, two), 99)
    assert "".join(visible_parts(text, ends)) == visible(text)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "cp1258", "latin-1"])
def test_a_console_shows_letters_that_it_lacks_without_their_marks(encoding: str) -> None:
    written = "Lỗi: đọc tệp → 名\ud800".encode(encoding, PLAIN_LETTERS).decode(encoding)
    bare = "".join(letter for letter in unicodedata.normalize("NFD", written) if not unicodedata.combining(letter))
    assert bare.replace("đ", "d") == "Loi: doc tep -> <U+540D><U+D800>"


def test_only_what_cannot_be_written_is_helped() -> None:
    with pytest.raises(UnicodeDecodeError):
        io.TextIOWrapper(io.BytesIO(b"\xff"), "utf-8", PLAIN_LETTERS).read()
