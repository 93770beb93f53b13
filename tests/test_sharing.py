"""What the site says of itself to those who share and find it: cards, data for machines, citations, languages."""

import io
import json
import re
from datetime import date

import pytest
from PIL import Image
from pybtex.database import parse_string  # type: ignore[import-untyped]

from generator.assets import content_policy
from generator.build import read_content
from generator.cards.all import pictures
from generator.cards.cards import HEIGHT, WIDTH, Card, Share
from generator.cards.lettering import font, legible, set_lines
from generator.foreign import escape_marked, escape_marked_english, is_vietnamese
from generator.pages.all import pages
from generator.pages.citing import _latex, cited_as
from generator.pages.structured import dumps
from generator.pages.view import View
from generator.write import Drawn, sync
from tests.conftest import TESTS

ROOT = TESTS.parent
LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
REQUIRED = {
    "Article": {"headline", "image", "publisher", "inLanguage", "author", "isPartOf"},
    "ClaimReview": {"claimReviewed", "reviewRating", "url", "author", "itemReviewed"},
    "DefinedTerm": {"name", "description", "inDefinedTermSet"},
    "DefinedTermSet": {"name", "description"},
    "Event": {"name"},
    "WebSite": {"name", "url"},
    "BreadcrumbList": {"itemListElement"},
}


@pytest.fixture(scope="module")
def linked():
    checked = read_content(ROOT / "content", date(2026, 11, 23), {})
    assert checked.linked is not None
    return checked.linked


@pytest.fixture(scope="module")
def made(linked):
    return list(pages(linked))


def graph(page):
    found = LD.findall(page.body)
    assert len(found) <= 1
    return json.loads(found[0])["@graph"] if found else []


