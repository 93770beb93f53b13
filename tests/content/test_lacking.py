"""What a draft lacks is named as gaps name it: with dots, parts by their ids."""

from pathlib import Path

import pytest

from tests.reading import read

TERM = "terms/nhap.yml"
ARTICLE = """\
draft: true
title:
  vi: Tít
  en:
paragraphs:
  - id: p1
    kind: [fact]
    summary:
      vi:
      en:
claims:
  - id: c01
    verdict:
    statement: {vi: Một câu.}
"""


@pytest.mark.parametrize(
    ("path", "written", "named"),
    [
        (TERM, "draft: true\nterm: {vi: nháp, en: draft}\nshort:\n  vi:\n  en:\n", ["short", "long"]),
        (TERM, "draft: true\nterm: {vi: nháp, en: draft}\nshort: {vi: Câu.}\nlong:\n", ["short.en", "long"]),
        (TERM, "draft: true\nterm: {vi: nháp}\nshort: {vi: Câu.}\nlong: {vi: Đoạn.}\n", ["en"]),
        (
            TERM,
            "draft: true\nterm: {vi: nháp, en: draft}\nshort: {vi: Câu., en: A.}\nlong: {vi: Đ., en: P.}\nchoice: {}\n",
            ["choice.reason"],
        ),
        (TERM, "", [""]),
    ],
)
def test_a_field_that_a_draft_lacks_is_named(content: Path, path: str, written: str, named: list[str]) -> None:
    (content / path).write_text(written, "utf-8")
    draft = read(content).content.drafts["nhap"]
    assert sorted(lack.field for lack in draft.lacks) == sorted(named)


def test_a_field_of_a_part_is_named_by_the_id_of_that(content: Path) -> None:
    (content / "articles" / "nhap.yml").write_text(ARTICLE, "utf-8")
    fields = {lack.field for lack in read(content).content.drafts["nhap"].lacks}
    assert {"paragraphs.p1.summary", "claims.c01.verdict", "claims.c01.answer"} <= fields
    assert {"credit", "source", "summary"} <= fields


def test_a_language_that_is_missing_in_several_places_counts_as_many(content: Path) -> None:
    (content / TERM).write_text("draft: true\nterm: {vi: nháp}\nshort: {vi: Câu.}\nlong: {vi: Đoạn.}\n", "utf-8")
    assert read(content).content.drafts["nhap"].missing == 3
