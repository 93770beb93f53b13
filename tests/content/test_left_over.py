"""What was left in a text and is not meant for readers is told at its place."""

from pathlib import Path

import pytest

from generator.problems.printing import hint
from tests.editing import edit, record_agreement
from tests.reading import read

ACTOR, TERM = "actors/quick-copy.yml", "terms/chung-cat.yml"
LINE = "en: maker of the student model"


def test_a_text_that_only_keeps_its_place_can_be_declared_a_gap(content: Path) -> None:
    record_agreement(content)
    edit(content, ACTOR, (LINE, "en: (dịch sau)"))
    (problem,) = (one for one in read(content).problems if one.severity != "note")
    assert (problem.code, problem.position.line, problem.position.column) == ("C076", 4, 38)
    assert "`gaps: [{field: line.en, reason: …, until: …}]`" in str(hint(problem, "en"))


def test_a_draft_may_lack_words(content: Path) -> None:
    edit(content, TERM, ("en: Training a", "en: TODO training a"), ("term:", "draft: true\nterm:"))
    assert [one.code for one in read(content).problems if one.code in {"C076", "C077"}] == []


@pytest.mark.parametrize("words", ["TODO", "(bổ sung sau)"])
def test_a_placeholder_amid_words_is_told(content: Path, words: str) -> None:
    edit(content, ACTOR, (LINE, f"{LINE} {words}"))
    assert [one.position.length for one in read(content).problems if one.code == "C077"] == [len(words)]


@pytest.mark.parametrize(
    ("words", "code", "better"),
    [
        ("the [ask Lan] model", "C078", None),
        ("I hope this helps", "C079", None),
        ("the model【4†source】", "V013", [""]),
        ("the model，too", "V014", [", "]),
        ("the model！", "V014", ["!"]),
        ("𝐅𝐏𝐓 again", "V015", ["FPT"]),
        ("the “model, too", "V016", None),
        ("the ”model”, too", "V016", ["“model"]),
        ('the “model", too', "V016", ["model”"]),
        ("the eﬀect again", "V017", ["effect"]),
        ("the model 🔥 🔥", "C083", None),
        ("see `𝐅𝐏𝐓 again，too`", "P014", None),
    ],
)
def test_what_is_not_for_readers_is_told(content: Path, words: str, code: str, better: list[str] | None) -> None:
    record_agreement(content)
    edit(content, TERM, ("en: Training a small model on the answers of a large one.", f"en: {words}"))
    (problem,) = (one for one in read(content).problems if one.severity != "note")
    assert (problem.code, [one.better for one in problem.edits] or None) == (code, better)


@pytest.mark.parametrize(
    ("value", "edits"),
    [
        ("|-\n    Một：hai，ba", [": ", ", "]),
        ('"Một：hai"', [": "]),
        ("Một，hai", [", "]),
        ("Một：hai", []),
    ],
)
def test_a_sign_is_mended_where_yaml_does_not_mean_something_by_it(content: Path, value: str, edits: list[str]) -> None:
    edit(content, ACTOR, ("vi: Hãng bị nói là đã dùng câu trả lời của [[open-lab]].", f"vi: {value}"))
    (problem,) = (one for one in read(content).problems if one.code == "V014")
    assert [one.better for one in problem.edits] == edits
    assert ("quotation marks" in str(hint(problem, "en"))) != bool(edits)


def test_the_title_of_a_source_has_no_signs_of_a_chat_program(content: Path) -> None:
    edit(content, "sources/src-seen.yml", ("title: The quarrel", "title: 𝐓𝐡𝐞 quarrel【1†source】"))
    assert [one.code for one in read(content).problems if one.code.startswith("V")] == ["V015", "V013"]


def test_letters_joined_into_one_are_mended_in_words_of_others_too(content: Path) -> None:
    claim = "    paragraph: p1\n    statement: {vi: Đã"
    edit(content, "articles/old-article.yml", (claim, f"    words: bước ngoặt ﬁnal\n{claim}"))
    (problem,) = (one for one in read(content).problems if one.code == "V017")
    assert [(one.words, one.better) for one in problem.edits] == [("ﬁnal", "final")]


def test_a_quotation_that_is_cut_off_with_its_text_is_told_as_that(content: Path) -> None:
    edit(content, ACTOR, ("vi: hãng làm mô hình trò", "vi: “hãng, trò”"))
    assert [one.code for one in read(content).problems if one.severity != "note"] == ["S014"]
