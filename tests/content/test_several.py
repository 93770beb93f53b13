"""What a field holds beside its one value is told from the value."""

import pytest

from generator.content.fields import Id
from generator.content.models import SourceKind
from generator.content.several import note_behind, several_meant


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
    assert several_meant(written, SourceKind).get("items") == items
    assert several_meant(written, None) == {}


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
