"""The house keeps its order where import-linter cannot see: who prints, who writes, packages without code."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")
TESTS = Path(__file__).parent
# They name things and do nothing.
WITHOUT_TESTS = {"errors", "output/theme", "text/lang", "text/stand_ins", "content/layout"}
WRITES = {"write_text", "write_bytes", "mkdir", "rmtree", "unlink"}


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def calls(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_the_command_line_prints(path: Path) -> None:
    assert room(path) == "cli" or "print" not in calls(path)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_output_writes(path: Path) -> None:
    assert room(path) == "output" or not WRITES & {call.rsplit(".", 1)[-1] for call in calls(path)}


def test_packages_hold_no_code() -> None:
    for path in PACKAGE.rglob("__init__.py"):
        kinds = {type(node) for node in ast.parse(path.read_text("utf-8")).body}
        assert kinds <= {ast.Expr, ast.ImportFrom}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_each_module_has_its_tests_under_its_name_in_the_same_room(path: Path) -> None:
    module = path.relative_to(PACKAGE).with_suffix("")
    tests = TESTS / module.parent / f"test_{module.name}.py"
    assert tests.exists() != (module.as_posix() in WITHOUT_TESTS), tests
