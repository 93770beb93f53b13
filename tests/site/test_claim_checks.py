"""A claim has to stand alone: its answer is short, its statement names who is meant, its faults fit its verdict."""

from pathlib import Path

import pytest

from tests.editing import edit
from tests.reading import read

ARTICLE = "articles/old-article.yml"
STATEMENT = "{vi: Đã có cáo buộc., en: An accusation was made.}"
ANSWER = "{vi: Một tờ báo đã đăng lời cáo buộc., en: A paper printed the accusation.}"


def found(content: Path, old: str, new: str) -> list[tuple[int, str]]:
    """Change the first claim, and list the line and the code of each problem that claims can have."""
    edit(content, ARTICLE, (old, new))
    return [(one.position.line, one.code) for one in read(content).problems if one.code.startswith("C03")]


@pytest.mark.parametrize(
    ("vi", "en", "codes"),
    [
        ("từ " * 40, "word " * 25, []),
        ("từ " * 41, "word " * 25, ["C030"]),
        ("từ " * 40, "word " * 26, ["C030"]),
        ("từ – " * 40, "word – " * 25, []),
    ],
)
def test_an_answer_is_short_in_both_languages(content: Path, vi: str, en: str, codes: list[str]) -> None:
    assert [code for _, code in found(content, ANSWER, f"{{vi: {vi}, en: {en}}}")] == codes


@pytest.mark.parametrize(("words", "codes"), [("một hai ba bốn năm sáu bảy tám", []), ("a b c d e f g h i", ["C031"])])
def test_what_is_quoted_is_a_phrase(content: Path, words: str, codes: list[str]) -> None:
    assert [code for _, code in found(content, f"{STATEMENT}\n", f"{STATEMENT}\n    words: {words}\n")] == codes


@pytest.mark.parametrize(
    ("vi", "en", "count"),
    [
        ("Bà Gina Raimondo nói vậy.", "Gina Raimondo said so.", 0),
        ("Bà nói vậy.", "Gina Raimondo said so.", 1),
        ("Ông ví nó như quả trứng.", "He likened it to an egg.", 2),
        ("Họ đã rút lui.", "They withdrew.", 2),
        ("Phát biểu này là bước ngoặt.", "The remark was a turn.", 2),
        ("Con số ấy sai.", "This figure is wrong.", 2),
        ("Ông Đặng nói vậy.", "Theresa said so.", 0),
        ("Hãng Nvidia bán chip.", "Thisbe sells chips.", 0),
        ("Đó là tin đồn.", "It is a rumour.", 2),
        ("Ông Ứng từ chức.", "There is no such order.", 0),
        ("Bà Ầm vắng mặt.", "Theresa was absent.", 0),
        ("Anh cấm Huawei từ 2027.", "Britain bans Huawei from 2027.", 0),
        ("Nước ngoài vẫn thuê được.", "Foreigners can still rent.", 0),
        ("Hãng xe VinFast dời nhà máy.", "VinFast moves its plant.", 0),
        ("Công ty mẹ của Google bị kiện.", "Google’s parent was sued.", 0),
        ("Hãng đã bác bỏ.", "The company denied it.", 2),
        ("Nước này rút lui.", "They withdrew.", 2),
    ],
)
def test_a_statement_names_who_is_meant(content: Path, vi: str, en: str, count: int) -> None:
    assert [code for _, code in found(content, STATEMENT, f"{{vi: {vi}, en: {en}}}")] == ["C032"] * count


@pytest.mark.parametrize(
    ("verdict", "faults", "code"),
    [
        ("partly", "", ["C033"]),
        ("inaccurate", "", ["C033"]),
        ("partly", "\n    faults: [name]", []),
        ("supported", "\n    faults: [name]", ["C034"]),
        ("opinion", "\n    faults: [name]", ["C034"]),
        ("disputed", "\n    faults: [context]", []),
        ("unsupported", "", []),
    ],
)
def test_faults_fit_the_verdict(content: Path, verdict: str, faults: str, code: list[str]) -> None:
    assert [code for _, code in found(content, "verdict: supported", f"verdict: {verdict}{faults}")] == code


@pytest.mark.parametrize(("to", "codes"), [("second-hand", []), ("one-origin", ["C035"]), ("primary", ["C035"])])
def test_evidence_is_lowered_and_never_raised(content: Path, to: str, codes: list[str]) -> None:
    lowered = f"    lowered: {{to: {to}, reason: {{vi: Vì thế., en: Because.}}}}\n    checked"
    assert [code for _, code in found(content, "    checked", lowered)] == codes


def test_what_rests_on_a_source_that_cannot_be_read_is_not_rated(content: Path) -> None:
    (content / "sources" / "src-seen.yml").write_text("title: [\n", "utf-8")
    lowered = "    lowered: {to: second-hand, reason: {vi: Vì thế., en: Because.}}\n    checked"
    assert found(content, "    checked", lowered) == []


@pytest.mark.parametrize(("date", "codes"), [("2025", []), ("2020-01", ["C036"])])
def test_what_came_since_is_later_than_the_article(content: Path, date: str, codes: list[str]) -> None:
    text = 'text: {vi: "Việc mới [@src-seen].", en: "News [@src-seen]."}'
    since = f"    since:\n      - date: {date}\n        {text}\n    checked"
    assert [code for _, code in found(content, "    checked", since)] == codes


def test_a_problem_stands_at_the_words_that_it_is_about(content: Path) -> None:
    edit(content, ARTICLE, (STATEMENT, "{vi: Bà Gina nói., en: She said so.}"))
    (problem,) = (one for one in read(content).problems if one.code == "C032")
    assert (problem.position.column, problem.position.length) == (39, 3)


@pytest.mark.parametrize(("count", "codes"), [(16, []), (17, ["C031"])])
def test_what_is_quoted_without_spaces_is_a_phrase_too(content: Path, count: int, codes: list[str]) -> None:
    assert [code for _, code in found(content, f"{STATEMENT}\n", f"{STATEMENT}\n    words: {'字' * count}\n")] == codes


@pytest.mark.parametrize(("count", "codes"), [(12, []), (13, ["C031"])])
def test_a_passage_quotes_a_phrase_and_no_sentence(content: Path, count: int, codes: list[str]) -> None:
    words = " ".join(["word"] * count)
    passage = f"passages:\n  - id: told\n    says: {{vi: Có nói., en: It says so.}}\n    words: {words}\n"
    source = content / "sources" / "src-seen.yml"
    source.write_text(source.read_text("utf-8") + passage, "utf-8")
    assert [one.code for one in read(content).problems if one.code == "C031"] == codes


@pytest.mark.parametrize(
    ("verdicts", "lines"),
    [((), []), (("partly",), []), (("supported",), [29]), (("partly", "partly", "supported"), [29, 31])],
    ids=["none", "another", "the same", "twice the same"],
)
def test_a_former_verdict_was_replaced_by_another(content: Path, verdicts: tuple[str, ...], lines: list[int]) -> None:
    listed = "".join(f"\n      - {{verdict: {verdict}, until: 2026-11-02}}" for verdict in verdicts)
    edit(content, ARTICLE, ("    record:", f"    was:{listed or ' []'}\n    record:"))
    problems = [one for one in read(content).problems if one.code == "C071"]
    assert [one.position.line for one in problems] == lines
