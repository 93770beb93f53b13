"""What changes in a folder is seen, all of it and nothing else, whenever it happened."""

from collections.abc import Iterator
from pathlib import Path

from generator.preview.changes import changes
from tests.editing import TERM, edit
from tests.reading import read


def watched(content: Path) -> Iterator[tuple[Path, ...]]:
    """Begin to watch a folder: what happens from here on is seen."""
    seen = changes([content])
    assert next(seen) == ()
    return seen


def until(seen: Iterator[tuple[Path, ...]], wanted: set[Path]) -> set[Path]:
    """Gather what is seen until all that is wanted was there: a busy machine tells of one change in two pieces."""
    found: set[Path] = set()
    while not wanted <= found:
        found.update(next(seen))
    return found


def test_edits_renames_new_files_and_what_is_gone_are_seen(content: Path) -> None:
    seen = watched(content)
    old, new = content / TERM, content / "terms" / "other.yml"
    old.write_text("term:", "utf-8")
    assert until(seen, {old}) == {old}
    old.rename(new)
    assert until(seen, {old, new}) == {old, new}
    new.unlink()
    assert until(seen, {new}) == {new}


def test_what_changes_while_the_content_is_read_is_not_missed(content: Path) -> None:
    seen = watched(content)
    edit(content, TERM, ("Cho", "Chu"))
    read(content)
    assert until(seen, {content / TERM}) == {content / TERM}


def test_files_that_editors_hide_do_not_count(content: Path) -> None:
    seen = watched(content)
    (content / "terms" / ".huan-luyen.yml.swp").write_text("x", "utf-8")
    edit(content, TERM, ("Cho", "Chu"))
    assert until(seen, {content / TERM}) == {content / TERM}


def test_a_burst_of_changes_is_told_in_few_pieces(content: Path) -> None:
    seen = watched(content)
    paths = {content / "terms" / f"new-{number}.yml" for number in range(200)}
    for path in paths:
        path.write_text("x", "utf-8")
    pieces = [set(next(seen))]
    while not paths <= set.union(*pieces):
        pieces.append(set(next(seen)))
    assert set.union(*pieces) == paths
    assert len(pieces) < 20
