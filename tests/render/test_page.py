"""A page says where it is, and is described in no more words than search engines show."""

from generator.render.page import description


def test_a_long_description_ends_at_a_word() -> None:
    cut = description("chữ " * 100)
    assert len(cut) <= 161
    assert cut.endswith("chữ…")
    assert description("  một\n hai ") == "một hai"
