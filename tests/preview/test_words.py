"""Words and templates that change while a preview runs are read again."""

from pathlib import Path

import pytest

from generator.preview.words import WORDS, forget
from generator.problems import catalogue
from generator.text import ui


def test_the_words_of_the_interface_and_of_problems_are_followed() -> None:
    assert {ui._FILE.parent, catalogue.FILE.parent} <= set(WORDS)


def test_what_was_read_once_is_read_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert ui.say("preview", "en") == "Preview"
    changed = tmp_path / "ui.yml"
    changed.write_text(ui._FILE.read_text("utf-8").replace('en: "Preview"', 'en: "Draft view"'), "utf-8")
    monkeypatch.setattr(ui, "_FILE", changed)
    forget()
    assert ui.say("preview", "en") == "Draft view"
    monkeypatch.undo()
    forget()
    assert ui.say("preview", "en") == "Preview"
