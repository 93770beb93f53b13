"""A package is what Anki's own program takes in: every word as it was, and a later one mends what is there."""

import dataclasses
import datetime
import io
import zipfile
from pathlib import Path

from anki.collection import Collection

from generator.exports.anki import CardKind, Note, NoteKind, Package, field, guid, number, written
from generator.text.portable import portable_line
from tests.exports.learner import take_in
from tests.hostile import HOSTILE, UNSEEN_CHARACTERS

KIND = NoteKind("word", "Words", ("Word", "Meaning"), (CardKind("One", "{{Word}}", "{{Meaning}}"),), ".card {}")
DAY = datetime.date(2026, 11, 28)


def package(*words: tuple[str, str], day: datetime.date = DAY) -> Package:
    notes = tuple(Note(guid("a", word), KIND, "Site::Words", (field(word), field(meaning))) for word, meaning in words)
    return Package("https://test.example/", day, {"Site": "About", "Site::Words": ""}, notes)


def test_anki_shows_the_cards_of_a_package(collection: Collection, tmp_path: Path) -> None:
    assert take_in(collection, tmp_path, written(package(("chưng cất", "dạy lại"), ("token", "mẩu chữ")))) == (2, 0)
    assert collection.decks.by_name("Site::Words")
    first, second = (collection.get_card(card) for card in collection.find_cards("deck:Site", order="c.due"))
    assert first.answer().endswith("dạy lại")
    assert second.question().endswith("token")
    assert collection.fix_integrity()[1]


def test_a_later_package_mends_notes_and_leaves_what_was_learned(collection: Collection, tmp_path: Path) -> None:
    take_in(collection, tmp_path, written(package(("token", "mẩu"))))
    (card,) = collection.find_cards("")
    collection.sched.set_due_date([card], "7")
    later = DAY + datetime.timedelta(days=1)
    assert take_in(collection, tmp_path, written(package(("token", "mẩu chữ"), ("a", "b"), day=later))) == (1, 1)
    assert collection.get_card(card).note()["Meaning"] == "mẩu chữ"
    assert collection.get_card(card).ivl == 7


def test_any_words_are_shown_as_they_are(collection: Collection, tmp_path: Path) -> None:
    texts = [
        portable_line(f"x{one}")
        for one in (*HOSTILE, *UNSEEN_CHARACTERS, "[sound:a.mp3] [latex]$$[/latex]", "{{Word}}")
    ]
    words = list(dict.fromkeys(texts))
    take_in(collection, tmp_path, written(package(*((word, word) for word in words))))
    shown = [collection.get_note(note).fields for note in sorted(collection.find_notes(""))]
    assert sorted(shown) == sorted([field(word), field(word)] for word in words)
    assert not [card for card in collection.find_cards("") if collection.get_card(card).question_av_tags()]


def test_the_same_notes_give_the_same_bytes() -> None:
    data = written(package(("a", "b")))
    assert data == written(package(("a", "b")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        # No version of the program that wrote the database stands in it.
        assert archive.read("collection.anki2")[92:100] == bytes(8)


def test_a_package_without_notes_is_taken_in(collection: Collection, tmp_path: Path) -> None:
    assert take_in(collection, tmp_path, written(package())) == (0, 0)


def test_names_that_differ_have_numbers_that_differ() -> None:
    assert number("a", "b") != number("ab")
    twice = dataclasses.replace(package(("a", "b")), notes=package(("a", "b"), ("a", "b")).notes)
    assert len(written(twice)) > 0
