"""Programs offer the ids that the content has now."""

import json
from pathlib import Path

from generator.authoring.schema import schemas
from generator.output.offering import offer_ids
from tests.editing import break_term
from tests.reading import read


def offered(content: Path) -> str:
    return (content / ".schemas" / "ids.json").read_text("utf-8")


def test_ids_are_written_beside_schemas_that_are_there_and_these_are_renewed(content: Path) -> None:
    (content / ".schemas").mkdir()
    (content / ".schemas" / "term.json").write_text("{}", "utf-8")
    offer_ids(read(content).content)
    assert json.loads(offered(content))
    assert '"huan-luyen"' in offered(content)
    assert (content / ".schemas" / "term.json").read_text("utf-8") == dict(schemas())["term.json"]


def test_drafts_and_broken_records_are_offered_too(content: Path) -> None:
    (content / ".schemas").mkdir()
    (content / "terms" / "nhap.yml").write_text("draft: true\n", "utf-8")
    (content / "terms" / "hong.yml").write_text("term: {vi: a", "utf-8")
    break_term(content)
    offer_ids(read(content).content)
    assert all(f'"{name}"' in offered(content) for name in ("nhap", "hong", "huan-luyen"))


def test_where_no_schemas_lie_none_are_written(content: Path) -> None:
    offer_ids(read(content).content)
    assert not (content / ".schemas").exists()


def test_a_disk_that_refuses_stops_nothing(content: Path) -> None:
    (content / ".schemas" / "ids.json").mkdir(parents=True)
    offer_ids(read(content).content)
    assert (content / ".schemas" / "ids.json").is_dir()
