"""The commands do what they say, print what is wrong, and exit with 0, 1 or 2."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli
from generator.authoring import schema
from generator.authoring.scaffold import MODELS_BY_KIND, scaffold
from generator.content.models import RECORD_MODELS
from generator.content.strict_yaml import parse
from generator.text.lang import LANGS, Lang
from tests.conftest import TESTS

ROOT = TESTS.parent


def break_term(content: Path) -> None:
    path = content / "terms" / "huan-luyen.yml"
    path.write_text(path.read_text("utf-8").replace("src-seen", "src-sen"), "utf-8")


def test_check_of_clean_content_exits_0(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--content", str(content)]) == 0
    assert capsys.readouterr().out == ""


def test_check_of_broken_content_exits_1_and_says_where(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    break_term(content)
    monkeypatch.chdir(content.parent)
    assert cli.main(["check", "--content", "content", "--lang", "en"]) == 1
    printed = capsys.readouterr()
    assert printed.out.startswith("content/terms/huan-luyen.yml:15:11: error[R001]: no record has the id `src-sen`\n")
    assert "= hint: did you mean `src-seen`?" in printed.out
    counts, advice = printed.err.splitlines()[-2:]
    assert counts.startswith("1 error, 0 warnings")
    assert advice == "to read about a code: distilled explain R001"


def test_check_speaks_vietnamese(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_term(content)
    cli.main(["check", "--content", str(content), "--lang", "vi"])
    assert "lỗi[R001]: không có bản ghi nào mang mã `src-sen`" in capsys.readouterr().out


def test_notes_are_listed_when_asked_for(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--content", str(content), "--notes", "--format", "short"]) == 0
    assert "note[C003]" in capsys.readouterr().out


def test_problems_as_json_can_be_read(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    break_term(content)
    cli.main(["check", "--content", str(content), "--format", "json", "--lang", "en"])
    (line,) = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert (found["line"], found["column"], found["length"], found["code"]) == (15, 11, 7, "R001")
    assert found["hint"] == "did you mean `src-seen`?"


def test_problems_as_annotations_escape_what_github_would_read(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_term(content)
    cli.main(["check", "--content", str(content), "--format", "github", "--lang", "en"])
    (line,) = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"::error file=[^,]+,line=15,col=11,endColumn=17,title=R001::no record .+ `src-seen`\?", line)


def test_a_content_folder_that_is_not_there_exits_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--content", str(tmp_path / "nowhere")]) == 2
    assert "nowhere" in capsys.readouterr().err


def test_an_unknown_command_exits_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["publish"])
    assert stopped.value.code == 2
    assert "invalid choice" in capsys.readouterr().err


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    shown = capsys.readouterr().out
    assert all(
        f"\n    {command} " in shown
        for command in ("check", "build", "serve", "new", "status", "ack", "links", "schema")
    )


def test_status_reports_lengths_citations_and_single_sources(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["status", "--content", str(content), "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    lengths = lines[lines.index("Length of the explainers") :]
    assert lengths[2].split() == ["first-steps", "34", "29", "3", "3"]
    assert lengths[4].split() == ["quarrel", "8", "7", "2", "2"]
    assert "    c01: only src-seen" in lines
    assert "  Every term is used." in lines


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
def test_a_new_record_reports_only_blanks(kind: str, content: Path) -> None:
    cli.main(["new", kind, "fresh-one", "--content", str(content)])
    printed = subprocess.run(
        [sys.executable, "-m", "generator", "check", "--content", str(content), "--format", "short", "--lang", "en"],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    codes = set(re.findall(r"error\[(\w+)\]", printed.stdout))
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


def test_the_schemas_are_those_of_the_models(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema", "--check"]) == 0, capsys.readouterr().out


def test_the_schema_of_a_kind_knows_its_fields_and_not_its_id() -> None:
    for model in RECORD_MODELS:
        made = schema.schema(model)
        assert set(made["properties"]) == set(model.model_fields) - {"id"}
        assert "id" not in made["required"]
        assert all("description" in shape or "$ref" in shape for shape in made["properties"].values())


def test_a_scaffold_is_read_without_a_problem() -> None:
    from generator.problems.problem import Problems  # noqa: PLC0415

    problems = Problems()
    for model in RECORD_MODELS:
        for lang in LANGS:
            parse(scaffold(model, lang, "../.schemas").encode(), TESTS, problems)
    assert problems.sorted() == ()


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


def test_new_without_anybody_to_ask_exits_2(content: Path) -> None:
    ended = run("new", "--content", content)
    assert ended.returncode == 2


def run(*arguments: object, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", *map(str, arguments)],
        cwd=ROOT, env=os.environ | environ, stdin=subprocess.DEVNULL, capture_output=True,
        encoding="utf-8", check=False,
    )  # fmt: skip


def test_build_of_broken_content_leaves_the_old_site(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    built = run("build", "--content", content, "--site", site)
    assert built.returncode == 0, built.stderr
    before = (site / "index.html").read_bytes()
    break_term(content)
    assert run("build", "--content", content, "--site", site).returncode == 1
    assert (site / "index.html").read_bytes() == before


def test_build_refuses_a_folder_that_is_not_a_site(content: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "letter.txt").write_text("dear", "utf-8")
    built = run("build", "--content", content, "--site", home)
    assert built.returncode == 2
    assert [path.name for path in home.iterdir()] == ["letter.txt"]


def test_the_environment_says_where_the_site_is_published(content: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    run("build", "--content", content, "--site", site, SITE_URL="https://elsewhere.example/x/")
    assert 'rel="canonical" href="https://elsewhere.example/x/"' in (site / "index.html").read_text("utf-8")


def test_an_environment_without_sense_exits_2(content: Path) -> None:
    assert run("check", "--content", content, SITE_URL="nonsense").returncode == 2


def test_builds_are_the_same_byte_for_byte(content: Path, tmp_path: Path) -> None:
    sites = [tmp_path / "one", tmp_path / "two"]
    for site in sites:
        run("build", "--content", content, "--site", site, SOURCE_DATE_EPOCH="1700000000")
    one, two = ({path.relative_to(site): path.read_bytes() for path in site.rglob("*.*")} for site in sites)
    assert one == two
    assert one
