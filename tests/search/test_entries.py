"""Readers can search for every record and every part of it, by its names in both languages."""

import pytest

from generator.render.theme_data import FOOTER_SECTIONS, HEADER_SECTIONS
from generator.search.entries import Entry, entries
from generator.site.link import Linked

Found = dict[tuple[str, str], Entry]


@pytest.fixture(scope="module")
def found(small: Linked) -> Found:
    return {(entry.lang, entry.uri): entry for entry in entries(small)}


def test_every_record_is_an_entry_in_both_languages(found: Found) -> None:
    records = {
        "explainer": "explainers/first-steps/",
        "article": "articles/old-article/",
        "claim": "articles/old-article/c01/",
        "term": "glossary/chung-cat/",
        "actor": "actors/open-lab/",
        "event": "timeline/2024/#e-2024-03-reply",
        "source": "sources/src-seen/",
        "correction": "corrections/#2026-11-02-first",
        "about": "about/#what",
    }
    assert {kind: found[lang, uri].kind for lang in ("vi", "en") for kind, uri in records.items()} == {
        kind: kind for kind in records
    }


def test_every_part_of_an_explainer_is_an_entry_under_its_own_heading(found: Found, small: Linked) -> None:
    parts = {
        uri.partition("#")[2] for lang, uri in found if lang == "vi" and uri.startswith("explainers/first-steps/#")
    }
    (explainer,) = small.site.explainers
    listed = (explainer.sections, explainer.questions, explainer.unknowns)
    assert parts == {part.id for group in listed for part in group}


def test_the_lists_are_entries(found: Found) -> None:
    listed = {uri for (lang, uri), entry in found.items() if entry.kind == "list" and lang == "en"}
    topics = {"topics/", "topics/models/", "topics/policy/"}
    assert listed == {f"{key}/" for key in (*HEADER_SECTIONS, *FOOTER_SECTIONS)} | topics


def test_a_term_answers_to_its_names_in_both_languages(found: Found) -> None:
    for lang, title, other in (("vi", "chưng cất", "distillation"), ("en", "distillation", "chưng cất")):
        entry = found[lang, "glossary/chung-cat/"]
        assert entry.title == title
        assert entry.note == other
        assert other in entry.names
        assert title not in entry.names


def test_an_entry_speaks_the_language_of_its_page(found: Found) -> None:
    assert "mô hình" in found["vi", "glossary/chung-cat/"].text
    assert "mô hình" not in found["en", "glossary/chung-cat/"].text


def test_a_claim_shows_its_verdict(found: Found) -> None:
    assert found["vi", "articles/old-article/c01/"].note == "Bài báo nói: Khớp với nguồn"


def test_a_title_in_another_language_is_marked(found: Found) -> None:
    sources = [entry for (lang, _), entry in found.items() if lang == "vi" and entry.kind == "source"]
    assert {entry.title_lang for entry in sources} & {"en"}
