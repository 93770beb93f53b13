"""Tables open in a spreadsheet: with every record, in the letters that were written, and without formulas."""

import csv
import io
from pathlib import Path

from generator.exports.all import planned_exports
from generator.site.link import Linked
from tests.editing import edit
from tests.reading import linked_of


def rows_of(linked: Linked, path: str) -> list[dict[str, str]]:
    """Read a table back."""
    written = next(export for export in planned_exports(linked) if export.path == path).make(linked)
    assert written.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline=""), strict=True))


def test_every_term_has_a_row(own: Linked) -> None:
    rows = rows_of(own, "data/terms.csv")
    assert [row["id"] for row in rows] == [term.id for term in own.site.terms]
    assert all(row["term_vi"] and row["page_en"].endswith(f"/en/glossary/{row['id']}/") for row in rows)


def test_a_cell_is_no_formula(content: Path) -> None:
    edit(content, "terms/chung-cat.yml", ("term: {vi: chưng cất", "term: {vi: '=HYPERLINK(\"x\")'"))
    row = next(row for row in rows_of(linked_of(content), "data/terms.csv") if row["id"] == "chung-cat")
    assert row["term_vi"] == '\'=HYPERLINK("x")'
