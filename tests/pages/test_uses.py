"""What is used in very many places has pages of its own that list them all."""

from pathlib import Path

from generator.pages.all import planned_pages
from generator.render.parts import NAMES
from generator.render.uses import FEW
from tests.markup import links
from tests.reading import linked_of, page_of


def test_a_word_used_in_few_places_has_no_such_page(content: Path) -> None:
    assert not any(one.place.kind == "uses" for one in planned_pages(linked_of(content)))


def test_every_place_is_listed_and_the_page_of_the_word_leads_there(content: Path) -> None:
    for number in range(NAMES + 40):
        both = f"{{vi: Thuật ngữ {number}, en: Word {number}}}"
        text = f"{{vi: 'Dùng [[chung-cat]] ở {number}', en: 'Uses [[chung-cat]] in {number}'}}"
        fields = f"term: {both}\nshort: {both}\nlong: {text}\nsources: [src-seen]\n"
        (content / "terms" / f"word-{number}.yml").write_text(fields, "utf-8")
    linked = linked_of(content)
    for lang in ("vi", "en"):
        word = page_of(linked, "glossary/chung-cat/", lang)
        assert "../../glossary/chung-cat/uses/" in links(word.body)
        found = [
            link
            for part in ("", "2/")
            for link in links(page_of(linked, f"glossary/chung-cat/uses/{part}", lang).body)
            if "/glossary/word-" in link
        ]
        assert len({link.rpartition("glossary/")[2] for link in found}) == NAMES + 40
        assert word.body.count("glossary/word-") < FEW
