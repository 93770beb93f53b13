"""A renaming becomes changes that an editor's program can do and undo in one go."""

from pathlib import Path

import pytest
from lsprotocol import types

from generator.authoring.renaming import renamed_record
from generator.language_server.renames import moved_files, named_span, renaming, workspace_edit
from generator.language_server.targets import Target
from generator.language_server.window import Window
from generator.text.ui import SaidError
from tests.editing import record_agreement
from tests.reading import read

TARGET = Target("any", "old-article", "c02", 5, 20)


def window_of(path: Path) -> Window:
    return Window.of(path, path.read_text("utf-8"))


NAMED = [(5, ("old-article", 5, 16)), (16, ("old-article", 5, 16)), (18, ("c02", 17, 20))]


@pytest.mark.parametrize(("column", "named"), NAMED)
def test_what_is_pointed_at_is_renamed_the_record_or_its_part(column: int, named: tuple[str, int, int]) -> None:
    assert named_span(TARGET, column) == named


def test_each_kind_of_thing_is_renamed_in_its_way(content: Path) -> None:
    checked = read(content).content
    assert renaming(TARGET, 6, "new", checked).move
    assert renaming(TARGET, 19, "c09", checked).move is None
    assert renaming(Target("topics", "models", None, 0, 6), 0, "machines", checked).edits


def test_texts_change_before_the_file_moves(content: Path) -> None:
    record_agreement(content)
    found = renamed_record(read(content).content, "chung-cat", "zz-new")
    edit = workspace_edit(found, window_of, Path.as_uri, lambda path: 7 if path.stem == "site" else None)
    assert edit.document_changes
    *texts, move = edit.document_changes
    assert isinstance(move, types.RenameFile)
    assert (move.old_uri[-13:], move.new_uri[-10:]) == ("chung-cat.yml", "zz-new.yml")
    found_versions = {
        text.text_document.uri.rpartition("/")[2]: text.text_document.version
        for text in texts
        if isinstance(text, types.TextDocumentEdit)
    }
    assert {"site.yml", "translations.txt", "first-steps.yml", "old-article.yml"} <= set(found_versions)
    assert (found_versions["site.yml"], found_versions["first-steps.yml"]) == (7, None)


def test_a_text_that_is_not_what_was_read_is_not_changed(content: Path) -> None:
    found = renamed_record(read(content).content, "chung-cat", "zz-new")
    with pytest.raises(SaidError):
        workspace_edit(found, lambda path: Window.of(path, "other"), Path.as_uri, lambda _: None)


def test_what_names_a_record_follows_its_file(content: Path) -> None:
    checked = read(content).content
    old = content / "terms" / "chung-cat.yml"
    elsewhere = [(old, content / "zz.yml"), (content / "x.md", old)]
    found = moved_files([(old, old.with_name("zz-new.yml")), *elsewhere], checked)
    assert found.edits
    assert found.move is None
