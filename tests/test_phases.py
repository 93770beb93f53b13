"""Whoever asks is told what each phase took; nobody else is."""

import re

import pytest

from generator.phases import VARIABLE, Clock


def test_each_phase_is_told_with_work_and_waiting(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "1")
    clock = Clock()
    clock.end("read")
    clock.end("pages")
    lines = capsys.readouterr().err.splitlines()
    assert [line.split()[1] for line in lines] == ["read", "pages"]
    assert all(re.fullmatch(r"phase \w+ cpu=\d+\.\d\d wall=\d+\.\d\d", line) for line in lines)


def test_nobody_else_is_told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    Clock().end("read")
    assert capsys.readouterr().err == ""
