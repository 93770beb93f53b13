"""A translation that fell behind is found by what both sides say, and by nothing else."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import cli
from generator.content.models import Prose, Text
from generator.content.sidecars import TRANSLATIONS_FILE, Agreed, read_agreed
from generator.report.interface import AGREED
from generator.translation.agreement import Pair, acknowledge, digest, find_stale, make_pair, plain_words
from tests.conftest import OWN_CONTENT
from tests.editing import LONG, SHORT, Swap, edit
from tests.repository import commit, git

Changes = tuple[tuple[str, tuple[Swap, ...]], ...]

PROSE = {
    "spaces and line breaks": ("một  hai\n  ba", "một hai ba"),
    "decomposed letters": ("chu\u031bng ca\u0302\u0301t", "chưng cất"),
    "the style of tones": ("hoà bình", "hòa bình"),
    "a look-alike of Đ": ("\u00d0à Nẵng", "Đà Nẵng"),
    "the target of a reference": ("[[openai|hãng ấy]] nói", "[[meta|hãng ấy]] nói"),
    "a reference that becomes its words": ("[[openai|hãng ấy]] nói", "hãng ấy nói"),
    "the target of a link": ("[đây](https://a.example/)", "[đây](https://b.example/)"),
    "a citation": ("Có thật [@src-a, p. 3].", "Có thật."),
    "another citation": ("Có thật [@src-a].", "Có thật [@src-b; @src-c]."),
    "emphasis": ("rất **quan trọng**", "rất *quan trọng*"),
    "a list's bullets": ("- một\n- hai", "* một\n* hai"),
    "paragraphs": ("một\n\nhai", "một\nhai"),
}


@pytest.mark.parametrize(("one", "other"), PROSE.values(), ids=PROSE)
def test_what_no_reader_would_call_a_change_is_none(one: str, other: str) -> None:
    assert digest(plain_words(one, markup=True)) == digest(plain_words(other, markup=True))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa bình", "họa bình"),
        ("năm 2023", "năm 2024"),
        ("không", "Không"),
        ("[[openai]] nói", "[[meta]] nói"),
        ("có.", "có?"),
    ],
)
def test_another_word_is_a_change(one: str, other: str) -> None:
    assert digest(plain_words(one, markup=True)) != digest(plain_words(other, markup=True))


def test_a_line_of_text_has_no_markup_to_leave_out() -> None:
    assert digest(plain_words("**a**", markup=False)) != digest(plain_words("a", markup=False))


@given(st.text(max_size=80))
def test_the_words_of_words_are_those_words(text: str) -> None:
    said = plain_words(text, markup=False)
    assert plain_words(said, markup=False) == said


@given(st.text("abcđêô ", min_size=1, max_size=40), st.integers(0, 39))
def test_a_change_of_any_letter_changes_the_digest(text: str, index: int) -> None:
    place = index % len(text)
    changed = f"{text[:place]}x{text[place + 1 :]}"
    assert digest(plain_words(text, markup=False)) != digest(plain_words(changed, markup=False))


def texts(*sides: tuple[str, str], name: str = "note", owner: str = "a") -> list[Pair]:
    made = [make_pair(owner, name, (), Text(vi=vi, en=en)) for vi, en in sides]
    return [pair for pair in made if pair is not None]


def recorded(*sides: tuple[str, str], name: str = "note") -> Agreed:
    return read_agreed(acknowledge(find_stale(texts(*sides, name=name), {})))


BOTH = ("chữ", "words")
TRANSITIONS = {
    "never recorded": ([], ("chữ", "words"), [], 1),
    "as recorded": ([BOTH], ("chữ", "words"), [], 0),
    "Vietnamese changed": ([BOTH], ("chữ mới", "words"), ["en"], 0),
    "English changed": ([BOTH], ("chữ", "new words"), ["vi"], 0),
    "both changed": ([BOTH], ("chữ mới", "new words"), [], 1),
    "both recordings of a merge, the second holds": ([BOTH, ("chữ mới", "new")], ("chữ mới", "new"), [], 0),
    "each side acknowledged apart": ([("chữ", "new"), ("chữ mới", "words")], ("chữ mới", "new"), ["en", "vi"], 0),
}


@pytest.mark.parametrize(("before", "now", "behind", "new"), TRANSITIONS.values(), ids=TRANSITIONS)
def test_the_state_of_a_pair_follows_from_what_was_recorded(
    before: list[tuple[str, str]], now: tuple[str, str], behind: list[str], new: int
) -> None:
    found = find_stale(texts(now), recorded(*before))
    assert sorted(stale.behind for stale in found.stale) == behind
    assert len(found.unrecorded) == new


@pytest.mark.parametrize("side", ["vi", "en"])
def test_a_text_with_one_side_has_no_state(side: str) -> None:
    assert make_pair("a", "note", (), Text(**{side: "chữ"})) is None


def items(*sides: tuple[str, str]) -> list[Pair]:
    return [pair for index, both in enumerate(sides) for pair in texts(both, name=f"points.{index}")]


def test_an_item_put_before_others_makes_none_of_them_stale() -> None:
    agreed = read_agreed(acknowledge(find_stale(items(("a", "A"), ("b", "B")), {})))
    found = find_stale(items(("mới", "new"), ("a", "A"), ("b", "B")), agreed)
    assert found.stale == ()
    assert [pair.field for pair in found.unrecorded] == ["points.0"]


def test_an_item_that_moved_and_changed_on_one_side_is_stale() -> None:
    agreed = read_agreed(acknowledge(find_stale(items(("a", "A"), ("b", "B")), {})))
    found = find_stale(items(("mới", "new"), ("a", "A"), ("b khác", "B")), agreed)
    assert [(stale.pair.field, stale.behind) for stale in found.stale] == [("points.2", "en")]


def test_a_new_item_that_shares_a_side_with_another_is_not_stale() -> None:
    agreed = read_agreed(acknowledge(find_stale(items(("tác giả", "author")), {})))
    found = find_stale(items(("tác giả", "author"), ("người viết", "author")), agreed)
    assert found.stale == ()


def test_words_that_agree_elsewhere_are_not_shown_as_behind() -> None:
    agreed = recorded(("cũ", "words"))
    made = [*texts(BOTH), *texts(BOTH, owner="b")]
    found = find_stale(made, {**agreed, ("b", "note"): frozenset({made[1].digests})})
    assert len(found.stale) == 1
    assert found.behind == {}


def test_the_same_words_as_prose_and_as_a_line_are_two_texts() -> None:
    made = (make_pair("a", "x", (), Text(vi="a", en="b")), make_pair("a", "y", (), Prose(vi="a", en="b")))
    assert len(find_stale(filter(None, made), {}).unrecorded) == 2


def test_acknowledging_records_both_sides_and_keeps_the_rest_stale() -> None:
    found = find_stale([*texts(("mới", "words")), *texts(("chữ", "new"), name="long")], {
        ("a", "note"): frozenset({(digest("chữ"), digest("words"))}),
        ("a", "long"): frozenset({(digest("chữ"), digest("words"))}),
    })  # fmt: skip
    chosen = [stale.pair for stale in found.stale if stale.pair.field == "note"]
    again = find_stale(found.pairs, read_agreed(acknowledge(found, chosen)))
    assert [(stale.pair.field, stale.behind) for stale in again.stale] == [("long", "vi")]
    assert acknowledge(again) == acknowledge(found, chosen)


NAME = (("Phòng Mở", "Phòng Thí nghiệm Mở"), ("en: Open Lab", "en: The Open Lab"))


def edit_all(content: Path, changes: Changes) -> None:
    for file, swaps in changes:
        edit(content, file, *swaps)


def propose(content: Path, branch: str, change: Callable[[], object]) -> None:
    git(content.parent, "checkout", "--quiet", "-b", branch, "main")
    change()
    assert cli.main(["ack", "--content", str(content)]) == 0
    commit(content)


@pytest.mark.parametrize("union", [True, False], ids=["here", "on a server that knows no attributes"])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((("terms/huan-luyen.yml", SHORT),), (("actors/open-lab.yml", NAME),)),
        ((("terms/huan-luyen.yml", SHORT),), (("terms/huan-luyen.yml", LONG),)),
    ],
    ids=["different records", "different fields of one record"],
)
def test_independent_changes_merge_without_a_conflict(
    repository: Path, one: Changes, other: Changes, capsys: pytest.CaptureFixture[str], *, union: bool
) -> None:
    if not union:
        (repository.parent / ".gitattributes").unlink()
        commit(repository)
    for branch, changes in (("one", one), ("other", other)):
        propose(repository, branch, partial(edit_all, repository, changes))
    assert git(repository.parent, "merge", "--quiet", "one").returncode == 0
    capsys.readouterr()
    cli.main(["check", "--content", str(repository)])
    assert capsys.readouterr().out == ""


def test_records_added_side_by_side_merge_without_a_conflict(repository: Path) -> None:
    term = (repository / "terms" / "huan-luyen.yml").read_text("utf-8")
    for branch, word in (("one", "alpha"), ("other", "beta")):
        new = term.replace("huấn luyện", word).replace("training}", f"{word}}}")
        propose(repository, branch, partial((repository / f"terms/{word}.yml").write_text, new, "utf-8"))
    assert git(repository.parent, "merge", "--quiet", "one").returncode == 0


def test_a_conflict_left_in_the_file_hides_nothing(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = repository / "translations.txt"
    path.write_text(f"<<<<<<< a\n{path.read_text('utf-8')}=======\n>>>>>>> b\n", "utf-8")
    edit(repository, "terms/huan-luyen.yml", SHORT[0])
    cli.main(["check", "--content", str(repository), "--format", "short", "--lang", "en"])
    assert [line.split("[")[1][:4] for line in capsys.readouterr().out.splitlines()] == ["T004", "L013"]


def test_what_agrees_is_recorded_for_the_projects_own_texts() -> None:
    assert AGREED.exists()
    assert (OWN_CONTENT / TRANSLATIONS_FILE).exists()
