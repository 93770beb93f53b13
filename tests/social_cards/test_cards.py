"""A page carries the cards of its own links, at the end, once each, and as text."""

import html
import json
import re

import pytest
from generator.render.hover_cards import cards_of, first_sentence

from generator.content.models import Actor, Term
from generator.pages.all import pages
from tests.hostile import HOSTILE
from tests.pages.test_pages import body_of, linked_of

LINES = [text for text in HOSTILE if "\n" not in text and text.isprintable()]


@pytest.fixture
def linked(content):
    return linked_of(content)


def carried(body):
    return re.findall(r'<li data-of="([^"]+)"', body)


def test_a_page_carries_exactly_the_cards_of_its_links_once_each(linked):
    records = linked.site.records
    seen = 0
    for page in pages(linked):
        wanted = {
            one for one in re.findall(r'data-card="([^"]+)"', page.body) if isinstance(records[one], Term | Actor)
        }
        if page.kind == "timeline":
            wanted = set()
        assert sorted(carried(page.body)) == sorted(wanted), page.path
        seen += len(wanted)
    assert seen > 10


def test_a_page_without_such_links_carries_nothing(linked):
    bare = [page for page in pages(linked) if "data-card" not in page.body]
    assert bare
    assert [page.path for page in bare if "carried" in page.body] == []


def test_sources_have_no_cards_since_the_page_lists_them(linked):
    for page in pages(linked):
        assert not [one for one in carried(page.body) if one.startswith("src-")]


def test_a_link_that_is_only_written_about_brings_no_card(linked):
    records = linked.site.records
    assert cards_of('a data-card="open-lab" and &lt;a data-card="open-lab"&gt;', records) == ([], [])
    terms, actors = cards_of('<a class="x" data-card="open-lab">x</a><a data-card="src-seen">', records)
    assert terms == []
    assert [one.id for one in actors] == ["open-lab"]


def test_a_card_says_both_words_and_the_kind_in_the_pages_language(linked):
    said = {(page.lang, page.uri): page.body for page in pages(linked)}
    vietnamese, english = (
        said[lang, "explainers/first-steps/"].partition('class="carried"')[2] for lang in ("vi", "en")
    )
    assert '<b>chưng cất</b> <i lang="en">distillation</i>' in vietnamese
    assert '<b>distillation</b> <i lang="vi">chưng cất</i>' in english
    assert '<i lang="zh">快抄</i> <small>công ty</small>' in vietnamese
    assert '<i lang="zh">快抄</i> <small>company</small>' in english


@pytest.mark.parametrize("line", LINES)
def test_hostile_words_in_a_card_stay_text(content, line):
    both = json.dumps({"vi": line, "en": line})
    write_over(content / "terms" / "chung-cat.yml", "short", both)
    write_over(content / "actors" / "quick-copy.yml", "names", both)
    cards = body_of(content, "explainers/first-steps/").partition('class="carried"')[2].partition("<script")[0]
    assert html.unescape(cards).count(line) == 2
    assert set(re.findall(r"<(\w+)", cards)) <= {"section", "h2", "ul", "li", "b", "small", "div", "i"}


def write_over(path, field, value):
    written, count = re.subn(rf"(?m)^{field}:.*(?:\n  .*)*", lambda _: f"{field}: {value}", path.read_text("utf-8"))
    assert count == 1
    path.write_text(written, "utf-8")


def test_an_actors_card_in_the_other_language_is_marked_so(content):
    path = content / "actors" / "quick-copy.yml"
    written = path.read_text("utf-8")
    english = "  en: The firm said to have used the answers of [[open-lab]].\n"
    assert english in written
    gap = "gaps:\n  - {field: role.en, reason: later, until: 2099-01-01}\n"
    path.write_text(written.replace(english, "") + gap, "utf-8")
    cards = body_of(content, "explainers/first-steps/", "en").partition('class="carried"')[2]
    assert re.search(r'<div><span lang="vi">[^<]+</span></div>', cards)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Một câu.", "Một câu."),
        ("Một câu. Đây là câu hai.", "Một câu."),
        ("GPT-3.5. Thành công.", "GPT-3.5."),
        ("Made by the U.S. Department of Trade. It grew.", "Made by the U.S. Department of Trade."),
        ("Led by J. D. Vance since 2025. Later", "Led by J. D. Vance since 2025."),
        ("TP. Hồ Chí Minh là thành phố. Nó lớn.", "TP. Hồ Chí Minh là thành phố."),
        ("It has 7 to 65 bn. of them. Yes", "It has 7 to 65 bn. of them."),
        ("Who? Nobody knows.", "Who?"),
        ("No end", "No end"),
        ("", ""),
    ],
)
def test_the_first_sentence_ends_where_the_next_begins(text, first):
    assert first_sentence(text) == first
