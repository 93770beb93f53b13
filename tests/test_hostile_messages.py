"""Whatever content, file names, the environment or the command line say, each line that is printed is one of ours."""

import argparse
import html
import itertools
import json
import re
import shutil
from pathlib import Path

import pytest

from generator import cli
from generator.cli import serve
from generator.cli.printing import print_problems
from generator.pipeline import Checked
from generator.preview import answers
from generator.preview.follow import Failed, Started
from generator.preview.notices import Situation
from generator.preview.problems_page import list_page, problems_page
from generator.problems.excerpt import Lines
from generator.report.compare import as_markdown, compare_sites
from generator.text.lang import LANGS
from tests.conftest import CONTENT
from tests.editing import TERM, edit
from tests.hostile import HOSTILE, ORDERS, gives_no_order
from tests.reading import read

pytestmark = pytest.mark.slow

STRINGS = (*HOSTILE, *ORDERS)
_SEVERITY = r"(error|warning|note|lỗi|cảnh báo|ghi chú)\[[A-Z]\d{3}\]: ."
HEAD = re.compile(rf".+:\d+:\d+: {_SEVERITY}.*")
BELOW = re.compile(r" +\||\d+ \| .*| +\| *\^+| +\|   .*| +\d* = (hint|gợi ý): .+")
ANNOTATION = re.compile(
    r"::(error|warning|notice) file=[^:,]*,line=\d+,col=\d+,endColumn=\d+,title=[A-Z]\d{3}::(?P<words>.+)"
)


def as_name(text: str) -> str:
    """Write a string as the name of a file, as far as a disk takes it."""
    return re.sub(r"[/\x00]", "_", text)[:60]


def plant(text: str, folder: Path) -> Path:
    """Write a string wherever an author can write one, and into names of files and folders."""
    content = Path(shutil.copytree(CONTENT, folder / as_name(text) / "content"))
    term, escaped = (CONTENT / TERM).read_text("utf-8"), json.dumps(text)
    raw = json.dumps(text, ensure_ascii=False)
    planted = {
        "value": f"{term}note: {{vi: {escaped}, en: {raw}}}\n",
        "key": f"{term}{raw}: x\n",
        "keys": f"{term}{escaped}: x\n{escaped}: y\n",
        "plain": f"{term}note: {text}\n",
        "comment": f"{term}short: x # {text}\n",
        "date": term.replace("[src-seen]", f"[{escaped}, {raw}]"),
        "reference": term.replace("[@src-seen]", f"[[{text}]] [@{text}]"),
        as_name(text): term,
    }
    for name, words in planted.items():
        (content / "terms" / f"{name}.yml").write_text(words, "utf-8", "surrogateescape", "")
    (content / as_name(text)).mkdir(exist_ok=True)
    (content / f"{as_name(text)}.svg").write_text(text, "utf-8", "surrogateescape", "")
    edit(content, "site.yml", ("topics:", f"mark: {escaped}\nfeatured: [{escaped}]\ntopics:"))
    return content


