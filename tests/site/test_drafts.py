"""Whoever writes a draft sees it among the rest; what leads nowhere in it is shown as plain words."""

from pathlib import Path

import pytest

from generator.authoring.scaffold import scaffold
from generator.content.models import RECORD_MODELS
from generator.pages.all import pages
from generator.pipeline import shown_with_drafts
from generator.render.page import Page
from generator.site.drafts import UNWRITTEN_SOURCE, with_drafts
from tests.editing import break_term
from tests.markup import text
from tests.reading import read


def draft(content: Path, path: str, written: str) -> None:
    (content / path).write_text(f"draft: true\n{written}", "utf-8")


def shown(content: Path) -> dict[str, Page]:
    linked = shown_with_drafts(read(content))
    assert linked
    return {page.path: page for page in pages(linked)}


def test_content_without_drafts_is_as_it_was(content: Path) -> None:
    checked = read(content)
    assert with_drafts(checked.content) is checked.content
    assert shown_with_drafts(checked) is checked.linked


def test_content_with_errors_is_not_linked(content: Path) -> None:
    draft(content, "terms/nhap.yml", "")
    break_term(content)
    assert shown_with_drafts(read(content)) is None


def test_every_kind_can_be_seen_as_soon_as_it_is_begun_and_changes_no_other_address(content: Path) -> None:
    before = set(shown(content))
    for model in RECORD_MODELS:
        draft(content, f"{model.folder}/nhap-{model.kind_name}.yml", "")
        (content / model.folder / f"moi-{model.kind_name}.yml").write_text(scaffold(model, "vi", "x"), "utf-8")
    after = shown(content)
    assert before <= set(after)
    assert {"glossary/nhap-term/", "en/articles/moi-article/", "explainers/moi-explainer/"} <= set(after)
    assert [path for path, page in after.items() if "None" in text(page.body)] == []


def test_a_draft_is_listed_and_mentions_like_the_rest(content: Path) -> None:
    draft(content, "terms/nhap.yml", "term: {vi: bản nháp}\nsee_also: [chung-cat]\n")
    after = shown(content)
    assert "bản nháp" in text(after["glossary/"].body)
    assert "bản nháp" in text(after["glossary/chung-cat/"].body)


@pytest.mark.parametrize(
    "said",
    [
        "Xem [[khong-co]] nhé.",
        "Xem [[chung-cat#khong-co]] nhé.",
        "Xem [@src-khong-co] nhé.",
        "Xem [@chung-cat] nhé.",
        "Xem [[open-lab|dở nhé.",
        "Xem <b>nhé</b>.",
    ],
)
def test_what_leads_nowhere_is_shown_as_plain_words(content: Path, said: str) -> None:
    draft(content, "terms/nhap.yml", f'long: {{vi: "{said}"}}\nsee_also: [khong-co]\n')
    body = text(shown(content)["glossary/nhap/"].body)
    assert "Xem" in body
    assert "[[" not in body
    assert "@" not in body.partition("Xem")[2].partition("nhé")[0]


def test_unknown_topics_and_people_are_left_out(content: Path) -> None:
    draft(content, "explainers/nhap.yml", "topics: [khong-co]\nby: [khong-co]\n")
    assert "explainers/nhap/" in shown(content)


def test_an_article_without_a_source_has_one_that_says_so(content: Path) -> None:
    draft(content, "articles/nhap.yml", "title: {vi: Bài nháp}\n")
    after = shown(content)
    assert "chưa ghi nguồn" in text(after["articles/nhap/"].body)
    assert f"sources/{UNWRITTEN_SOURCE}/" in after
