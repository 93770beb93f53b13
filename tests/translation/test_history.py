"""What a text said before is found in the history of its file, and which of its words changed is shown."""

from pathlib import Path

import pytest

from generator.translation.agreement import Stale
from generator.translation.history import WordChange, new_wording, old_wording, word_changes
from tests.editing import SHORT, TERM, edit, record_agreement
from tests.reading import linked_of
from tests.repository import commit


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("", "một", [("+", "một")]),
        ("một", "", [("-", "một")]),
        ("một hai ba", "một 2 ba", [("", "một"), ("-", "hai"), ("+", "2"), ("", "ba")]),
        ("một hai", "không một hai", [("+", "không"), ("", "một hai")]),
        ("một hai", "một hai ba", [("", "một hai"), ("+", "ba")]),
    ],
)
def test_wordings_are_compared_word_by_word(old: str, new: str, changes: list[tuple[str, str]]) -> None:
    assert [(one.kind, one.words) for one in word_changes(old, new)] == changes


def test_changed_words_are_shown_with_a_few_around_them() -> None:
    before = "một hai ba bốn năm sáu bảy tám chín mười"
    assert word_changes(before, before.replace("chín", "9")) == (
        WordChange("", "… ba bốn năm sáu bảy tám"),
        WordChange("-", "chín"),
        WordChange("+", "9"),
        WordChange("", "mười"),
    )


def test_of_many_words_between_two_changes_the_middle_is_left_out() -> None:
    words = " ".join(map(str, range(20)))
    kept = word_changes(f"a {words} b", f"x {words} y")[2]
    assert kept.words == "0 1 2 3 4 5 … 14 15 16 17 18 19"


def stale_of(content: Path) -> Stale:
    (stale,) = linked_of(content).site.translations.stale
    return stale


def test_the_old_wording_is_the_version_that_was_recorded(repository: Path) -> None:
    for swap in (SHORT[0], ("Để mô hình xem", "Để mô hình đọc")):
        edit(repository, TERM, swap)
        commit(repository)
    stale = stale_of(repository)
    assert (old_wording(stale, repository / TERM) or "").startswith("Cho mô hình xem dữ liệu")
    assert new_wording(stale).startswith("Để mô hình đọc dữ liệu")


def test_the_old_wording_is_found_though_the_part_has_moved(repository: Path) -> None:
    explainer, sides = "explainers/first-steps.yml", "  - vi: {}\n    en: A large teacher, a small student.\n"
    edit(repository, explainer, (sides.format("Thầy lớn, trò nhỏ."), ""))
    edit(repository, explainer, ("glance:", f"{sides.format('Thầy rất lớn, trò nhỏ.')}glance:"))
    assert old_wording(stale_of(repository), repository / explainer) == "Thầy lớn, trò nhỏ."


def test_a_version_that_git_does_not_know_is_not_made_up(repository: Path) -> None:
    edit(repository, TERM, *SHORT)
    record_agreement(repository)
    edit(repository, TERM, ("Để mô hình xem", "Để mô hình đọc"))
    assert old_wording(stale_of(repository), repository / TERM) is None


@pytest.mark.parametrize("path", ["terms/huan-luyen.yml", "gone/huan-luyen.yml"], ids=["no repository", "no folder"])
def test_without_a_history_there_is_no_old_wording(content: Path, path: str) -> None:
    record_agreement(content)
    edit(content, TERM, SHORT[0])
    assert old_wording(stale_of(content), content / path) is None


def test_without_git_there_is_no_old_wording(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(repository, TERM, SHORT[0])
    stale = stale_of(repository)
    assert old_wording(stale, repository / TERM)
    monkeypatch.setenv("PATH", "")
    assert old_wording(stale, repository / TERM) is None
