"""From a place to what it names, from a thing to all that name it, and what files and the content hold."""

from pathlib import Path

import pytest

from generator.content.load import Content
from generator.language_server.names import named
from generator.language_server.navigation import definition, references, symbols, workspace_symbols
from generator.language_server.targets import Target
from generator.language_server.window import Window
from tests.conftest import CONTENT
from tests.reading import read


@pytest.fixture(scope="module")
def content() -> Content:
    return read(CONTENT).content


def window_of(path: Path) -> Window:
    return Window.of(path, path.read_text("utf-8"))


@pytest.mark.parametrize(
    ("target", "name", "words"),
    [
        (Target("any", "chung-cat", None, 0, 0), "chung-cat.yml", "term: {vi: chưng cất, en: distillation}"),
        (Target("any", "old-article", "c02", 0, 0), "old-article.yml", "c02"),
        (Target("topics", "policy", None, 0, 0), "site.yml", "policy"),
    ],
)
def test_a_definition_is_the_head_of_a_file_or_the_line_of_a_part(
    target: Target, name: str, words: str, content: Content
) -> None:
    found = definition(target, content, window_of)
    assert found
    path, span = found
    line = window_of(path).line(span.start.line)
    assert (path.name, line[span.start.character : span.end.character]) == (name, words)


@pytest.mark.parametrize("target", [Target("any", "nothing", None, 0, 0), Target("any", "old-article", "c77", 0, 0)])
def test_what_is_not_there_has_no_definition(target: Target, content: Content) -> None:
    assert definition(target, content, window_of) is None


def test_references_lead_to_the_part_that_is_asked_for_with_or_without_itself(content: Content) -> None:
    target = Target("any", "old-article", "c02", 0, 0)
    found = [(place.path.stem, place.length) for place in references(target, content)]
    assert found == [("old-article", 3), ("first-steps", 3), ("first-steps", 3), ("first-steps", 3)]
    assert len([*references(target, content, with_own=False)]) == len(found) - 1


def test_a_file_lists_its_record_and_its_parts(content: Content) -> None:
    window = window_of(CONTENT / "articles" / "old-article.yml")
    [record] = symbols(window, content.records["old-article"], "Bài báo cũ", "vi")
    assert (record.name, record.detail) == ("old-article", "Bài báo cũ")
    assert [child.name for child in record.children or ()] == ["p1", "p2", "c01", "c02", "outcome"]


def test_a_file_that_cannot_be_read_lists_what_can_be_seen() -> None:
    [record] = symbols(Window.of(Path("a.yml"), "claims:\n  - id: c01\n    x: ["), None, "", "vi")
    assert [child.name for child in record.children or ()] == ["c01"]


def test_records_are_found_by_any_of_their_names(content: Content) -> None:
    found = workspace_symbols("chung cat", named(content), content, "en", lambda path: path.name)
    assert [(one.name, one.location.uri) for one in found] == [("chung-cat · distillation", "chung-cat.yml")]
