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
    assert all(re.search(rf"^(# )?{field}:", text, re.MULTILINE) for field in fields)


@pytest.mark.parametrize("kind", sorted(MODELS_BY_KIND))
def test_a_new_record_is_a_draft_without_faults_and_has_blanks_once_it_is_none(kind: str, content: Path) -> None:
    before = read(content).problems
    cli.main(["new", kind, "fresh-one", "--content", str(content)])
    assert read(content).problems == before
    path = content / MODELS_BY_KIND[kind].folder / "fresh-one.yml"
    path.write_text(path.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
    codes = {problem.code for problem in read(content).problems if problem.severity == "error"}
    assert codes <= {"S001", "S005", "T001", "C001"}
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
    assert "# Việc gì đã xảy ra, vài chữ." in vietnamese
    assert "#   alleged – Theo một phía" in vietnamese
    assert "# What happened, in a few words." in (content / "events" / "e-en.yml").read_text("utf-8")


def test_new_without_arguments_asks_until_the_answers_can_be_used(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["termm", "term", "Chưng cất", "chung-cat", "loss"])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert cli.main(["new", "--lang", "en", "--content", str(content)]) == 0
    said = capsys.readouterr()
    assert (content / "terms" / "loss.yml").exists()
    assert "Try: term" in said.err
    assert "only a–z" in said.err
    assert "chung-cat.yml is there already" in said.err


def test_new_without_anybody_to_ask_exits_2(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert cli.main(["new", "--content", str(content)]) == 2
