"""Whatever a content folder holds, a run ends with problems in words or with pages, never with a traceback."""

import itertools
import shutil
from pathlib import Path

import pytest

from generator.incremental.memory import Memory
from generator.pages.all import pages
from generator.pipeline import Checked
from generator.problems.printing import FORMATS
from generator.problems.problem import Problem, has_errors
from generator.search.entries import entries
from generator.social_cards.all import social_cards
from generator.text.lang import LANGS
from generator.translation.agreement import acknowledge
from tests.conftest import TESTS
from tests.damage import damage
from tests.reading import read

pytestmark = pytest.mark.slow

SMALL_CONTENT = TESTS / "small_content"
DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 12">
  <path class="fill" d="M1 1h2v3z"/>
</svg>
"""


def hold_true(content: Path, checked: Checked) -> None:
    """Hold that problems have their place and their words, and that content without errors becomes pages."""
    for problem in checked.problems:
        _hold_problem_true(content, problem)
    if checked.linked is None:
        assert has_errors(checked.problems)
        return
    made = list(pages(checked.linked))
    assert all("None" not in page.title for page in made if page.title)
    assert list(entries(checked.linked))
    assert list(social_cards(checked.linked, made))


def _hold_problem_true(content: Path, problem: Problem) -> None:
    place = problem.position
    assert place.path.is_relative_to(content)
    lines = place.path.read_bytes().decode("utf-8-sig", "replace").splitlines() if place.path.is_file() else []
    assert 1 <= place.line <= len(lines) + 1
    assert place.column >= 1
    assert place.length >= 1
    for lang, written in itertools.product(LANGS, FORMATS.values()):
        assert "`None`" not in written(problem, lang)


def whole_content(folder: Path) -> Path:
    """Make a copy of the small content that has every file beside its records too."""
    content = folder / "whole"
    if not content.exists():
        shutil.copytree(SMALL_CONTENT, content)
        (content / "mark.svg").write_text(DRAWING, "utf-8")
        site = content / "site.yml"
        site.write_text(f"{site.read_text('utf-8')}mark: mark.svg\n", "utf-8")
        (content / "links.json").write_text('{"checked": "2026-11-01", "links": {"https://a.example/": "ok"}}', "utf-8")
        checked = read(content)
        assert checked.linked
        (content / "translations.txt").write_text(acknowledge(checked.linked.site.translations), "utf-8")
    return content


def damaged(folder: Path, seed: int) -> Path:
    """Make a damaged copy of the small content."""
    content = shutil.copytree(whole_content(folder), folder / str(seed))
    damage(content, seed)
    return content


@pytest.mark.parametrize("seeds", [range(start, start + 25) for start in range(0, 500, 25)], ids=str)
def test_damaged_content_is_reported_or_becomes_pages(tmp_path: Path, seeds: range) -> None:
    for seed in seeds:
        content = damaged(tmp_path, seed)
        hold_true(content, read(content))


@pytest.mark.parametrize("seeds", [range(start, start + 25) for start in range(10_000, 10_100, 25)], ids=str)
def test_content_damaged_and_mended_while_it_is_followed_is_as_if_read_anew(tmp_path: Path, seeds: range) -> None:
    content = shutil.copytree(SMALL_CONTENT, tmp_path / "content")
    whole = read(content)
    memory: Memory = whole.memory
    for seed in seeds:
        damage(content, seed)
        followed = read(content, memory)
        assert followed.problems == read(content).problems
        memory = followed.memory
        shutil.rmtree(content)
        shutil.copytree(SMALL_CONTENT, content)
        mended = read(content, memory)
        assert mended.problems == whole.problems
        memory = mended.memory
