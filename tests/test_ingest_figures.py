"""The figures of the ingest are counted by paragraph, from notes or from the record of an article."""

from pathlib import Path

import pytest

from tests.authoring.ingest.test_scan import TEXTS
from tests.ingest_figures import main, noted_in


def test_the_record_of_an_article_can_be_the_notes(content: Path) -> None:
    noted = noted_in(content / "articles" / "old-article.yml")
    assert noted["paragraphs"]["p1"]["claims"] == 2


def test_a_table_and_what_differs_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    main([str(TEXTS / "cloud.en.txt"), "-v"])
    said = capsys.readouterr().out
    assert "forms    recall · precision  10/10 · 10/10" in said
    assert "p4 actors: missed ['us-commerce']" in said


def test_the_passages_that_a_record_cites_are_counted_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Meta đã phát hành Llama 2.", "utf-8")
    record = (
        '{"paragraphs": [{"id": "p1"}], "date": "", "credit": "", '
        '"claims": [{"paragraph": "p1", "record": "[@src-a#b; @src-a#c]"}]}'
    )
    (tmp_path / "a.yml").write_text(record, "utf-8")
    main([str(tmp_path / "a.txt"), str(tmp_path / "a.yml")])
    assert "cited    recall · precision  0/2 · 0/" in capsys.readouterr().out
