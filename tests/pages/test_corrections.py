"""A correction is told in the log and at its place."""

from pathlib import Path

from tests.editing import edit
from tests.markup import links, text
from tests.reading import Made, body_of


def test_a_correction_is_told_in_the_log_and_at_its_place(small_pages: Made) -> None:
    log = small_pages["en", "corrections/"].body
    assert '<li id="2026-11-02-first">' in log
    assert 'href="../explainers/first-steps/#quarrel"' in log
    section = small_pages["en", "explainers/first-steps/"].body.split('id="quarrel"')[1]
    assert 'href="../../corrections/#2026-11-02-first"' in section.partition("<section")[0]


def test_without_corrections_the_log_says_so(content: Path) -> None:
    for path in (content / "corrections").iterdir():
        path.unlink()
    assert "No corrections yet." in body_of(content, "corrections/", "en")
    assert "_corrections" not in body_of(content, "explainers/first-steps/", "en")


def test_a_correction_of_a_whole_record_leads_to_it(content: Path) -> None:
    edit(content, "corrections/2026-11-02-first.yml", ("where: first-steps#quarrel", "where: old-article"))
    body = body_of(content, "corrections/", "en")
    assert "../articles/old-article/" in links(body)
    assert "The old article" in text(body)
