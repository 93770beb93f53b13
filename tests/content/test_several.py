"""What a field holds beside its one value is told from the value."""

from pathlib import Path

import pytest

from generator import cli
from generator.content.fields import Id
from generator.content.models import SourceKind
from generator.content.several import note_behind, one_of_several
from generator.problems.printing import hint
from tests.editing import edit
from tests.reading import read

ARTICLE = "articles/old-article.yml"


@pytest.mark.parametrize(
    ("written", "items"),
    [
        ("news, company", "`news` / `company`"),
        ("news/law", "`news` / `law`"),
        ("news hoặc law", "`news` / `law`"),
        ("news", None),
        ("news, báo", None),
    ],
)
def test_several_values_are_named(written: str, items: str | None) -> None:
    assert one_of_several(written, SourceKind).get("items") == items
    assert one_of_several(written, None) == {}


@pytest.mark.parametrize(
    ("written", "mark"),
    [
        ("news // báo", "//"),
        ("news /* báo */", "/*"),
        ("news -- báo", "--"),
        ("news báo", None),
        ("paper//x", None),
        ("tin // báo", None),
    ],
)
def test_a_note_behind_a_value_is_found_by_its_mark(written: str, mark: str | None) -> None:
    found = note_behind(written, SourceKind)
    assert (found and found[1]) == mark
    assert note_behind("a", Id) is None


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "said"),
    [
        (ARTICLE, "kind: [fact]", "kind: [opinion fact]", "S003", "viết: `opinion, fact`"),
        (ARTICLE, "kind: [fact]", "kind:\n      - opinion fact", "S003", "`- opinion`, `- fact`"),
        (ARTICLE, "actors: [open-lab]", "actors:\n      - open-lab\n        quick-copy", "S018", "viết `- quick-copy`"),
        ("sources/src-seen.yml", "kind: news", "kind: news law", "S003", "chỉ giữ một: `news` / `law`"),
    ],
)
def test_values_that_nothing_parts_are_parted_where_a_list_takes_them(  # a case has that many parts
    content: Path, file: str, old: str, new: str, code: str, said: str
) -> None:
    edit(content, file, (old, new))
    (problem,) = (one for one in read(content).problems if one.code == code)
    assert said in str(hint(problem, "vi"))


def test_the_comma_between_them_is_put_by_fix(content: Path) -> None:
    edit(content, ARTICLE, ("kind: [fact]", "kind: [opinion fact]"))
    cli.main(["check", "--fix", "--content", str(content)])
    assert "kind: [opinion, fact]" in (content / ARTICLE).read_text("utf-8")


def test_the_dash_that_an_item_lacks_is_put_by_fix(content: Path) -> None:
    edit(content, ARTICLE, ("actors: [open-lab]", "actors:\n      - open-lab\n        quick-copy"))
    cli.main(["check", "--fix", "--content", str(content)])
    assert "      - open-lab\n      - quick-copy\n" in (content / ARTICLE).read_text("utf-8")
