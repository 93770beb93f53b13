"""What is typed as it has to be is covered, and everything else stays where it is."""

from generator.text.as_typed import covered


def test_code_and_addresses_are_covered_at_their_length() -> None:
    text = "xem `a b` ở https://a.example/x nhé\n\n    mã\n\n```\nmã\n```\nhết"
    words = covered(text)
    assert len(words) == len(text)
    assert words.replace("\ufffc", "").split() == ["xem", "ở", "nhé", "hết"]
