"""What a reading found out outlives the program: read from its lines, the next gives the same and does little."""

import json
import shutil
from pathlib import Path

import pytest

from generator.content.strict_yaml import parse
from generator.incremental.inputs import ADDRESS_VARIABLE
from generator.incremental.memory import lines_of, memory_of, says_the_same
from generator.pipeline import read_content
from generator.problems.problem import Problems
from generator.text import prose
from tests.conftest import CONTENT, OWN_CONTENT
from tests.editing import TERM, edit, plant_findings
from tests.reading import TODAY, read


@pytest.mark.slow
@pytest.mark.parametrize("folder", [CONTENT, OWN_CONTENT], ids=["small", "own"])
def test_what_is_kept_gives_what_reading_gives(folder: Path) -> None:
    fresh = read(folder)
    lines = list(lines_of(fresh.memory, folder))
    kept = read(folder, memory_of(lines, folder))
    assert kept.problems == fresh.problems
    assert [one.edits for one in kept.problems] == [one.edits for one in fresh.problems]
    assert kept.linked
    assert fresh.linked
    assert kept.linked.fragments == fresh.linked.fragments
    assert kept.linked.mentions == fresh.linked.mentions
    assert kept.linked.site.records == fresh.linked.site.records
    assert kept.linked.site.translations == fresh.linked.site.translations
    assert list(lines_of(kept.memory, folder)) == lines


@pytest.mark.parametrize("environ", [{}, {ADDRESS_VARIABLE: "https://test.example/elsewhere/"}])
def test_nothing_is_read_again(content: Path, environ: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    first = read_content(content, TODAY, environ)
    lines = list(lines_of(first.memory, content))

    def fail(*_: object) -> None:
        pytest.fail("it was read again")

    monkeypatch.setattr("generator.content.load.parse", fail)
    monkeypatch.setattr("generator.site.resolve.parse", fail)
    memory = memory_of(lines, content)
    again = read_content(content, TODAY, environ, memory)
    assert again.linked
    assert says_the_same(again.memory, memory)
    assert list(lines_of(again.memory, content)) == lines


def test_a_draft_of_which_nothing_is_kept_is_no_reason_to_keep_all_else_again(content: Path) -> None:
    (content / "terms" / "nhap.yml").write_text("draft: true\n", "utf-8")
    fresh = read(content)
    kept = memory_of(lines_of(fresh.memory, content), content)
    assert says_the_same(read(content, kept).memory, kept)


def test_problems_of_an_edited_file_and_of_those_beside_it_are_the_same(content: Path) -> None:
    plant_findings(content)
    memory = memory_of(list(lines_of(read(content).memory, content)), content)
    edit(content, TERM, ("src-seen", "src-sen"), ("dữ liệu", "dử  liệu"))
    assert read(content, memory).problems == read(content).problems


def test_a_place_is_found_again_in_a_file_that_was_not_read(content: Path) -> None:
    path = content / TERM
    memory = memory_of(list(lines_of(read(content).memory, content)), content)
    document = read(content, memory).content.documents["huan-luyen"]
    whole = parse(path.read_bytes(), path, Problems())
    assert document.keys == whole.keys
    assert document.values == whole.values
    assert document.inside(("long", "vi"), "ngẫu nhiên") == whole.inside(("long", "vi"), "ngẫu nhiên")


def test_a_tree_is_read_again_if_somebody_asks(content: Path) -> None:
    memory = memory_of(list(lines_of(read(content).memory, content)), content)
    for text, parsed in memory.resolved.parsed.items():
        assert prose.plain_text(parsed.tree) == prose.plain_text(prose.parse(text).tree)


def test_the_folder_may_lie_somewhere_else_by_then(content: Path, tmp_path: Path) -> None:
    plant_findings(content)
    lines = list(lines_of(read(content).memory, content))
    moved = tmp_path / "elsewhere"
    shutil.copytree(content, moved)
    assert read(moved, memory_of(lines, moved)).problems == read(moved).problems


def test_content_with_an_error_is_remembered_as_far_as_it_went(content: Path) -> None:
    edit(content, TERM, ("term:", "turm:"))
    memory = read(content).memory
    lines = list(lines_of(memory, content))
    files = [json.loads(line)["file"] for line in lines]
    assert TERM not in files
    assert read(content, memory_of(lines, content)).problems == read(content).problems


def test_errors_between_two_readings_leave_nothing_half_done(content: Path) -> None:
    whole = memory_of(list(lines_of(read(content).memory, content)), content)
    edit(content, TERM, ("src-seen", "src-sen"))
    broken = read(content, whole).memory
    kept = memory_of(list(lines_of(broken, content)), content)
    assert kept.finished is None
    assert read(content, kept).problems == read(content).problems
    edit(content, TERM, ("src-sen", "src-seen"))
    again, fresh = read(content, kept), read(content)
    assert again.problems == fresh.problems
    assert again.linked
    assert fresh.linked
    assert again.linked.fragments == fresh.linked.fragments
