"""`new` begins a record that lacks nothing but words, in the editor's language, and never writes over one."""

import io
import re
from pathlib import Path

import pytest

from generator import cli
from generator.authoring.scaffold import MODELS_BY_KIND
from generator.text.lang import LANGS, Lang
from tests.reading import read


@pytest.mark.parametrize("kind", sorted(MODELS_BY_KIND))
def test_a_new_record_is_readable_and_names_every_field(
    kind: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["new", kind, "fresh-one", "--content", str(content)]) == 0
    (path,) = content.glob("*/fresh-one.yml")
    assert capsys.readouterr().out.strip() == str(path)
    text = path.read_text("utf-8")
    fields = set(MODELS_BY_KIND[kind].model_fields) - {"id", "gaps", "translated"}
    assert all(re.search(rf"^(#: )?{field}:", text, re.MULTILINE) for field in fields)


@pytest.mark.parametrize("kind", sorted(MODELS_BY_KIND))
def test_a_new_record_is_a_draft_without_faults_and_has_blanks_once_it_is_none(kind: str, content: Path) -> None:
    before = read(content).problems
    cli.main(["new", kind, "fresh-one", "--content", str(content)])
    assert read(content).problems == before
    path = content / MODELS_BY_KIND[kind].folder / "fresh-one.yml"
    path.write_text(path.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
    codes = {problem.code for problem in read(content).problems if problem.severity == "error"}
    assert codes <= {"S001", "S005", "S015", "C001"}
    assert codes


def test_a_new_record_does_not_replace_one(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (content / "actors" / "open-lab.yml").read_text("utf-8")
    assert cli.main(["new", "term", "open-lab", "--content", str(content)]) == 2
    assert "there already" in capsys.readouterr().err
    assert (content / "actors" / "open-lab.yml").read_text("utf-8") == before


@pytest.mark.parametrize("record_id", ["Chưng-cất", "../x", "a b", "con", ""])
def test_a_new_record_needs_an_id(record_id: str, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new", "term", record_id, "--content", str(content)]) == 2
    assert capsys.readouterr().err


@pytest.mark.parametrize(
    ("lang", "words"), [("vi", "không phải là thư mục nội dung"), ("en", "is not a content folder")]
)
def test_a_new_record_needs_a_content_folder(
    lang: Lang, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["new", "term", "a", "--lang", lang, "--content", str(tmp_path)]) == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize("lang", LANGS)
def test_a_new_term_is_valid_as_soon_as_its_blanks_are_filled(
    lang: Lang, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["new", "term", "loss", "--lang", lang, "--content", str(content)]) == 0
    path = content / "terms" / "loss.yml"
    words = iter(["hàm mất mát", "loss", "Số đo.", "A number.", "chữ " * 70, "word " * 70])
    filled = re.sub(r"(?m)^  (vi|en):$", lambda found: f"  {found[1]}: {next(words)}", path.read_text("utf-8"))
    path.write_text(filled.replace("sources: []", "sources: [src-seen]"), "utf-8")
    capsys.readouterr()
    assert cli.main(["check", "--content", str(content), "--format", "short", "--lang", "en"]) == 0
    assert [line for line in capsys.readouterr().out.splitlines() if "loss.yml" in line and "T005" not in line] == []


def test_new_speaks_the_editors_language(content: Path) -> None:
    cli.main(["new", "event", "e-vi", "--lang", "vi", "--content", str(content)])
    cli.main(["new", "event", "e-en", "--lang", "en", "--content", str(content)])
    vietnamese = (content / "events" / "e-vi.yml").read_text("utf-8")
    assert "#: Việc gì đã xảy ra, vài chữ." in vietnamese
    assert "#:   alleged – Theo một phía" in vietnamese
    assert "#: What happened, in a few words." in (content / "events" / "e-en.yml").read_text("utf-8")


def test_new_without_arguments_asks_until_the_answers_can_be_used(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["termm", "term", "Chưng cất", "chung-cat", "loss"])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert cli.main(["new", "--lang", "en", "--content", str(content)]) == 0
    said = capsys.readouterr()
    assert (content / "terms" / "loss.yml").exists()
    assert "Try: term" in said.err
    assert "chung-cat.yml is there already" in said.err


def test_new_without_anybody_to_ask_exits_2(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert cli.main(["new", "--content", str(content)]) == 2


def answering(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """Answer what is asked, and note the questions."""
    asked: list[str] = []
    rest = iter(answers)

    def answer(question: str) -> str:
        asked.append(question)
        return next(rest)

    monkeypatch.setattr("builtins.input", answer)
    return asked


@pytest.mark.parametrize("kind", ["thuật ngữ", "Thuat ngu", "TERM", "word"])
def test_a_kind_can_be_named_in_both_languages(kind: str, content: Path) -> None:
    assert cli.main(["new", kind, "loss", "--content", str(content)]) == 0
    assert (content / "terms" / "loss.yml").exists()


def test_what_is_typed_becomes_an_id_by_the_rules_of_the_house(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "thuật ngữ", "Mô hình suy luận", "")
    assert cli.main(["new", "--lang", "vi", "--content", str(content)]) == 0
    assert (content / "terms" / "mo-hinh-suy-luan.yml").exists()


def test_a_source_gets_its_prefix_unless_the_editor_insists(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "bs-cac", "")
    assert cli.main(["new", "source", "--content", str(content)]) == 0
    assert (content / "sources" / "src-bs-cac.yml").exists()
    answering(monkeypatch, "bs-cac", "bs-cac")
    assert cli.main(["new", "source", "--content", str(content)]) == 0
    assert (content / "sources" / "bs-cac.yml").exists()


def test_an_event_is_asked_for_its_date(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answering(monkeypatch, "hôm qua", "2026-03-01", "Luật có hiệu lực", "")
    assert cli.main(["new", "sự kiện", "--lang", "vi", "--content", str(content)]) == 0
    written = (content / "events" / "e-2026-03-01-luat-co-hieu-luc.yml").read_text("utf-8")
    assert "\ndate: 2026-03-01\n" in written
    assert "“hôm qua” không phải là ngày" in capsys.readouterr().err


def test_an_article_is_asked_how_long_it_is(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answering(monkeypatch, "Bài mới", "", "nhiều", "3", "")
    assert cli.main(["new", "article", "--lang", "en", "--content", str(content)]) == 0
    written = (content / "articles" / "bai-moi.yml").read_text("utf-8")
    assert re.findall(r"^    id: (\w+)$", written, re.MULTILINE) == ["p1", "p2", "p3", "c01"]
    assert "A number from 1 to 200" in capsys.readouterr().err


def test_how_long_it_is_can_be_said_at_once(content: Path) -> None:
    asked = ["new", "article", "long-one", "--paragraphs", "2", "--claims", "12", "--content", str(content)]
    assert cli.main(asked) == 0
    written = (content / "articles" / "long-one.yml").read_text("utf-8")
    assert "    id: c12\n" in written
    assert written.count("#: What the article says, in our words") == 1
    with pytest.raises(SystemExit):
        cli.main([*asked[:4], "0", "--content", str(content)])


def test_todays_dates_are_filled_in(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798675200")
    cli.main(["new", "source", "src-fresh", "--content", str(content)])
    cli.main(["new", "explainer", "fresh", "--content", str(content)])
    assert "\nseen: 2026-12-31\n" in (content / "sources" / "src-fresh.yml").read_text("utf-8")
    explainer = (content / "explainers" / "fresh.yml").read_text("utf-8")
    assert "\npublished: 2026-12-31\n" in explainer
    assert "\nreview_by: 2027-06-30\n" in explainer


def test_an_id_unlike_those_of_its_kind_is_remarked_on(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["new", "source", "vnexpress-luat-ai", "--lang", "vi", "--content", str(content)])
    assert "src-vnexpress-luat-ai" in capsys.readouterr().err


def test_ctrl_c_ends_the_questions_without_a_traceback(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", stop)
    assert cli.main(["new", "--content", str(content)]) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_a_wrong_id_is_told_with_one_that_can_be_used(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new", "event", "Họp báo!", "--lang", "en", "--content", str(content)]) == 2
    assert re.search(r"Try: e-\d{4}-\d{2}-\d{2}-hop-bao", capsys.readouterr().err)


def test_an_event_without_a_date_is_of_today(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798675200")
    answering(monkeypatch, "", "Họp báo", "")
    assert cli.main(["new", "event", "--content", str(content)]) == 0
    assert "\ndate: 2026-12-31\n" in (content / "events" / "e-2026-12-31-hop-bao.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("record_id", "date"),
    [
        ("e-2025-10-14-fpt", "date: 2025-10-14"),
        ("e-2025-10-fpt", "date: 2025-10"),
        ("e-2025-fpt", "date: 2025"),
        ("fpt", "date:"),
    ],
)
def test_an_event_has_the_date_that_its_id_begins_with(record_id: str, date: str, content: Path) -> None:
    cli.main(["new", "event", record_id, "--content", str(content)])
    assert date in (content / "events" / f"{record_id}.yml").read_text("utf-8").splitlines()


def test_a_kind_may_be_written_with_hyphens(content: Path) -> None:
    assert cli.main(["new", "thuật-ngữ", "abc", "--content", str(content)]) == 0
    assert (content / "terms" / "abc.yml").exists()
