"""The house keeps its order: modules import from those above them, and only the right ones do certain things."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"
ORDER = (
    "lang",
    "words",
    "theme_colours",
    "diagnostics",
    "source",
    "dates",
    "vietnamese",
    "fields",
    "models",
    "help",
    "scaffold",
    "shape",
    "parity",
    "load",
    "spelling",
    "foreign",
    "prose",
    "translations",
    "history",
    "addresses",
    "schema",
    "resolve",
    "link",
    "checks",
    "published",
    "dead_links",
    "interface",
    "report",
    "pages",
    "status",
    "cards",
    "exports",
    "assets",
    "compare",
    "frame",
    "write",
    "mend",
    "search",
    "build",
    "preview",
    "mkdocs_plugin",
    "cli",
    "__main__",
)
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")
# pydantic: what authors write. mkdocs: the shell. sys.exit and print: the command line.
ONLY = {
    "mkdocs": {"mkdocs_plugin"},
    "pydantic": {"fields", "models", "shape"},
    "pydantic_core": {"fields"},
    "argparse": {"cli"},
}


def name(path):
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_from_modules_above_it(path):
    ours = {one.split(".")[1] for one in imports(path) if one.startswith("generator.")}
    above = set(ORDER[: ORDER.index(name(path)) + 1])
    assert ours <= above


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_the_right_modules_use_what_ties_them_down(path):
    used = {one.split(".")[0] for one in imports(path)}
    assert [library for library, where in ONLY.items() if library in used and name(path) not in where] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_the_command_line_prints_and_only_writing_writes(path):
    calls = {
        ast.unparse(node.func) for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)
    }
    assert name(path) == "cli" or "print" not in calls
    writes = {call.rsplit(".", 1)[-1] for call in calls} & {
        "write_text",
        "write_bytes",
        "mkdir",
        "rmtree",
        "unlink",
    }
    # `new` writes the one file that an editor then fills in.
    assert name(path) in {"write", "cli"} or not writes


def test_packages_hold_no_code():
    for path in PACKAGE.rglob("__init__.py"):
        kinds = {type(node) for node in ast.parse(path.read_text("utf-8")).body}
        assert kinds <= {ast.Expr, ast.ImportFrom}
