"""A new site is whole: it has no problem, and it builds at once with its own mark and colour."""

import datetime
from pathlib import Path

from generator.authoring.starter import starter
from generator.output.files import write_files
from generator.pipeline import read_content
from generator.render.mark import NEUTRAL_MARK
from generator.render.theme_data import theme_data

TODAY = datetime.date(2026, 11, 28)


def test_a_new_site_has_no_problem_at_all(tmp_path: Path) -> None:
    write_files(tmp_path / "content", starter())
    checked = read_content(tmp_path / "content", TODAY, {})
    assert checked.problems == ()
    assert checked.linked is not None
    assert [term.id for term in checked.linked.site.terms] == ["cc-by"]


def test_a_new_site_carries_the_neutral_mark_to_draw_over(tmp_path: Path) -> None:
    files = starter()
    assert files["mark.svg"] == NEUTRAL_MARK.read_bytes()
    write_files(tmp_path, files)
    linked = read_content(tmp_path, TODAY, {}).linked
    assert linked is not None
    assert 'class="fill"' in str(theme_data(linked)["mark"])


def test_every_record_of_a_new_site_names_a_schema_that_comes_with_it() -> None:
    files = starter()
    for name, content in files.items():
        if name.endswith(".yml"):
            schema = content.decode().split("$schema=", 1)[1].split("\n", 1)[0]
            assert schema.removeprefix("../") in files, name
