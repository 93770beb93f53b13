"""Records are tied together: each list in the order in which it is shown, and nothing is done twice."""

import shutil
from pathlib import Path

from tests.editing import TERM, edit
from tests.reading import linked_of, read


def test_records_stand_in_the_order_in_which_they_are_shown(content: Path) -> None:
    for name in ("another", "zero"):
        shutil.copy(content / "explainers" / "first-steps.yml", content / "explainers" / f"{name}.yml")
    shutil.copy(content / "corrections" / "2026-11-02-first.yml", content / "corrections" / "later.yml")
    edit(content, "corrections/later.yml", ("2026-11-02", "2026-11-03"))
    site = linked_of(content).site
    assert [one.id for one in site.explainers] == ["first-steps", "another", "zero"]
    assert [one.id for one in site.events] == ["e-2024-02-01-claim", "e-2024-03-reply"]
    assert [one.id for one in site.corrections] == ["later", "2026-11-02-first"]


def test_what_is_the_same_is_taken_over_from_the_run_before(content: Path) -> None:
    before = read(content)
    edit(content, TERM, ("Cho mô hình", "Để mô hình"))
    after = read(content, before.memory)
    assert before.linked
    assert after.linked
    old, new = before.linked.site, after.linked.site
    assert {name for name in new.leaves if new.leaves[name] is not old.leaves[name]} == {"huan-luyen"}
    assert all(new.parsed[text] is old.parsed[text] for text in new.parsed.keys() & old.parsed.keys())
