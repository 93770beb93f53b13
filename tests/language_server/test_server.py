"""Spoken to by the protocol, as an editor's program does: problems come and go, and nothing ends the server."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.language_server.conftest import COMMAND, Editor
from tests.lsp import CAPABILITIES, Server, running

TERM, OTHER = "terms/chung-cat.yml", "terms/huan-luyen.yml"


def frame(body: bytes) -> bytes:
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def test_a_problem_comes_and_goes_while_a_file_is_half_written(editor: Editor) -> None:
    editor.open(TERM)
    editor.change(TERM, ("short:", "short"))
    editor.problems(TERM, "Y004")
    editor.change(TERM, ("short", "short:"))
    editor.clean(TERM)


def test_a_problem_that_a_change_causes_elsewhere_is_told_there_and_withdrawn(editor: Editor) -> None:
    editor.open(TERM)
    editor.change(TERM, ("vi: chưng cất,", "vi: huấn luyện,"))
    editor.problems(OTHER, "C005")
    editor.close(TERM)
    editor.clean(OTHER)


# As many emoji as tell one case from the next: what is said already is not said again.
@pytest.mark.parametrize(("count", "head", "end"), [(1, "", "\n"), (2, "", "\r\n"), (3, "", "\r"), (4, "\ufeff", "\n")])
def test_places_are_right_whatever_ends_lines_and_begins_the_file(
    count: int, head: str, end: str, editor: Editor
) -> None:
    text = (editor.content / OTHER).read_text("utf-8").replace("Cho mô hình", f"{'🙂' * count} Cho  mô hình")
    editor.open(OTHER, head + text.replace("\n", end))
    found = next(one for one in editor.problems(OTHER, "V003") if one["code"] == "V003")
    line = text.split("\n")[found["range"]["start"]["line"]]
    start = found["range"]["start"]["character"]
    assert line.encode("utf-16-le")[2 * start :].decode("utf-16-le").startswith("o  mô")


def test_marks_that_stand_alone_are_found_and_joined(editor: Editor) -> None:
    text = (editor.content / OTHER).read_text("utf-8").replace("mô hình", "mo\u0302 hình", 1)
    editor.open(OTHER, text)
    editor.problems(OTHER, "Y008")


def test_bytes_that_are_no_message_are_passed_over(editor: Editor) -> None:
    server = editor.server
    for body in (
        b"{",
        b"[]",
        b'{"jsonrpc": "2.0"}',
        b'{"jsonrpc": "2.0", "id": 1}',
        b"\xff\xfe",
        b'{"jsonrpc": "1.0"}',
    ):
        server.send(frame(body))
    server.tell("textDocument/didOpen")
    server.tell("textDocument/didChange", textDocument={"uri": "file:///x.yml", "version": 1}, contentChanges=[])
    server.tell("no/such/notice", a=1)
    server.send(frame(b'{"jsonrpc": "2.0", "id": "a", "method": "textDocument/completion"}'))
    assert server.answer("no/such/request")["error"]["code"] == -32601
    editor.open(TERM)
    assert editor.ask("hover", TERM, "short:", 2)


@pytest.mark.parametrize("position", [{"line": 9_999, "character": 9_999}, {"line": 0, "character": 9_999}])
@pytest.mark.parametrize("what", ["completion", "hover", "definition", "prepareRename"])
def test_a_place_beyond_the_text_is_none(what: str, position: dict[str, int], editor: Editor) -> None:
    editor.open(TERM)
    editor.server.ask(f"textDocument/{what}", textDocument={"uri": editor.uri(TERM)}, position=position)


def test_files_that_come_change_and_go_outside_are_noticed(editor: Editor) -> None:
    new = editor.content / "terms" / "moi.yml"
    editor.open(TERM)

    def touched() -> None:
        changes = [{"uri": new.as_uri(), "type": 2}]
        editor.server.tell("workspace/didChangeWatchedFiles", changes=changes)

    new.write_text("trm: {vi: a, en: b}\n", "utf-8")
    touched()
    assert editor.server.diagnostics(new.as_uri())
    new.unlink()
    touched()
    editor.clean("terms/moi.yml")


def test_settings_may_change_at_any_time(editor: Editor) -> None:
    editor.open(TERM)
    editor.change(TERM, ("short:", "shrt:"))
    editor.problems(TERM, "S002")
    editor.server.tell("workspace/didChangeConfiguration", settings={"distilled": {"lang": "vi"}})
    assert "trường" in str(editor.problems(TERM, "S002"))
    editor.server.tell("workspace/didChangeConfiguration", settings={"distilled": {"lang": "en"}})
    assert "field" in str(editor.problems(TERM, "S002"))
    editor.server.tell("workspace/didChangeConfiguration", settings=None)


def other_site(folder: Path, content: Path) -> Path:
    site = folder / "second"
    shutil.copytree(content, site / "content")
    return site


def test_a_second_folder_is_followed_and_left(editor: Editor, content: Path, tmp_path: Path) -> None:
    site = other_site(tmp_path, content)
    (site / "content" / OTHER).write_text("trm: a\n", "utf-8")
    folder = {"uri": site.as_uri(), "name": "second"}

    def tell(**event: Any) -> None:
        editor.server.tell("workspace/didChangeWorkspaceFolders", event={"added": [], "removed": []} | event)

    tell(added=[folder])
    assert editor.server.diagnostics((site / "content" / OTHER).as_uri())
    tell(removed=[folder])
    assert editor.server.diagnostics((site / "content" / OTHER).as_uri()) == []


@pytest.mark.slow
def test_a_content_folder_that_goes_away_and_comes_back_is_followed_on(tmp_path: Path, content: Path) -> None:
    site = other_site(tmp_path, content)
    watching = {"workspace": CAPABILITIES["workspace"] | {"didChangeWatchedFiles": {"dynamicRegistration": True}}}
    capabilities = CAPABILITIES | watching | {"general": {"positionEncodings": ["utf-8"]}}
    with running(COMMAND, site, capabilities=capabilities) as server:
        assert server.about["capabilities"]["positionEncoding"] == "utf-8"
        path = site / "content" / TERM
        save(server, path)
        (site / "content").rename(site / "gone")
        save(server, path)
        (site / "gone").rename(site / "content")
        path.write_text("trm: a\n", "utf-8")
        save(server, path)
        assert server.diagnostics(path.as_uri())


def save(server: Server, path: Path) -> None:
    server.tell("textDocument/didSave", textDocument={"uri": path.as_uri()})
    assert server.ask("workspace/symbol", query="") is not None


def test_a_name_that_two_hundred_files_use_is_changed_in_all(editor: Editor) -> None:
    event = (editor.content / "events" / "e-2024-03-reply.yml").read_text("utf-8")
    for number in range(200):
        (editor.content / "events" / f"e-2024-03-n{number}.yml").write_text(event, "utf-8")
    try:
        name = "events/e-2024-03-reply.yml"
        editor.open(name)
        editor.change(name, ("certainty:", "crtainty:"))
        editor.problems(name, "S002")
        edit = editor.ask("rename", name, "actors: [quick-copy]", 11, newName="slow-copy")
        assert len(edit["documentChanges"]) > 200
    finally:
        for path in editor.content.glob("events/e-2024-03-n*.yml"):
            path.unlink()


@pytest.mark.slow
def test_without_a_folder_it_waits_for_a_file(content: Path) -> None:
    path = content / TERM
    with running(COMMAND, content.parent.parent, rootUri=None, initializationOptions={"lang": "vi"}) as server:
        text = path.read_text("utf-8").replace("short:", "shrt:")
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        server.tell("textDocument/didOpen", textDocument=document)
        assert "trường" in str(server.diagnostics(path.as_uri()))
