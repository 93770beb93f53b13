"""The finished pages, before MkDocs: the same in both languages, linked, cited, escaped."""

import gzip
import html
import json
import posixpath
import re
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from generator.build import read_content
from generator.content.models import Part, Record, RelationKind
from generator.output.stylesheet import stylesheet
from generator.pages.all import pages
from generator.render.compose import number_citations
from generator.render.page import Page, description
from generator.render.theme_data import theme_data
from generator.render.uses import used_in
from generator.render.verdicts import VERDICTS, tally
from generator.render.view import View
from generator.site.colours import colours
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from generator.text.ui import strings
from tests.conftest import CONTENT, TESTS

TODAY = date(2026, 11, 23)
Made = dict[tuple[str, str], Page]
GENERATOR = TESTS.parent / "generator"
# Data for machines: the one script in a body, in which nothing can open a tag.
DATA = re.compile(r'<script type="application/ld\+json">[^<>]*</script>')


def linked_of(content: Path) -> Linked:
    checked = read_content(content, TODAY, {})
    assert checked.linked is not None, checked.problems
    return checked.linked


@pytest.fixture(scope="module")
def linked() -> Linked:
    return linked_of(CONTENT)


@pytest.fixture(scope="module")
def made(linked: Linked) -> Made:
    return {(page.lang, page.uri): page for page in pages(linked)}


def ids(body: str) -> list[str]:
    return re.findall(r'\sid="([^"]+)"', body)


def links(body: str) -> list[str]:
    return [html.unescape(found) for found in re.findall(r'<a\b[^>]*?\shref="([^"]*)"', body)]


