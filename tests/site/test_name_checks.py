"""A name can be found in a text, and a word in which a term is not meant holds a name of it."""

from pathlib import Path

import pytest

from tests.editing import edit
from tests.reading import read

TERM = "terms/chung-cat.yml"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("distil]", 'distil, "–"]', [(4, "C014")]),
        ("distil]", 'distil, "C*"]', []),
        ("see_also:", "not_in: {vi: [nước chưng cất]}\nsee_also:", []),
        ("see_also:", "not_in: {vi: [nước cất]}\nsee_also:", [(18, "C015")]),
        ("see_also:", "not_in: {vi: [chưng cất]}\nsee_also:", [(18, "C015")]),
        ("see_also:", "not_in: {en: [distil water]}\nsee_also:", []),
        ("see_also:", "not_in: {en: [distil water, Distil  water]}\nsee_also:", [(18, "C015")]),
        ("see_also:", "not_in: {en: [distil’s art, distil's art]}\nsee_also:", [(18, "C015")]),
        ("distil]", "distil, C]", [(4, "C026")]),
        ("distil]", "distil, Ｃ]", [(4, "C026")]),
        ("distil]", "distil, C#, 蒸]", []),
    ],
)
def test_a_name_that_does_nothing_is_reported(content: Path, old: str, new: str, found: list[tuple[int, str]]) -> None:
    edit(content, TERM, (old, new))
    assert [
        (one.position.line, one.code) for one in read(content).problems if one.code in {"C014", "C015", "C026"}
    ] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sau cùng nó [[|đoán]]", ["C027"]),
        ("Sau [[|cùng]] nó [[|cùng]]", ["C027", "C027"]),
        ("Sau cùng nó [[|huấn luyện]]", ["C027"]),
        ("Sau cùng nó [[|chưng cất]] và đoán", []),
        ("Sau cùng nó [[|]]", ["P001"]),
        ("Sau cùng nó [[]]", ["P001"]),
    ],
)
def test_a_mark_that_keeps_nothing_from_being_linked_is_reported(content: Path, text: str, found: list[str]) -> None:
    edit(content, "terms/huan-luyen.yml", ("Sau cùng nó đoán", text))
    problems = [one for one in read(content).problems if one.code in {"C027", "P001", "R001"}]
    assert [one.code for one in problems] == found
    assert len({one.position for one in problems}) == len(problems)


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ("native: 快抄", []),
        ("native: 快抄, native_language: zh-Hant", []),
        ("native: 快抄, native_language: ja", []),
        ("native: 快抄, native_language: ru", [(3, 70, "C023")]),
        ("native: 한빛, native_language: ja", [(3, 70, "C023")]),
        ("native: Kuai Chao, native_language: zh", [(3, 77, "C023")]),
        ("native: Kuai Chao, native_language: zh-Latn", []),
    ],
)
def test_a_language_that_the_script_of_a_name_contradicts_is_reported(
    content: Path, names: str, found: list[tuple[int, int, str]]
) -> None:
    edit(content, "actors/quick-copy.yml", ("native: 快抄", names))
    problems = [one for one in read(content).problems if one.code == "C023"]
    assert [(one.position.line, one.position.column, one.code) for one in problems] == found


@pytest.mark.parametrize(
    ("tag", "found"),
    [("vn", ["vi"]), ("jp", ["ja"]), ("xx", [None]), ("en", []), ("zh-Hant", []), ("fil", [])],
)
def test_a_code_that_no_language_has_is_reported(content: Path, tag: str, found: list[str | None]) -> None:
    edit(content, "sources/src-seen.yml", ("language: en", f"language: {tag}"))
    assert [dict(one.facts).get("near") for one in read(content).problems if one.code == "C025"] == found


@pytest.mark.parametrize(
    ("code", "near"),
    [
        ("uk", "gb"), ("vi", "vn"), ("eu", "international"), ("zz", None), ("xa", None), ("wm", None), ("cm", "")
    ],
)  # fmt: skip
def test_a_country_is_one_that_there_is(content: Path, code: str, near: str | None) -> None:
    edit(content, "actors/quick-copy.yml", ("country: cn", f"country: {code}"))
    found = [dict(one.facts).get("near") for one in read(content).problems if one.code == "C065"]
    assert found == ([] if near == "" else [near])


def test_a_country_is_guessed_from_those_of_other_records(content: Path) -> None:
    written = (content / "actors" / "quick-copy.yml").read_text("utf-8")
    for name in ("one", "two"):
        other = written.replace("Chép Nhanh", f"Chép {name}").replace("Quick Copy", f"Copy {name}")
        (content / "actors" / f"{name}.yml").write_text(other.replace("native: 快抄", f"native: 快{name}"), "utf-8")
    edit(content, "actors/quick-copy.yml", ("country: cn", "country: cb"))
    assert [dict(one.facts).get("near") for one in read(content).problems if one.code == "C065"] == ["cn"]