def printed(checked: Checked, lang: str, form: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Print all problems of a folder as `check --notes` does, and give the lines."""
    options = argparse.Namespace(lang=lang, format=form)
    print_problems(checked, options, ("error", "warning", "note"))
    shown = capsys.readouterr()
    assert all(map(gives_no_order, shown.err.split("\n")))
    return shown.out.removesuffix("\n").split("\n")


@pytest.mark.parametrize("text", STRINGS)
def test_each_line_of_problems_is_one_of_ours(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checked = read(plant(text, tmp_path))
    problems = checked.problems
    assert len(problems) > 8
    for lang in LANGS:
        lines = printed(checked, lang, "short", capsys)
        assert len(lines) == len(problems)
        assert [line for line in lines if not (HEAD.fullmatch(line) and gives_no_order(line))] == []
        lines = printed(checked, lang, "text", capsys)
        assert sum(HEAD.match(line) is not None and line.startswith(str(tmp_path)) for line in lines) == len(problems)
        strange = [line for line in lines if not (line.startswith(str(tmp_path)) or BELOW.fullmatch(line))]
        assert strange == []
        assert all(map(gives_no_order, lines))
        lines = printed(checked, lang, "github", capsys)
        assert len(lines) == len(problems)
        for line in lines:
            annotation = ANNOTATION.fullmatch(line)
            assert annotation, line
            assert gives_no_order(line.removeprefix("::"))
        lines = printed(checked, lang, "json", capsys)
        assert [json.loads(line)["code"] for line in lines] == [problem.code for problem in problems]
        assert all(line.isascii() and gives_no_order(line) for line in lines)


@pytest.mark.parametrize("text", ORDERS)
def test_the_page_of_problems_shows_what_nobody_sees(text: str, tmp_path: Path) -> None:
    content = plant(text, tmp_path)
    checked = read(content)
    situation = Situation(content, checked.problems, Lines(checked.content.texts()), checked.content.drafts)
    page = problems_page(checked.problems, "en", situation) + list_page(situation, "vi")
    assert all(map(gives_no_order, html.unescape(page).split("\n")))
    crash = answers.crash(ValueError(text.encode("utf-8", "replace").decode()))("/en/").body.decode()
    assert all(map(gives_no_order, html.unescape(crash).split("\n")))


COMMANDS: tuple[tuple[str, ...], ...] = (
    ("{}",),
    ("--{}",),
    ("check", "{}"),
    ("check", "--content", "{}"),
    ("check", "--format", "{}"),
    ("check", "--content", CONTENT.as_posix(), "--published", "{}"),
    ("explain", "{}"),
    ("status", "--lang={}"),
    ("new", "{}"),
    ("new", "term", "{}", "--content", CONTENT.as_posix()),
    ("new", "term", "a", "--content", "{}"),
    ("init", "{}"),
    ("ack", "{}", "--content", CONTENT.as_posix()),
    ("links", "--content", CONTENT.as_posix(), "--from", "{}"),
    ("compare", "{}", "{}"),
    ("schema", "--check", "--content", "{}"),
    ("serve", "--content", CONTENT.as_posix(), "--address", "{}"),
    ("build", "--content", "{}"),
)


def exit_status(command: list[str]) -> object:
    try:
        return cli.main(command)
    except SystemExit as stopped:
        return stopped.code


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_repeats_an_order(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for text in STRINGS:
        # No system hands over an argument with a NUL in it, and `init` needs a folder that is taken.
        argument = as_name(text) or "x"
        Path(argument).mkdir(exist_ok=True)
        Path(argument, "x").touch()
        assert exit_status([part.format(argument) for part in command]) in {0, 1, 2}, argument
        shown = capsys.readouterr()
        assert [line for line in f"{shown.out}{shown.err}".split("\n") if not gives_no_order(line)] == [], argument
        assert "Traceback" not in shown.err


@pytest.mark.parametrize("variable", ["SITE_URL", "SITE_REPOSITORY", "SOURCE_DATE_EPOCH", "LANG"])
def test_no_variable_of_the_environment_is_repeated_as_an_order(
    variable: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for text in STRINGS:
        monkeypatch.setenv(variable, text.replace("\x00", "_"))
        cli.main(["check", "--content", str(CONTENT)])
        shown = capsys.readouterr()
        assert all(map(gives_no_order, f"{shown.out}{shown.err}".split("\n")))


@pytest.mark.parametrize("text", STRINGS)
def test_reports_repeat_titles_and_no_orders(text: str, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = json.dumps(text)
    (content / "terms" / "lonely.yml").write_text(
        (CONTENT / TERM).read_text("utf-8").replace("{vi: huấn luyện, en: training}", f"{{vi: {shown}, en: {shown}}}"),
        "utf-8",
    )
    for command, lang in itertools.product(("status", "ack", "links"), LANGS):
        cli.main([command, "--content", str(content), "--lang", lang])
        told = capsys.readouterr()
        assert all(map(gives_no_order, f"{told.out}{told.err}".split("\n"))), command


@pytest.mark.parametrize("text", STRINGS)
def test_a_comparison_repeats_pages_and_no_orders(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, words in (("old", "x"), ("new", text)):
        page = tmp_path / name / as_name(text) / "index.html"
        page.parent.mkdir(parents=True)
        shown = html.escape(words).encode("utf-8", "replace")
        page.write_bytes(b"<main><p>a</p><p>" + shown + b"</p></main>")
    (tmp_path / "new" / f"{as_name(text)}.html").write_bytes(b"")
    assert cli.main(["compare", str(tmp_path / "old"), str(tmp_path / "new")]) == 0
    written = capsys.readouterr().out
    assert written == as_markdown(compare_sites(tmp_path / "old", tmp_path / "new"), 10_000)
    outside = re.sub(r"^(`{3,})diff\n.*?\n\1$", "", written, flags=re.DOTALL | re.MULTILINE)
    headings = [line for line in outside.split("\n")[1:] if line]
    assert all(re.fullmatch(r"### (`+)(?!`).*?(?<!`)\1 (is new|reads differently)", line) for line in headings)
    assert all(map(gives_no_order, written.split("\n")))


@pytest.mark.parametrize("text", STRINGS)
def test_the_log_of_a_preview_repeats_no_orders(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    options = argparse.Namespace(lang="en", content=Path(as_name(text)), address=text, open=False)
    for event in (Started(()), Started((Path(text),) * 2), Failed(f"Traceback\nValueError: {text}\n")):
        serve._follow(options, event)
    assert all(map(gives_no_order, capsys.readouterr().err.split("\n")))
