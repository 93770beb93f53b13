"""An address that is no more leads on, without a script: as a page, or as an anchor of the timeline."""

from pathlib import Path

import pytest

from generator.exports.sitemap import sitemap
from generator.pages.all import pages
from generator.text.lang import LANGS
from tests.editing import edit
from tests.reading import body_of, linked_of

MOVED = """\
moved:
  - {was: glossary/ten-cu/, to: chung-cat}
  - {was: explainers/old/, to: first-steps#quarrel}
  - {was: timeline/#e-2024-02-02-claim, to: e-2024-02-01-claim}
about:"""


@pytest.fixture
def moved(content: Path) -> Path:
    edit(content, "site.yml", ("about:", MOVED))
    return content


def test_an_old_page_leads_to_what_took_its_place(moved: Path) -> None:
    made = {(page.lang, page.uri): page for page in pages(linked_of(moved))}
    for lang in LANGS:
        assert made[lang, "glossary/ten-cu/"].moved_to == "glossary/chung-cat/"
        assert made[lang, "explainers/old/"].moved_to == "explainers/first-steps/#quarrel"
        assert '<a class="button" href="../../glossary/chung-cat/">' in made[lang, "glossary/ten-cu/"].body


def test_search_engines_are_not_sent_there(moved: Path) -> None:
    linked = linked_of(moved)
    assert "ten-cu" not in sitemap(pages(linked), linked.site)


def test_an_old_anchor_is_one_of_the_event_that_took_its_place(moved: Path) -> None:
    body = body_of(moved, "timeline/", "vi")
    led_on = '<span id="e-2024-02-02-claim" data-to="../timeline/2024/#e-2024-02-01-claim"></span>'
    assert led_on in body
    edit(moved, "site.yml", ("timeline/#e-2024", "timeline/2024/#e-2024"))
    assert led_on not in body_of(moved, "timeline/", "vi")
    assert led_on.replace("../", "../../") in body_of(moved, "timeline/2024/", "vi")
