"""The finished pages, before MkDocs: the same in both languages, linked, escaped."""

import gzip
import html
import posixpath
import re
from pathlib import Path

import pytest

from generator.content.models import Part, Record
from generator.exports.all import planned_exports
from generator.exports.lists import list_files
from generator.pages.all import make_page, planned_pages
from generator.render.downloads import OFFLINE
from generator.site.link import Linked
from generator.text.lang import LANGS
from tests.bench.corpus import SIZES, make
from tests.bench.yaml_content import files
from tests.conftest import TESTS
from tests.markup import ids, links
from tests.reading import Made, body_of, linked_of

GENERATOR = TESTS.parent / "generator"
# Data for machines: the one script in a body, in which nothing can open a tag.
DATA = re.compile(r'<script type="application/ld\+json">[^<>]*</script>')


def test_every_kind_of_page_is_there_in_both_languages(small_pages: Made) -> None:
    lists = {"explainers/", "articles/", "glossary/", "actors/", "timeline/", "sources/", "corrections/", "about/"}
    each = {"explainers/first-steps/", "articles/old-article/", "glossary/chung-cat/", "actors/open-lab/"}
    by_lang = {lang: {uri for page_lang, uri in small_pages if page_lang == lang} for lang in LANGS}
    assert {"", *lists, *each} <= by_lang["en"]
    assert by_lang["vi"] - by_lang["en"] == {"404.html"}
    assert by_lang["en"] <= by_lang["vi"]


def test_both_languages_have_the_same_anchors_but_for_their_alphabets(small_pages: Made) -> None:
    for (lang, uri), page in small_pages.items():
        if lang == "en":
            differing = set(ids(page.body)) ^ set(ids(small_pages["vi", uri].body))
            assert {anchor for anchor in differing if not anchor.startswith("_letter-")} == set()


def test_an_anchor_stands_once_and_ours_begin_with_a_line(small_pages: Made, small: Linked) -> None:
    records = small.site.records.values()
    written = {getattr(part, "id", None) for record in records for part in (record, *parts_of(record))}
    written |= {section.id for section in small.site.settings.about}
    for page in small_pages.values():
        found = ids(page.body)
        assert sorted(found) == sorted(set(found))
        assert {anchor for anchor in found if not anchor.startswith("_")} <= written


def parts_of(record: Record) -> list[Part]:
    fields = ("sections", "questions", "unknowns", "paragraphs", "claims")
    return [part for field in fields for part in getattr(record, field, ())]


def test_every_link_leads_to_a_page_and_an_anchor_or_a_file(small_pages: Made, small: Linked) -> None:
    pages = {page.path: page for page in small_pages.values()}
    # The archive is made of the finished pages; all else is there before.
    exports = {OFFLINE.path, *(export.path for export in planned_exports(small))}
    for page in small_pages.values():
        for link in links(page.body):
            if "://" in link:
                continue
            path, _, anchor = link.partition("#")
            path = path.partition("?")[0]
            joined = posixpath.normpath(posixpath.join("/", page.path, path)).strip("/") if path else page.path
            if joined in exports:
                continue
            target = f"{joined.strip('/')}/" if joined.strip("/") else ""
            assert target in pages, (page.path, link)
            assert not anchor or anchor in ids(pages[target].body), (page.path, link)


def test_no_placeholder_is_left(small_pages: Made) -> None:
    assert [key for key, page in small_pages.items() if re.search("[\ue000-\uf8ff]", page.body)] == []


def test_headings_name_anchors_of_their_page(small_pages: Made) -> None:
    for page in small_pages.values():
        assert {heading.id for heading in page.headings} <= set(ids(page.body))


def test_a_hostile_title_stays_text(content: Path) -> None:
    path = content / "terms" / "chung-cat.yml"
    hostile = "<script>alert(1)</script>&\\\"'"
    path.write_text(path.read_text("utf-8").replace("vi: chưng cất,", f'vi: "{hostile}",', 1), "utf-8")
    for uri in ("glossary/chung-cat/", "glossary/"):
        body = body_of(content, uri)
        assert "<script" not in DATA.sub("", body, count=1)
        assert html.escape("<script>alert(1)</script>&") in body


def test_pages_need_no_style_attribute_and_no_handler(small_pages: Made) -> None:
    for page in small_pages.values():
        assert not re.search(r"<[^>]+\s(?:style|on\w+)=", page.body)
        assert "<script" not in DATA.sub("", page.body, count=1)


def test_templates_trust_nobody() -> None:
    templates = list((GENERATOR / "pages" / "templates").glob("*.html"))
    assert templates
    trusted = [
        found for path in templates for found in re.findall(r"\{\{[^}]*\|\s*safe[^}]*\}\}", path.read_text("utf-8"))
    ]
    assert trusted == []


def test_english_pages_mark_the_vietnamese_words_of_their_texts(own_pages: Made) -> None:
    body = next(page.body for page in own_pages.values() if (page.lang, page.uri) == ("en", "glossary/chung-cat/"))
    assert 'In everyday Vietnamese “<span lang="vi">chưng cất</span>” means' in body


def test_no_passage_in_another_script_is_left_unmarked_on_a_page(own_pages: Made) -> None:
    for page in own_pages.values():
        bare = re.sub(r'<(\w+)[^>]* lang="[^"]*">.*?</\1>|<script.*?</script>|<[^>]+>', "", page.body, flags=re.DOTALL)
        # BibTeX is read by programs.
        assert re.findall("[\u4e00-\u9fff\u3040-\u30ff\u0400-\u04ff]+", bare) == [], page.path


def test_every_planned_page_makes_the_page_that_it_names(small: Linked, small_pages: Made) -> None:
    listed = list(planned_pages(small))
    assert [planned.path for planned in listed] == [page.path for page in small_pages.values()]
    assert len({planned.path for planned in listed}) == len(listed)


# In bytes as sent. What stands around a page comes to about 3 kB on top.
HEAVIEST = 27_600


def weigh(body: str) -> int:
    return len(gzip.compress(body.encode("utf-8"), 6))


def test_no_page_is_too_heavy_for_a_phone(own_pages: Made) -> None:
    heavy = {page.path: size for page in own_pages.values() if (size := weigh(page.body)) > HEAVIEST}
    assert heavy == {}


@pytest.mark.slow
def test_no_page_grows_with_the_site(tmp_path: Path) -> None:
    """Every kind of page of a site of 2,000 records, and what scripts fetch of its lists."""
    for name, text in files(make(SIZES["M"])):
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    linked = linked_of(tmp_path / "content")
    made = (make_page(linked, planned) for planned in planned_pages(linked) if planned.place.kind != "explainer")
    heavy = {page.path: size for page in made if (size := weigh(page.body)) > HEAVIEST}
    heavy |= {path: size for path, write in list_files(linked) if (size := weigh(write())) > 30_000}
    assert heavy == {}
