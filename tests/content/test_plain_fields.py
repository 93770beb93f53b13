"""Marks in fields that are plain text are reported; what is only a sign of a name passes."""

from pathlib import Path

import pytest

from tests.editing import TERM, edit
from tests.reading import read


def found(content: Path) -> list[str]:
    return [dict(one.facts)["words"] for one in read(content).problems if one.code == "P014"]


@pytest.mark.parametrize(
    ("words", "marks"),
    [
        ("của [[open-lab]]", ["[[open-lab]]"]),
        ("học [@src-seen, tr. 3]", ["[@src-seen, tr. 3]"]),
        ("học [ở đây](https://a.example/)", ["[ở đây](https://a.example/)"]),
        ("[xem @src-a], theo @src-b, [src-c] [^1]", ["[xem @src-a]", "@src-b", "[src-c]", "[^1]"]),
        ("**dữ liệu** và *chữ* và __chữ__", ["**dữ liệu**", "*chữ*", "__chữ__"]),
        ("lệnh `ls` ~~cũ~~", ["`ls`", "~~cũ~~"]),
        ("<b>đậm</b> và x<sup>2</sup> và <br>", ["<b>đậm</b>", "<sup>2</sup>", "<br>"]),
        ("AT&amp;T", ["&amp;"]),
        ("C* và A* là tên; 5 * 3 * 2; _tên_biến_; a_b; [sic]; (x); <unk> < 3; Q&A; ~5 km", []),
        ("https://a.example/*a*b*", []),
    ],
)
def test_a_mark_in_a_plain_field_is_reported(content: Path, words: str, marks: list[str]) -> None:
    edit(content, TERM, ("  vi: Cho mô hình", f'  vi: "{words}"\n  # Cho mô hình'))
    assert found(content) == marks


def test_each_is_reported_where_it_stands(content: Path) -> None:
    edit(content, TERM, ("  vi: Cho mô hình", '  vi: "*a* và *a*"\n  # Cho mô hình'))
    columns = [one.position.column for one in read(content).problems if one.code == "P014"]
    assert columns == [8, 15]


def test_every_plain_field_is_looked_at_and_no_long_one(content: Path) -> None:
    edit(content, "sources/src-seen.yml", ("publisher: ", "publisher: '**A** ' # "))
    edit(content, "actors/quick-copy.yml", ("Quick Copy", "Quick **Copy**"))
    edit(content, TERM, ("Một mô hình", "Một **mô hình**"))
    assert found(content) == ["**Copy**", "**A**"]
