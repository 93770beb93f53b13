"""What is set up for each contestant: the edits fit what is there, and leave nothing when they are taken back."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.bench.contestants import OURS, Contestant, Edit, apply, hugo, mkdocs, ours, undone, zensical
from tests.bench.corpus import SIZES, make
from tests.bench.records import Corpus
from tests.bench.rounds import CASES

# What is measured with is made only now and then.
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return make(SIZES["S"])


def read(folder: Path) -> Mapping[str, str]:
    texts = (path for path in folder.rglob("*") if path.suffix in {".yml", ".md", ".html"})
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in texts}


@pytest.mark.parametrize("set_up", [ours, mkdocs, hugo, zensical])
def test_every_edit_changes_what_it_is_for_and_can_be_taken_back(
    set_up: Callable[[Corpus, Path], Contestant], corpus: Corpus, tmp_path: Path
) -> None:
    contestant = set_up(corpus, tmp_path / "there")
    before = read(contestant.folder)
    for change in contestant.changes.values():
        apply(change.edits, contestant.folder)
        after = read(contestant.folder)
        assert {name for name in after if after[name] != before[name]} == {edit.path for edit in change.edits}
        apply(undone(change.edits), contestant.folder)
    assert read(contestant.folder) == before


def test_an_edit_that_does_not_fit_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("one two one", "utf-8")
    with pytest.raises(ValueError, match="stands 2 times"):
        apply([Edit("a.md", "one", "three")], tmp_path)


def test_what_only_some_can_do_is_measured_for_them_alone(corpus: Corpus, tmp_path: Path) -> None:
    own, other = ours(corpus, tmp_path / OURS), mkdocs(corpus, tmp_path / "mkdocs")
    assert [case.name for case in CASES if not case.fits(own)] == []
    assert [case.name for case in CASES if not case.fits(other)] == ["kept", "name", "check"]
