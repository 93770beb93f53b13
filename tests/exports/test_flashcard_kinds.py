"""Every field of a note is shown, and no card asks with its answer."""

import pytest

from generator.exports.anki import NoteKind
from generator.exports.flashcard_kinds import question, word, words

KINDS = (
    word("Site::Từ", "vi"),
    word("Site::Words", "en"),
    words("Both"),
    question("Q", ("en",)),
    question("Q", ("vi", "en")),
)


@pytest.mark.parametrize("kind", KINDS)
def test_a_card_shows_every_field_of_its_note(kind: NoteKind) -> None:
    assert len(set(kind.fields)) == len(kind.fields)
    for card in kind.cards:
        shown = f"{card.front}{card.back}"
        assert [name for name in kind.fields if f"{{{{{name}}}}}" not in shown] == []
        assert card.back.startswith("{{FrontSide}}")


@pytest.mark.parametrize("kind", KINDS)
def test_no_name_of_a_field_or_a_kind_is_syntax(kind: NoteKind) -> None:
    assert not any(set(name) & set(':{}"') or name[0] in "#^/" for name in kind.fields)
    assert "::" not in kind.name


def test_a_term_is_asked_both_ways() -> None:
    first, second = word("Site", "en").cards
    assert ("{{Word}}" in first.front, "{{Meaning}}" in first.front) == (True, False)
    assert ("{{Word}}" in second.front, "{{Meaning}}" in second.front) == (False, True)
    assert [card.front.count('lang="en">{{Word}}') for card in words("Both").cards] == [0, 1]
