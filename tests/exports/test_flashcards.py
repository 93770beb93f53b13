"""Learners get every term and question once, and what a later deck mends, whatever the site is called by then."""

from pathlib import Path

import pytest
from anki.collection import Collection

from generator.site.link import Linked
from tests.editing import edit
from tests.exported import made
from tests.exports.learner import take_in
from tests.reading import linked_of
from tests.test_hostile_site import poison

EXPLAINER = "explainers/first-steps.yml"


def deck(linked: Linked, key: str) -> bytes:
    path = f"data/anki-{key}.apkg"
    return made(linked, path)[path]


def notes(collection: Collection) -> list[dict[str, str]]:
    return [dict(collection.get_note(note).items()) for note in collection.find_notes("", order="n.id")]


@pytest.mark.parametrize("key", ["vi", "en", "both"])
def test_every_term_is_asked_two_ways_and_every_question_once(
    own: Linked, collection: Collection, tmp_path: Path, key: str
) -> None:
    terms, questions = len(own.site.terms), sum(len(explainer.questions) for explainer in own.site.explainers)
    assert take_in(collection, tmp_path, deck(own, key)) == (terms + questions, 0)
    assert collection.card_count() == 2 * terms + questions
    assert collection.fix_integrity()[1]


def test_a_card_has_what_the_page_says_and_leads_there(small: Linked, collection: Collection, tmp_path: Path) -> None:
    take_in(collection, tmp_path, deck(small, "en"))
    (distillation,) = (note for note in notes(collection) if note.get("Word") == "distillation")
    assert distillation == {
        "Word": "distillation",
        "Meaning": "Training a small model on the answers of a large one.",
        "Vietnamese": "chưng cất",
        "Also called": "knowledge distillation, distil",
        "Page": "https://test.example/base/en/glossary/chung-cat/",
    }
    (asked,) = (note for note in notes(collection) if "Question" in note)
    assert "[" not in asked["Answer"]
    assert asked["Page"].startswith("https://test.example/base/en/explainers/first-steps/#")


def test_one_deck_has_both_languages(small: Linked, collection: Collection, tmp_path: Path) -> None:
    take_in(collection, tmp_path, deck(small, "both"))
    assert [(note["Từ"], note["Word"]) for note in notes(collection) if note.get("Từ") == "chưng cất"] == [
        ("chưng cất", "distillation")
    ]
    card = collection.get_card(collection.find_cards('"card:Tiếng Anh là gì?" distillation')[0])
    assert card.question().endswith('lang="vi">chưng cất</p>')


def test_a_later_deck_mends_cards_and_doubles_none(content: Path, collection: Collection, tmp_path: Path) -> None:
    take_in(collection, tmp_path, deck(linked_of(content), "en"))
    before = collection.note_count()
    edit(content, "terms/chung-cat.yml", ("Training a small model on", "Teaching a small model by"))
    edit(content, EXPLAINER, ("published: 2026-11-01", "published: 2026-11-01\nupdated: 2027-01-01"))
    moved = "address: https://new.example/\nfirst_address: https://test.example/base/"
    edit(content, "site.yml", ("address: https://test.example/base/", moved))
    assert take_in(collection, tmp_path, deck(linked_of(content), "en")) == (0, before)
    (mended,) = (note for note in notes(collection) if note.get("Word") == "distillation")
    assert mended["Meaning"] == "Teaching a small model by the answers of a large one."
    assert mended["Page"] == "https://new.example/en/glossary/chung-cat/"


def test_what_is_missing_in_a_language_is_asked_in_the_other_alone(
    content: Path, collection: Collection, tmp_path: Path
) -> None:
    edit(
        content, "terms/huan-luyen.yml", ("  en: Showing a model data so that it adjusts the numbers inside it.\n", "")
    )
    gaps = "gaps: [{field: short.en, reason: on its way, until: 2099-01-01}]\nlong:"
    edit(content, "terms/huan-luyen.yml", ("long:", gaps))
    linked = linked_of(content)
    for key in ("vi", "en", "both"):
        take_in(collection, tmp_path, deck(linked, key))
    words = [note.get("Từ") or note.get("Word") for note in notes(collection)]
    assert (words.count("huấn luyện"), words.count("training")) == (1, 0)


def test_hostile_words_stay_words(content: Path, collection: Collection, tmp_path: Path) -> None:
    poison(content)
    for key in ("vi", "en", "both"):
        take_in(collection, tmp_path, deck(linked_of(content), key))
    for card in map(collection.get_card, collection.find_cards("")):
        assert "<script" not in card.answer()
        assert not card.answer_av_tags()