def named(value):
    """Give every node inside a value."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from named(inner)


def test_every_kind_of_record_is_described(made):
    kinds = {page.kind: {node["@type"] for node in graph(page)} for page in made if page.kind != "actor"}
    assert kinds["explainer"] == {"Article", "BreadcrumbList"}
    assert {"Article", "ClaimReview"} <= kinds["article"]
    assert kinds["source"] <= {"NewsArticle", "CreativeWork", "BreadcrumbList"}
    assert kinds["term"] == {"DefinedTerm", "BreadcrumbList"}
    assert (kinds["glossary"], kinds["timeline"], kinds["home"]) == ({"DefinedTermSet"}, {"Event"}, {"WebSite"})


def test_what_is_described_has_what_its_kind_needs(made):
    for page in made:
        for node in graph(page):
            assert set(node) >= REQUIRED.get(node["@type"], {"name"}), (page.path, node)


def test_every_id_leads_to_a_page_or_an_anchor_of_the_site(linked, made):
    address = linked.site.settings.address
    anchors = {address + page.path: {"", "_main", *re.findall(r'\sid="([^"]+)"', page.body)} for page in made}
    for page in made:
        for node in named(graph(page)):
            if "@id" in node:
                whole, _, anchor = node["@id"].partition("#")
                assert anchor in anchors.get(whole, ()), (page.path, node["@id"])


def test_the_picture_of_a_text_is_its_card(linked, made):
    texts = [page for page in made if page.kind in {"explainer", "article"}]
    assert texts
    for page in texts:
        [image] = [node["image"] for node in graph(page) if node["@type"] == "Article"]
        assert image == f"{linked.site.settings.address}cards/{page.lang}/{page.uri.rstrip('/')}.png"


def test_opinions_are_not_called_fact_checked(linked, made):
    article = linked.site.articles[0]
    checked = {claim.id for claim in article.claims if claim.status != "opinion"}
    page = next(page for page in made if page.kind == "article" and page.lang == "vi")
    reviews = [node for node in graph(page) if node["@type"] == "ClaimReview"]
    assert {node["url"].partition("#")[2] for node in reviews} == checked
    assert len(checked) < len(article.claims)


def test_a_thing_has_one_id_in_both_languages_and_a_text_one_in_each(made):
    def of(lang, kind):
        return next(graph(page)[0]["@id"] for page in made if (page.lang, page.kind) == (lang, kind))

    assert of("vi", "term") == of("en", "term")
    assert of("vi", "explainer") != of("en", "explainer")


def test_no_text_ends_the_script_that_holds_it():
    written = dumps({"a": "</script><!--&\u2028\u2029"})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"a": "</script><!--&\u2028\u2029"}


def test_every_shared_page_has_a_card_that_is_drawn(linked, made):
    drawn = {picture.path: picture for picture in pictures(linked, made)}
    assert {page.card for page in made if page.kind != "404"} <= set(drawn)
    for picture in drawn.values():
        data = picture.draw()
        assert len(data) < 40_000
        if picture.path.startswith("cards/"):
            assert Image.open(io.BytesIO(data)).size == (WIDTH, HEIGHT)


HOSTILE = ["周鸿祎", "", "W" * 400, "Ắ " * 200, "😀", "a\u0302\u0301 b", "x" * 40 + " y"]


@pytest.mark.parametrize("title", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("kind", ["home", "explainer", "article"])
def test_any_title_gives_a_card_and_the_same_bytes_each_time(kind, title):
    shares = (Share("supported", "Được xác nhận", 3), Share("opinion", "Ý kiến", 0))
    card = Card(kind, legible(title) or "Chưng Cất", "Giải thích", legible(title), legible(title), shares)
    assert card.draw() == card.draw()
    assert Image.open(io.BytesIO(card.draw())).getpixel((WIDTH - 1, HEIGHT // 3)) == 0, "something runs off the card"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Trứng trà (茶叶蛋) là gì", "Trứng trà là gì"),
        ("周鸿祎", ""),
        ("Chu Hồng Y 周鸿祎", "Chu Hồng Y"),
        ("Đặng “Ẫ” – ữ", "Đặng “Ẫ” – ữ"),
        ("Chu\u031bng", "Chưng"),
    ],
)
def test_letters_that_the_font_lacks_are_left_out(text, shown):
    assert legible(text) == shown


def test_lines_fit_and_what_is_too_long_ends_in_an_ellipsis():
    for text in ("ngắn", "vừa phải thôi nhé", "rất dài " * 60):
        block = set_lines(text, width=500, height=200, weight="Bold", sizes=(80, 60, 40), leading=1.28)
        assert block.height <= 200
        assert all(font("Bold", block.size).getlength(line) <= 500 for line in block.lines)
        assert block.lines[-1].endswith("…") == (len(text) > 100)


def test_a_drawn_file_is_made_only_when_it_would_look_otherwise(tmp_path):
    times = []

    def drawn(key):
        def make():
            times.append(key)
            return f"PNG {key}".encode()

        return [("card.png", Drawn(key, make))]

    for key in ("one", "one", "two"):
        sync(tmp_path, drawn(key))
    assert times == ["one", "two"]
    assert (tmp_path / "card.png").read_bytes() == b"PNG two"


def test_every_bibtex_entry_can_be_read_and_keys_are_one_of_a_kind(linked):
    site = linked.site
    records = (*site.explainers, *site.articles, *site.terms)
    entries = [cited_as(View(linked, lang), record).bibtex for lang in ("vi", "en") for record in records]
    read = parse_string("\n\n".join(entries), "bibtex").entries
    assert len(read) == len(entries)
    assert all(key.isascii() and entry.fields["langid"] for key, entry in read.items())
    assert not any("urldate" in entry.fields for entry in read.values())


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("50 % & $3_a #1", r"50 \% \& \$3\_a \#1"),
        ("a{b}\\~^", r"a\textbraceleft b\textbraceright \textbackslash \textasciitilde \textasciicircum "),
    ],
)
def test_what_latex_reads_as_a_command_is_escaped(text, written):
    assert _latex(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Trứng trà (茶叶蛋) <b>", 'Trứng trà (<span lang="zh">茶叶蛋</span>) &lt;b&gt;'),
        ("奇虎360", '<span lang="zh">奇虎</span>360'),
        ("大模型不是「原子弹」, x", '<span lang="zh">大模型不是「原子弹」</span>, x'),
        ("東京タワー", '<span lang="ja">東京タワー</span>'),
        ("삼성 전자 (Samsung)", '<span lang="ko">삼성 전자</span> (Samsung)'),
        ("Яндекс и ВК", '<span lang="ru">Яндекс и ВК</span>'),
        ("Chưng cất & AI", "Chưng cất &amp; AI"),
    ],
)
def test_a_passage_in_another_script_names_its_language(text, written):
    assert escape_marked(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("so chưng cất & chắt lọc", "so <b>chưng cất</b> &amp; <b>chắt lọc</b>"),
        ("Zhou (周鸿祎) is Chu Hồng Y", 'Zhou (<span lang="zh">周鸿祎</span>) is Chu <b>Hồng</b> Y'),
        ("in Sài Gòn Giải Phóng", "in <b>Sài Gòn Giải Phóng</b>"),
        ("a café, a naïve Noé", "a café, a naïve Noé"),
        ("plain <words>", "plain &lt;words&gt;"),
    ],
)
def test_vietnamese_words_in_english_are_marked(text, written):
    assert escape_marked_english(text) == re.sub("<b>(.*?)</b>", r'<span lang="vi">\1</span>', written)


def test_english_pages_mark_the_vietnamese_words_of_their_texts(made):
    body = next(page.body for page in made if (page.lang, page.uri) == ("en", "glossary/chung-cat/"))
    assert 'In everyday Vietnamese <span lang="vi">chưng cất</span> means' in body


@pytest.mark.parametrize(("word", "is_so"), [("chắt lọc", True), ("Đ", True), ("café", False), ("distil", False)])
def test_only_letters_that_no_other_language_has_make_a_word_vietnamese(word, is_so):
    assert is_vietnamese(word) == is_so


def test_no_passage_in_another_script_is_left_unmarked_on_a_page(made):
    for page in made:
        bare = re.sub(r'<(\w+)[^>]* lang="[^"]*">.*?</\1>|<script.*?</script>|<[^>]+>', "", page.body, flags=re.DOTALL)
        # BibTeX is read by programs.
        assert re.findall("[\u4e00-\u9fff\u3040-\u30ff\u0400-\u04ff]+", bare) == [], page.path


def test_the_policy_allows_the_one_script_in_the_page_and_no_other():
    assert content_policy().count("sha256-") == 1
    assert "unsafe" not in content_policy()
