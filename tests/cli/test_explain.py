"""`distilled explain` says what a code means, in both languages."""

import pytest

from generator import cli


@pytest.mark.parametrize(
    ("lang", "said"), [("en", ["C001 · error", "Wrong:", "Right:"]), ("vi", ["C001 · lỗi", "Sai:", "Đúng:"])]
)
def test_a_code_is_explained_with_examples(lang: str, said: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "c001", "--lang", lang]) == 0
    shown = capsys.readouterr().out
    assert [words for words in said if words not in shown] == []


def test_an_unknown_code_is_answered_with_those_close_to_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", "C999", "--lang", "en"]) == 2
    assert "There is no code C999" in capsys.readouterr().err
