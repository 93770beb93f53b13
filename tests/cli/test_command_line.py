"""How commands are used is said in the reader's language, and so is what was wrong with what was typed."""

import argparse
import re

import pytest

from generator.cli import run as cli
from generator.cli.run import command_line
from generator.text.lang import LANGS, Lang
from generator.text.ui import strings


def said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
    return capsys.readouterr().err.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["compare", "a"], "distilled compare: lỗi: còn thiếu NEW"),
        (["check", "--content"], "distilled check: lỗi: sau --content phải ghi thêm một giá trị"),
        (["check", "--fixx"], "distilled: lỗi: không có --fixx ở lệnh này; ý bạn là “--fix”?"),
        (["check", "--lang", "fr"], "distilled check: lỗi: --lang không nhận “fr”; chọn một trong: vi, en"),
        (["check", "--lang=vi", "--fix=x"], "distilled check: lỗi: --fix đứng một mình, không kèm 'x'"),
        (["compare", "--limit", "x", "a", "b"], "distilled compare: lỗi: --limit không nhận 'x'"),
        (["check", "--published", "a", "--drafts"], "không dùng cùng lúc được"),
        (["check", "--f"], "--f chưa rõ là --format, --fix; hãy gõ đủ chữ"),
        (["chekc"], "; ý bạn là “check”?"),
    ],
)
def test_what_was_typed_wrong_is_said_in_vietnamese_where_that_is_the_language(
    arguments: list[str], words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    assert words in said(arguments, capsys)


def test_the_language_that_is_asked_for_counts_for_what_is_wrong_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    assert said(["check", "--lang", "en", "--fixx"], capsys) == (
        "distilled: error: this command knows no --fixx; did you mean “--fix”?"
    )


@pytest.mark.parametrize("lang", LANGS)
def test_every_command_and_argument_says_what_it_is_for(lang: Lang) -> None:
    parser = command_line(lang=lang)
    commands = next(action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    for name, command in commands.choices.items():
        keys = {action.dest: {f"help.{name}.{action.dest}", f"help.{action.dest}"} for action in command._actions}
        assert f"help.{name}" in strings()
        assert [dest for dest, known in keys.items() if not known & strings().keys()] == [], name


def test_help_in_vietnamese_holds_no_sentence_of_argparse(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    for arguments in (["--help"], ["check", "-h"], ["compare", "-h"]):
        with pytest.raises(SystemExit):
            cli.main(arguments)
        shown = capsys.readouterr().out
        assert shown.startswith("cách dùng: distilled")
        assert not re.search(r"\b(usage|options|positional|show this|exit)\b", shown)
