"""A page carries the hover cards of its own links, at the end, once each, and as text."""

import html
import json
import re
from pathlib import Path

import pytest

from generator.content.models import Actor, Term
from generator.pages.all import pages
from generator.render.compose import compose
from generator.render.page import Place
from generator.render.view import View
from generator.site.link import Linked
from generator.text.lang import LANGS
from tests.hostile import HOSTILE
from tests.reading import body_of, linked_of

LINES = [text for text in HOSTILE if "\n" not in text and text.isprintable()]


@pytest.fixture
def linked(content: Path) -> Linked:
    return linked_of(content)


def carried(body: str) -> list[str]:
    return re.findall(r'<li data-of="([^"]+)"', body)


def test_a_page_carries_exactly_the_cards_of_its_links_once_each(linked: Linked) -> None:
    records = linked.site.records
    seen = 0
    for page in pages(linked):
        linked_ids = re.findall(r'/([a-z0-9-]+)/" data-card(?=[ >])', page.body)
        wanted = {record_id for record_id in linked_ids if isinstance(records[record_id], Term | Actor)}
        if page.kind == "timeline":
            wanted = set()
        assert sorted(carried(page.body)) == sorted(wanted), page.path
        seen += len(wanted)
    assert seen > 10


def test_a_page_without_such_links_carries_nothing(linked: Linked) -> None:
    bare = [page for page in pages(linked) if "data-card" not in page.body]
    assert bare
    assert [page.path for page in bare if "carried" in page.body] == []


def test_sources_have_no_cards_since_the_page_lists_them(linked: Linked) -> None:
    for page in pages(linked):
        assert not [record_id for record_id in carried(page.body) if record_id.startswith("src-")]


def test_a_link_that_is_only_written_about_brings_no_card(content: Path) -> None:
    both = json.dumps(dict.fromkeys(LANGS, 'a link is written <a data-card="quick-copy">'))
    write_over(content / "terms" / "huan-luyen.yml", "short", both)
    body = body_of(content, "glossary/huan-luyen/")
    assert "data-card=&#34;quick-copy&#34;" in body
    assert "quick-copy" not in carried(body)


def test_a_page_carries_the_cards_of_what_its_texts_and_its_templates_link(linked: Linked) -> None:
    def carried_by(view: View) -> list[str]:
        return carried(compose(view, Place("x/", "x"), title="", about="", body="").body)

    text, template, neither = (View(linked, "vi") for _ in range(3))
    term = text.record("chung-cat", Term)
    text.prose(term, term.long)
    template.card("open-lab")
    assert carried_by(text) == ["huan-luyen"]
    assert carried_by(template) == ["open-lab"]
    assert carried_by(neither) == []


def test_a_card_says_both_words_and_the_kind_in_the_pages_language(linked: Linked) -> None:
    bodies = {(page.lang, page.uri): page.body for page in pages(linked)}
    vietnamese, english = (
        bodies[lang, "explainers/first-steps/"].partition('class="carried"')[2] for lang in ("vi", "en")
    )
    assert '<b>chưng cất</b> <i lang="en">distillation</i>' in vietnamese
    assert '<b>distillation</b> <i lang="vi">chưng cất</i>' in english
    assert '<i lang="zh">快抄</i> <small>công ty · Trung Quốc</small>' in vietnamese
    assert '<i lang="zh">快抄</i> <small>company · China</small>' in english


@pytest.mark.parametrize("line", LINES)
def test_hostile_words_in_a_card_stay_text(content: Path, line: str) -> None:
    both = json.dumps({"vi": line, "en": line})
    write_over(content / "terms" / "chung-cat.yml", "short", both)
    write_over(content / "actors" / "quick-copy.yml", "names", both)
    cards = body_of(content, "explainers/first-steps/").partition('class="carried"')[2].partition("<script")[0]
    assert html.unescape(cards).count(line) == 2
    assert set(re.findall(r"<(\w+)", cards)) <= {"section", "h2", "ul", "li", "b", "small", "div", "i"}


def write_over(path: Path, field: str, value: str) -> None:
    written, count = re.subn(rf"(?m)^{field}:.*(?:\n  .*)*", lambda _: f"{field}: {value}", path.read_text("utf-8"))
    assert count == 1
    path.write_text(written, "utf-8")


def test_an_actors_card_in_the_other_language_is_marked_so(content: Path) -> None:
    path = content / "actors" / "quick-copy.yml"
    written = path.read_text("utf-8")
    english = ", en: maker of the student model"
    assert english in written
    gap = "gaps:\n  - {field: line.en, reason: later, until: 2099-01-01}\n"
    path.write_text(written.replace(english, "") + gap, "utf-8")
    cards = body_of(content, "explainers/first-steps/", "en").partition('class="carried"')[2]
    assert re.search(r'<div class="who-line"><span lang="vi">[^<]+</span></div>', cards)
