"""Fixtures shared by all tests."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

TESTS = Path(__file__).parent
CASES = TESTS / "cases"
CONTENT = TESTS / "small_content"

Golden = Callable[[str, str], None]
"""Compares a text with a file of the case."""

# The same examples on every machine, however slow it is: a pull request fails for what it changes. The option
# `--hypothesis-profile=search` looks for new ones.
settings.register_profile("house", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=5_000)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite expected files instead of comparing")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "cases(stage): run once for each folder below cases/STAGE")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if mark := metafunc.definition.get_closest_marker("cases"):
        folders = sorted(path for path in (CASES / mark.args[0]).iterdir() if path.is_dir())
        metafunc.parametrize("case", folders, ids=lambda path: path.name)


@pytest.fixture
def golden(case: Path, request: pytest.FixtureRequest) -> Golden:
    """Compare text with a file of the case; --update-golden rewrites that file."""

    def compare(name: str, actual: str) -> None:
        expected = case / name
        if request.config.getoption("--update-golden"):
            expected.parent.mkdir(parents=True, exist_ok=True)
            expected.write_text(actual, encoding="utf-8")
        assert actual == expected.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Give a copy of the small content folder that a test may change."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))
