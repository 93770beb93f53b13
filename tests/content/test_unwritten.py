"""What a draft does not say yet has a stand-in, so that its page can be made; what it says stays as it is."""

import datetime
from pathlib import Path

import pytest

from generator.authoring.scaffold import scaffold
from generator.content.load import load
from generator.content.models import RECORD_MODELS, Article, Claim, Correction, Record, Term
from generator.content.unwritten import filled
from generator.problems.problem import Problems
from tests.reading import TODAY

DAY = datetime.date(2026, 11, 29)


def shown(content: Path, model: type[Record], text: str) -> Record | None:
    (content / model.folder / "nhap.yml").write_text(f"draft: true\n{text}", "utf-8")
    record = load(content, Problems(), TODAY).drafts["nhap"].record
    assert record
    return filled(record, DAY)


def test_what_is_written_stays_and_the_rest_says_that_it_is_not(content: Path) -> None:
    found = shown(content, Term, "term: {vi: nháp}\n")
    assert isinstance(found, Term)
    assert (found.term.vi, found.term.en) == ("nháp", None)
    assert (found.short.vi, found.short.en) == ("[chưa viết]", "[not written yet]")


def test_a_record_without_a_name_goes_by_its_id(content: Path) -> None:
    found = shown(content, Term, "see_also: [chung-cat]\n")
    assert isinstance(found, Term)
    assert (found.term.vi, found.term.en) == ("nhap", "nhap")


def test_no_stand_in_says_what_nobody_has_said(content: Path) -> None:
    text = (
        "source: src-seen\nclaims:\n  - verdict: disputed\n    statement: {vi: Đã có cáo buộc., en: An accusation.}\n"
        "  - statement: {vi: Chưa ai kết luận., en: Nobody has decided.}\n"
    )
    found = shown(content, Article, text)
    assert isinstance(found, Article)
    (claim,) = found.claims
    assert isinstance(claim, Claim)
    assert claim.verdict == "disputed"
    assert claim.checked == DAY
    assert [paragraph.id for paragraph in found.paragraphs] == [claim.paragraph]
    assert len({claim.id, claim.paragraph}) == 2


def test_what_needs_a_reference_and_has_none_is_left_out(content: Path) -> None:
    assert shown(content, Correction, "was: {vi: sai, en: wrong}\n") is None
    text = "source: src-seen\nclaims:\n  - verdict: opinion\n    responses: [{text: {vi: Không, en: No}}]\n"
    found = shown(content, Article, text)
    assert isinstance(found, Article)
    assert found.claims[0].responses == ()


@pytest.mark.parametrize("model", [model for model in RECORD_MODELS if model not in {Correction, Article}])
def test_a_record_that_was_only_begun_can_be_filled(content: Path, model: type[Record]) -> None:
    found = shown(content, model, scaffold(model, "vi", "x").replace("draft: true\n", ""))
    assert found
    assert None not in {getattr(found, name) for name, field in model.model_fields.items() if field.is_required()}


def test_a_date_that_is_written_stays(content: Path) -> None:
    found = shown(content, Article, "source: src-seen\ndate: 2025-10-14\n")
    assert isinstance(found, Article)
    assert str(found.date) == "2025-10-14"
