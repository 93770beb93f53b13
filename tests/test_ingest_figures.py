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
