"""Citations become footnotes, numbered as they appear."""

from generator.books.notes import number_notes
from generator.render.view import View
from generator.site.link import Linked
from generator.text.stand_ins import BAR, CITE


def cited(target: str, locator: str = "") -> str:
    return f"{CITE}{target}{BAR}{locator}{CITE}"


def test_the_same_passage_keeps_its_number_and_another_place_has_its_own(small: Linked) -> None:
    body = f"<p>a {cited('src-seen')}{cited('src-unseen')} b{cited('src-seen', 'p. 3')} c{cited('src-seen')}</p>"
    written, notes = number_notes(body, View(small, "vi"))
    assert [(note.number, note.source.id, note.locator) for note in notes] == [
        (1, "src-seen", ""),
        (2, "src-unseen", ""),
        (3, "src-seen", "tr. 3"),
    ]
    assert written.count('href="#_note-1"') == 2
    assert written.count('id="_ref-1"') == 1


def test_a_number_stands_close_to_its_word_and_apart_from_another(small: Linked) -> None:
    written, _ = number_notes(f"<p>word {cited('src-seen')} {cited('src-unseen')}.</p>", View(small, "en"))
    assert written.startswith('<p>word<sup class="ref"><a ')
    assert '</sup><sup class="ref more"><a ' in written


def test_a_passage_is_told(own: Linked) -> None:
    source = next(source for source in own.site.sources if source.passages)
    _, notes = number_notes(cited(f"{source.id}#{source.passages[0].id}"), View(own, "en"))
    assert notes[0].passage == source.passages[0]


def test_what_cites_nothing_stays(small: Linked) -> None:
    assert number_notes("<p>a</p>", View(small, "vi")) == ("<p>a</p>", ())
