"""Spoken to by the protocol, as an editor's program does: problems come and go while somebody types."""

from tests.language_server.conftest import Editor

TERM = "terms/chung-cat.yml"


def test_a_problem_comes_and_goes_while_a_file_is_half_written(editor: Editor) -> None:
    editor.open(TERM)
    editor.change(TERM, ("short:", "short"))
    editor.problems(TERM, "Y004")
    editor.change(TERM, ("short", "short:"))
    editor.clean(TERM)
