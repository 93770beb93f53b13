"""Frictionless reads the tables by their description: types, what may stand in a column, which rows they name."""

import json
from pathlib import Path
from typing import Any

import frictionless
import pytest

from generator.site.link import Linked
from tests.exported import written
from tests.reading import linked_of
from tests.test_hostile_site import poison

PACKAGE = "data/datapackage.json"


def faults(folder: Path) -> list[tuple[str, str]]:
    """Validate the tables in a folder."""
    report = frictionless.Package(str(folder / PACKAGE)).validate()
    assert not report.warnings
    return [(str(kind), note) for kind, note in report.flatten(["type", "note"])]


def test_every_row_of_ours_is_as_described(own: Linked, tmp_path: Path) -> None:
    assert faults(written(own, tmp_path, "data/")) == []


def test_hostile_words_are_as_described(content: Path, tmp_path: Path) -> None:
    poison(content)
    assert faults(written(linked_of(content), tmp_path, "data/")) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("table", "old", "new", "kind"),
    [
        ("relations", "open-lab,accused", "nobody,accused", "foreign-key"),
        ("claims", "#c01,old-article", "#c01,other", "foreign-key"),
        ("claims", "inaccurate", "wrong", "constraint-error"),
        ("claims", "2026-11-02", "2 November", "type-error"),
        ("events", "2024-03~", "March", "constraint-error"),
        ("terms", "huan-luyen,huấn", "chung-cat,huấn", "primary-key"),
        ("sources", "https://paper.example/quarrel", "a paper", "type-error"),
        ("sources", "id,title", "id,name", "incorrect-label"),
    ],
)
def test_what_is_wrong_is_found(small: Linked, tmp_path: Path, table: str, old: str, new: str, kind: str) -> None:
    folder = written(small, tmp_path, "data/")
    assert faults(folder) == []
    path = folder / "data" / f"{table}.csv"
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())
    assert kind in {found for found, _ in faults(folder)}


def test_cells_are_read_as_what_they_are(small: Linked, tmp_path: Path) -> None:
    package = frictionless.Package(str(written(small, tmp_path, "data/") / PACKAGE))
    claims: Any = package.get_resource("claims")
    rows = claims.read_rows()
    assert [row["sources"] for row in rows] == [["src-seen"], ["src-seen", "src-unseen"]]
    assert rows[0]["checked"].isoformat() == "2026-11-02"
    assert rows[0]["said_by"] is None


def test_the_package_says_in_both_languages_what_it_is(small: Linked, tmp_path: Path) -> None:
    package = json.loads((written(small, tmp_path, "data/") / PACKAGE).read_bytes())
    assert package["title"] == "Trang thử · Test site"
    assert package["licenses"] == [{"path": small.site.settings.licence.url, "title": "CC BY 4.0"}]
    assert all(" · " in resource["description"] for resource in package["resources"])