def text(body: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def body_of(content: Path, uri: str, lang: Lang = "vi") -> str:
    return next(page.body for page in pages(linked_of(content)) if (page.lang, page.uri) == (lang, uri))


def test_every_kind_of_page_is_there_in_both_languages(made: Made) -> None:
    lists = {"explainers/", "articles/", "glossary/", "actors/", "timeline/", "sources/", "corrections/", "about/"}
    each = {"explainers/first-steps/", "articles/old-article/", "glossary/chung-cat/", "actors/open-lab/"}
    by_lang = {lang: {uri for page_lang, uri in made if page_lang == lang} for lang in LANGS}
    assert {"", *lists, *each} <= by_lang["en"]
    assert by_lang["vi"] - by_lang["en"] == {"404.html"}
    assert by_lang["en"] <= by_lang["vi"]


def test_both_languages_have_the_same_anchors_but_for_their_alphabets(made: Made) -> None:
    for (lang, uri), page in made.items():
        if lang == "en":
            differing = set(ids(page.body)) ^ set(ids(made["vi", uri].body))
            assert {anchor for anchor in differing if not anchor.startswith("_letter-")} == set()


def test_an_anchor_stands_once_and_ours_begin_with_a_line(made: Made, linked: Linked) -> None:
    records = linked.site.records.values()
    written = {getattr(part, "id", None) for record in records for part in (record, *parts_of(record))}
    written |= {section.id for section in linked.site.settings.about}
    for page in made.values():
        found = ids(page.body)
        assert sorted(found) == sorted(set(found))
        assert {anchor for anchor in found if not anchor.startswith("_")} <= written


def parts_of(record: Record) -> list[Part]:
    fields = ("sections", "questions", "unknowns", "paragraphs", "claims")
    return [part for field in fields for part in getattr(record, field, ())]


def add_article(content: Path, article_id: str, *changes: tuple[str, str]) -> None:
    written = (content / "articles" / "old-article.yml").read_text("utf-8")
    for old, new in changes:
        assert old in written
        written = written.replace(old, new)
    (content / "articles" / f"{article_id}.yml").write_text(written, "utf-8")


def test_the_front_page_names_the_two_newest_articles_under_one_heading(content: Path) -> None:
    for year in (2025, 2026):
        add_article(content, f"of-{year}", ("2024-03", str(year)), ("The old article", f"The article of {year}"))
    body = body_of(content, "", "en")
    assert [anchor for anchor in ids(body) if anchor.startswith("_disputed")] == ["_disputed"]
    titles = ("The article of 2026", "The article of 2025")
    assert re.findall(r"<h3><a [^>]*>(The [^<]*article[^<]*)</a></h3>", body) == list(titles)


def test_the_newest_article_comes_first_in_their_list(content: Path) -> None:
    add_article(content, "newer", ("2024-03", "2025"))
    found = links(body_of(content, "articles/", "en"))
    assert found.index("../articles/newer/") < found.index("../articles/old-article/")


def test_claims_that_name_an_actor_stand_under_their_article(content: Path) -> None:
    add_article(content, "second", ("The old article", "The second article"), ("ruled", "decided"))
    claims = body_of(content, "actors/open-lab/", "en").partition('id="_claims"')[2].partition("</section>")[0]
    said = text(claims)
    assert claims.count('<ul class="verdicts">') == 2
    assert said.index("The old article") < said.index("An accusation") < said.index("The second article")


def test_a_headline_is_called_so_and_not_a_paragraph(content: Path) -> None:
    add_article(
        content, "headed", ("  - id: p1\n", "  - id: top\n    form: headline\n"), ("paragraph: p1", "paragraph: top")
    )
    body = body_of(content, "articles/headed/")
    assert re.search(r'<h3 id="top">Tít\s+<span class="meta">sự việc', body)


def test_every_link_leads_to_a_page_and_an_anchor(made: Made) -> None:
    for (lang, uri), page in made.items():
        for link in links(page.body):
            if "://" in link:
                continue
            path, _, anchor = link.partition("#")
            path = path.partition("?")[0]
            target = posixpath.normpath(posixpath.join("/", uri, path)).strip("/") if path else uri.strip("/")
            target = f"{target}/" if target else ""
            assert (lang, target) in made, (uri, link)
            assert not anchor or anchor in ids(made[lang, target].body), (uri, link)


def test_no_placeholder_is_left(made: Made) -> None:
    assert [key for key, page in made.items() if re.search("[\ue000-\uf8ff]", page.body)] == []


def test_headings_name_anchors_of_their_page(made: Made) -> None:
    for page in made.values():
        assert {heading.id for heading in page.headings} <= set(ids(page.body))


def test_citations_are_numbered_in_order_and_listed(made: Made) -> None:
    body = made["en", "explainers/first-steps/"].body
    numbers = [int(number) for number in re.findall(r'aria-label="Source (\d+)', body)]
    first = list(dict.fromkeys(numbers))
    assert first == list(range(1, len(first) + 1))
    listed = re.findall(r'<li id="_source-([^"]+)"', body)
    cited_first = list(dict.fromkeys(re.findall(r'href="#_source-([^"]+)"', body)))
    assert listed[: len(cited_first)] == cited_first


def test_each_citation_is_led_back_to(made: Made) -> None:
    for page in made.values():
        anchors = {anchor for anchor in ids(page.body) if anchor.startswith("_cite-")}
        assert anchors <= {link.removeprefix("#") for link in links(page.body)}


@pytest.mark.parametrize(("lang", "said"), [("vi", "tr. 3"), ("en", "p. 3")])
def test_the_place_in_a_source_is_said_in_the_pages_language(made: Made, lang: Lang, said: str) -> None:
    assert f", {said}</a></sup>" in made[lang, "explainers/first-steps/"].body


def test_a_number_stands_close_to_its_word(linked: Linked) -> None:
    view = View(linked, "en")
    marked = "word \ue001src-seen\ue002\ue001 \ue001src-unseen\ue002\ue001."
    numbered, citations = number_citations(marked, view)
    assert re.sub(r"<[^>]+>", "|", numbered) == "word||1||||2||."
    assert re.findall(r'class="(cite[^"]*)"', numbered) == ["cite", "cite more"]
    assert [(citation.number, citation.source.id, len(citation.uses)) for citation in citations] == [
        (1, "src-seen", 1),
        (2, "src-unseen", 1),
    ]


def test_a_hostile_title_stays_text(content: Path) -> None:
    path = content / "terms" / "chung-cat.yml"
    hostile = "<script>alert(1)</script>&\\\"'"
    path.write_text(path.read_text("utf-8").replace("vi: chưng cất,", f'vi: "{hostile}",', 1), "utf-8")
    for uri in ("glossary/chung-cat/", "glossary/"):
        body = body_of(content, uri)
        assert "<script" not in DATA.sub("", body, count=1)
        assert html.escape("<script>alert(1)</script>&") in body


def test_words_of_the_other_language_are_marked(made: Made) -> None:
    assert '<span lang="en">distillation</span>' in made["vi", "glossary/chung-cat/"].body
    assert '<span lang="zh">快抄</span>' in made["vi", "actors/quick-copy/"].body
    assert '<cite><span lang="en">The quarrel of the two labs</span></cite>' in made["vi", "sources/"].body
    assert "<cite>The quarrel of the two labs</cite>" in made["en", "sources/"].body


def test_a_declared_gap_shows_the_other_language_and_says_so(content: Path) -> None:
    path = content / "terms" / "chung-cat.yml"
    written = path.read_text("utf-8")
    start, end = written.index("  en: >-\n    A large model"), written.index("see_also")
    gap = "gaps:\n  - {field: long.en, reason: later, until: 2099-01-01}\n"
    path.write_text(written[:start] + written[end:] + gap, "utf-8")
    body = body_of(content, "glossary/chung-cat/", "en")
    assert '<div lang="vi"><p>Mô hình lớn đóng vai thầy' in body
    assert "has not been translated into English yet" in body


def test_a_term_leads_back_to_where_it_is_used(linked: Linked) -> None:
    groups = {group.kind: group for group in used_in(View(linked, "en"), "chung-cat")}
    assert {"explainers", "articles", "about"} <= set(groups)
    assert [use.part_id for use in groups["explainers"].uses if use.part] == ["begin"]
    assert [use.part_id for use in groups["articles"].uses] == ["p1"]


def test_a_relation_is_told_on_both_sides(made: Made) -> None:
    assert "Accused Quick Copy" in text(made["en", "actors/open-lab/"].body)
    assert "Accused by Open Lab" in text(made["en", "actors/quick-copy/"].body)
    assert "Bên cáo buộc Phòng Mở" in text(made["vi", "actors/quick-copy/"].body)


def test_an_actor_has_its_events_and_claims(made: Made) -> None:
    body = text(made["en", "actors/open-lab/"].body)
    assert "The accusation (accuser)" in body
    assert "Supported An accusation was made." in body


def test_a_claim_that_rests_on_one_source_is_marked(made: Made) -> None:
    seen = made["en", "sources/src-seen/"].body
    marked = re.findall(r'#(c\d\d)">[^<]*</a>\s*(<span class="unread">the only source)?', seen)
    assert [(claim, bool(note)) for claim, note in marked] == [("c01", True), ("c02", False)]


def test_a_correction_is_told_in_the_log_and_at_its_place(made: Made) -> None:
    log = made["en", "corrections/"].body
    assert '<li id="2026-11-02-first">' in log
    assert 'href="../explainers/first-steps/#quarrel"' in log
    section = made["en", "explainers/first-steps/"].body.split('id="quarrel"')[1]
    assert 'href="../../corrections/#2026-11-02-first"' in section.partition("<section")[0]


def test_without_corrections_the_log_says_so(content: Path) -> None:
    for path in (content / "corrections").iterdir():
        path.unlink()
    assert "There are no corrections yet." in body_of(content, "corrections/", "en")
    assert "Nothing in this explainer has needed correction" in body_of(content, "explainers/first-steps/", "en")


def test_verdicts_are_counted_in_one_order(linked: Linked) -> None:
    groups = tally(linked.site.articles[0])
    assert [(group.verdict, len(group.claims)) for group in groups] == [("supported", 1), ("inaccurate", 1)]


def test_a_long_description_ends_at_a_word() -> None:
    cut = description("chữ " * 100)
    assert len(cut) <= 161
    assert cut.endswith("chữ…")
    assert description("  một\n hai ") == "một hai"


def test_pages_need_no_style_attribute_and_no_handler(made: Made) -> None:
    for page in made.values():
        assert not re.search(r"<[^>]+\s(?:style|on\w+)=", page.body)
        assert "<script" not in DATA.sub("", page.body, count=1)


def test_what_the_theme_shows_is_plain_data_in_both_languages(linked: Linked) -> None:
    shown = json.loads(json.dumps(theme_data(linked)))
    assert shown["languages"]["vi"]["root"] == ""
    assert shown["languages"]["en"]["root"] == "en/"
    assert set(shown["languages"]["vi"]["words"]) == set(shown["languages"]["en"]["words"])
    assert shown["languages"]["vi"]["sections"][0]["uri"] == "explainers/"


def test_every_string_of_the_interface_is_there_in_both_languages() -> None:
    assert {
        key: set(sides) for key, sides in strings().items() if set(sides) != set(LANGS) or not all(sides.values())
    } == {}


def test_every_choice_has_its_string(made: Made) -> None:
    assert made
    known = set(strings())
    assert {f"relation.{kind}.{way}" for kind in get_args(RelationKind) for way in ("to", "from")} <= known
    assert {f"verdict.{verdict}" for verdict in VERDICTS} <= known


def test_templates_trust_nobody() -> None:
    templates = list((GENERATOR / "pages" / "templates").glob("*.html"))
    assert templates
    trusted = [
        found for path in templates for found in re.findall(r"\{\{[^}]*\|\s*safe[^}]*\}\}", path.read_text("utf-8"))
    ]
    assert trusted == []


def test_the_theme_escapes_all_text() -> None:
    theme = (GENERATOR / "theme" / "reader.html").read_text("utf-8")
    bare = re.findall(r"\{\{-?\s*((?:here|there|words|language|section|extra|meta)\b[^|}]*?)\s*-?\}\}", theme)
    # Addresses and languages are ours; `meta.uri` is made of ids, the mark of checked paths.
    assert {name for name in bare if not re.search(r"(root|uri|mark)\b", name)} == set()


def test_styles_and_script_stay_small() -> None:
    budget = {"site.css": 9_500, "site.js": 1_800}
    script = (GENERATOR / "theme" / "assets" / "site.js").read_text("utf-8")
    texts = {"site.css": stylesheet(colours()), "site.js": script}
    sizes = {name: len(gzip.compress(text.encode("utf-8"), 9)) for name, text in texts.items()}
    assert {name: size for name, size in sizes.items() if size > budget[name]} == {}
