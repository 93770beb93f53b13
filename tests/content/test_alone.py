"""What is checked of a record alone is found once, and found again where the file or the style is another."""

from pathlib import Path

from generator.content.alone import check_alone
from generator.content.load import load
from generator.problems.problem import Problems
from tests.editing import TERM, edit
from tests.reading import TODAY


def test_lengths_are_checked_of_whole_records_and_spelling_of_broken_ones_too(content: Path) -> None:
    edit(content, TERM, ("Cho mô hình", "Thuỷ " + "thuỷ " * 38 + "thuỷ"), ("sources: [src-seen]", "sources: src-seen"))
    codes = [one.code for one in check_alone(load(content, Problems(), TODAY))["huan-luyen"].problems]
    assert set(codes) == {"V002"}
    edit(content, TERM, ("sources: src-seen", "sources: [src-seen]"))
    codes = [one.code for one in check_alone(load(content, Problems(), TODAY))["huan-luyen"].problems]
    assert set(codes) == {"V002", "C006"}


def test_another_style_is_checked_again(content: Path) -> None:
    edit(content, TERM, ("Cho mô hình", "Cho thuỷ"))
    old = check_alone(load(content, Problems(), TODAY))
    with (content / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("tone_style: new\n")
    new = check_alone(load(content, Problems(), TODAY), old)
    assert [one.code for one in old["huan-luyen"].problems] == ["V002"]
    assert new["huan-luyen"].problems == ()
