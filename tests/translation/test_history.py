"""What a text said before is found in the history of its file, and which of its words changed is shown."""

from generator.translation.history import WordChange, word_changes


def test_changed_words_are_shown_with_a_few_around_them() -> None:
    before = "một hai ba bốn năm sáu bảy tám chín mười"
    assert word_changes(before, before.replace("chín", "9")) == (
        WordChange("", "… ba bốn năm sáu bảy tám"),
        WordChange("-", "chín"),
        WordChange("+", "9"),
        WordChange("", "mười"),
    )
