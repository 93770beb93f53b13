"""Asked by the protocol, what stands at a place is completed, explained and fixed."""

from pathlib import Path
from typing import Any

import pytest

from tests.language_server.conftest import COMMAND, Editor
from tests.lsp import running

TERM, ARTICLE, EVENT = "terms/chung-cat.yml", "articles/old-article.yml", "events/e-new.yml"


def labels(answer: Any) -> list[str]:
    return [item["label"] for item in answer["items"]]


def test_a_file_that_is_half_written_is_completed(editor: Editor) -> None:
    editor.open(TERM)
    editor.change(TERM, ("see_also: [huan-luyen]", "see_also: [huan-luyen"))
    editor.change(TERM, ("khi không được phép.", "khi không [[chung"))
    answer = editor.ask("completion", TERM, "khi không [[chung", len("khi không [[chung"))
    assert labels(answer) == ["chung-cat"]
    assert labels(editor.ask("completion", TERM, "see_also: [huan", len("see_also: [huan"))) == ["huan-luyen"]


def test_a_file_that_is_not_saved_yet_is_completed(editor: Editor) -> None:
    editor.open(EVENT, "actors: [\n")
    assert set(labels(editor.ask("completion", EVENT, "actors: [", len("actors: [")))) >= {"open-lab", "actor"}


def test_what_waits_for_the_first_reading_is_not_offered_to_whoever_typed_on(content: Path) -> None:
    part = "[[old-article#"
    with running(COMMAND, content.parent) as server:
        editor = Editor(server, content)
        editor.open(TERM)
        editor.change(TERM, ("khi không được phép.", f"khi không {part}"))
        answer = server.begin("textDocument/completion", **editor.place(TERM, part, len(part)))
        editor.change(TERM, (part, f"{part}c"))
        assert answer()["result"] is None
        assert "c01" in labels(editor.ask("completion", TERM, f"{part}c", len(part) + 1))


def test_whoever_looks_at_an_offer_is_told_of_the_record(editor: Editor) -> None:
    editor.open(EVENT, "actors: [open\n")
    [item, *_] = editor.ask("completion", EVENT, "open", 4)["items"]
    told = editor.server.ask("completionItem/resolve", **item)
    assert "Open Lab" in told["documentation"]["value"]
    assert "documentation" not in editor.server.ask("completionItem/resolve", label="x")


def test_a_place_is_explained(editor: Editor) -> None:
    editor.open(ARTICLE)
    answer = editor.ask("hover", ARTICLE, "terms: [chung-cat]", len("terms: [ch"))
    assert "Training a small model" in answer["contents"]["value"]
    assert editor.ask("hover", ARTICLE, "Old News", 2) is None


def test_a_problem_can_be_fixed(editor: Editor) -> None:
    editor.open(TERM)
    editor.change(TERM, ("Mô hình lớn đóng", "Mô hình  lớn đóng"))
    editor.problems(TERM, "V003")
    place = editor.place(TERM, "hình  lớn", len("hình "))
    wanted = {"range": {"start": place["position"], "end": place["position"]}, "context": {"diagnostics": []}}
    found = editor.server.ask("textDocument/codeAction", textDocument=place["textDocument"], **wanted)
    assert [action["kind"] for action in found] == ["quickfix", "source.fixAll.distilled"]
    [edit] = found[0]["edit"]["changes"][editor.uri(TERM)]
    assert edit["newText"] == "h l"


@pytest.mark.parametrize("what", ["completion", "hover"])
def test_outside_the_content_nothing_is_known(what: str, editor: Editor) -> None:
    for name in ("../elsewhere.yml", "notes.yml"):
        editor.open(name, "title: a\n")
        assert editor.ask(what, name, "title", 2) is None


def test_a_reference_leads_to_its_record_and_back(editor: Editor) -> None:
    editor.open(ARTICLE)
    answer = editor.ask("definition", ARTICLE, "terms: [chung-cat]", len("terms: [ch"))
    assert answer["uri"] == editor.uri(TERM)
    found = editor.ask("references", ARTICLE, "terms: [chung-cat]", 9, context={"includeDeclaration": True})
    assert {editor.uri(ARTICLE), editor.uri("explainers/first-steps.yml")} <= {one["uri"] for one in found}
    assert editor.ask("definition", ARTICLE, "Old News", 2) is None
    assert editor.ask("references", ARTICLE, "Old News", 2, context={"includeDeclaration": True}) is None


def test_an_id_is_renamed_everywhere(editor: Editor) -> None:
    editor.open(ARTICLE)
    place = editor.ask("prepareRename", ARTICLE, "terms: [chung-cat]", 9)
    assert place["placeholder"] == "chung-cat"
    edit = editor.ask("rename", ARTICLE, "terms: [chung-cat]", 9, newName="distilling")
    *texts, move = edit["documentChanges"]
    assert (move["kind"], move["newUri"]) == ("rename", editor.uri("terms/distilling.yml"))
    assert {change["newText"] for text in texts for change in text["edits"]} == {"distilling"}
    assert editor.ask("prepareRename", ARTICLE, "Old News", 2) is None
    assert editor.ask("rename", ARTICLE, "Old News", 2, newName="a") is None


def test_a_rename_that_cannot_be_is_refused_in_words(editor: Editor) -> None:
    editor.open(ARTICLE)
    params = editor.place(ARTICLE, "terms: [chung-cat]", 9) | {"newName": "huan-luyen"}
    assert "taken" in editor.server.answer("textDocument/rename", **params)["error"]["message"]


def test_what_names_a_record_follows_a_file_that_is_renamed(editor: Editor) -> None:
    editor.open(ARTICLE)
    editor.ask("hover", ARTICLE, "Old News", 2)
    files = [{"oldUri": editor.uri(TERM), "newUri": editor.uri("terms/new.yml")}]
    edit = editor.server.ask("workspace/willRenameFiles", files=files)
    assert all("edits" in change for change in edit["documentChanges"])
    outside = [{"oldUri": "file:///a.yml", "newUri": "file:///b.yml"}]
    assert editor.server.ask("workspace/willRenameFiles", files=outside) is None


def test_files_and_the_content_list_what_they_hold(editor: Editor) -> None:
    editor.open(ARTICLE)
    [record] = editor.server.ask("textDocument/documentSymbol", textDocument={"uri": editor.uri(ARTICLE)})
    assert [child["name"] for child in record["children"]] == ["p1", "p2", "c01", "c02", "outcome"]
    found = editor.server.ask("workspace/symbol", query="distil")
    assert "chung-cat" in found[0]["name"]
    editor.open("notes.yml", "a: b")
    assert editor.server.ask("textDocument/documentSymbol", textDocument={"uri": editor.uri("notes.yml")}) is None
