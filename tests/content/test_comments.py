"""A comment belongs to the key below it, or to what stands before it on its line."""

from pathlib import Path

from generator.content.comments import Comments, comments_of
from generator.content.document import Loc
from generator.content.strict_yaml import parse
from generator.problems.problem import Problems


def found(text: str) -> Comments:
    return comments_of(parse(text.encode(), Path("a.yml"), Problems()))


def test_a_comment_above_a_key_belongs_to_it() -> None:
    assert found("a: 1\n# why\n# and how\nb: 2\n").above == {("b",): ("# why", "# and how")}


def test_a_comment_above_an_item_belongs_to_the_item() -> None:
    assert found("a:\n  # one\n  - b: 1\n  -\n    # two\n    b: 2\n").above == {
        ("a", 0): ("# one",),
        ("a", 1): ("# two",),
    }


def test_a_comment_behind_something_belongs_to_that() -> None:
    text = "a: 1 # one\nb: # two\n  c: >- # three\n    # text\n    more\nd: [x, y] # four\ne: 'z' # five\n"
    expected: dict[Loc, str] = {
        ("a",): "# one",
        ("b",): "# two",
        ("b", "c"): "# three",
        ("d",): "# four",
        ("e",): "# five",
    }
    assert found(text) == Comments({}, expected)


def test_what_only_looks_like_a_comment_is_text() -> None:
    assert found("a: |-\n  # a heading\n  b # c\nd: 'e\n  # f'\n") == Comments()


def test_a_comment_below_everything_is_the_last() -> None:
    assert found("a: 1\n\n# the end\n").last == ("# the end",)


def test_what_has_a_comment_within_is_known() -> None:
    comments = found("a:\n  b: 1 # one\nc:\n  d: 2\n")
    assert comments.within(("a",))
    assert not comments.within(("c",))
    assert not comments.within(("a", "b"))
