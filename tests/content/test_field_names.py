"""The names of fields are told apart by what stands below them, wherever they are used."""

from generator.content.field_names import field_names, list_names, text_names


def test_every_field_has_its_name() -> None:
    assert {"vi", "term", "relations", "until", "light"} <= field_names()
    assert "tên" not in field_names()


def test_only_what_is_a_list_everywhere_is_one() -> None:
    assert {"relations", "sections", "claims", "gaps", "key_points"} <= list_names()
    assert not {"was", "vi", "kind", "title"} & list_names()


def test_only_what_is_a_text_everywhere_is_one() -> None:
    assert {"title", "short", "summary", "heading"} <= text_names()
    assert not {"was", "vi", "kind", "sections"} & text_names()
