"""Fixtures shared by all tests."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from generator.content.day import EPOCH_VARIABLE
from generator.incremental.inputs import ADDRESS_VARIABLE, PROPOSAL_VARIABLE, REPOSITORY_VARIABLE
from generator.pages.all import pages
from generator.site.link import Linked
from tests.editing import record_agreement
from tests.reading import Made, linked_of
from tests.repository import commit, git

# The same on every machine: messages are in English where no language is asked for, no site is published elsewhere.
os.environ["LC_ALL"] = "C.UTF-8"
for name in (ADDRESS_VARIABLE, REPOSITORY_VARIABLE, PROPOSAL_VARIABLE, EPOCH_VARIABLE):
    os.environ.pop(name, None)

TESTS = Path(__file__).parent
CASES = TESTS / "cases"
CONTENT = TESTS / "small_content"
ROOT = TESTS.parent
GENERATOR = ROOT / "generator"
OWN_CONTENT = ROOT / "content"
CMS = TESTS / "node" / "node_modules" / "@sveltia" / "cms"

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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Count what reads the project's own content among the slow tests: it takes as long as there is content."""
    for item in items:
        if isinstance(item, pytest.Function) and {"own", "own_pages"} & set(item.fixturenames):
            item.add_marker("slow")


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


@pytest.fixture(scope="session")
def small() -> Linked:
    """Give the small content, read; like all that stages return it never changes, so that tests can share it."""
    return linked_of(CONTENT)


@pytest.fixture(scope="session")
def small_pages(small: Linked) -> Made:
    """Give every page of the small content."""
    return {(page.lang, page.uri): page for page in pages(small)}


@pytest.fixture(scope="session")
def own() -> Linked:
    """Give the project's own content, read."""
    return linked_of(OWN_CONTENT)


@pytest.fixture(scope="session")
def own_pages(own: Linked) -> Made:
    """Give every page of the project's own content."""
    return {(page.lang, page.uri): page for page in pages(own)}


@pytest.fixture
def repository(content: Path) -> Path:
    """Give a content folder whose translations are recorded, in a git repository."""
    shutil.copy(ROOT / ".gitattributes", content.parent)
    record_agreement(content)
    git(content.parent, "init", "--quiet", "--initial-branch=main")
    commit(content)
    return content
