"""Tables open in a spreadsheet: with every record, in the letters that were written, and without formulas."""

import csv
import io
import re
from pathlib import Path

import pytest

from generator.exports.table_columns import JOINT, TABLES
from generator.exports.tables import harmless
from generator.render.downloads import examples
from generator.site.link import Linked
from tests.editing import edit
from tests.exported import made
from tests.reading import linked_of
from tests.test_hostile_site import poison


def rows_of(linked: Linked, key: str) -> list[dict[str, str]]:
    """Read a table back."""
    path = f"data/{key}.csv"
    written = made(linked, path)[path]
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.count(b"\n") == written.count(b"\r\n")
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline=""), strict=True))


def test_every_record_has_a_row(own: Linked) -> None:
    site = own.site
    claims = [f"{article.id}#{claim.id}" for article in site.articles for claim in article.claims]
    ids = {key: [row["id"] for row in rows_of(own, key)] for key in TABLES if key != "relations"}
    assert ids == {
        "articles": [one.id for one in site.articles],
        "claims": claims,
        "terms": [one.id for one in site.terms],
        "actors": [one.id for one in site.actors],
        "events": [one.id for one in site.events],
        "sources": [one.id for one in site.sources],
    }
    assert len(rows_of(own, "relations")) == sum(len(actor.relations) for actor in site.actors)


def test_a_row_leads_to_the_pages_of_its_record(own: Linked) -> None:
    assert all(row["page_en"].endswith(f"/en/glossary/{row['id']}/") for row in rows_of(own, "terms"))
    assert all(row["page_vi"].endswith(f"/articles/{row['id'].replace('#', '/')}/") for row in rows_of(own, "claims"))


def test_a_claim_has_its_words_its_verdict_and_what_it_rests_on(small: Linked) -> None:
    row = next(row for row in rows_of(small, "claims") if row["id"] == "old-article#c02")
    assert (row["article"], row["verdict"], row["faults"]) == ("old-article", "inaccurate", "overstated")
    assert row["answer_en"] == "No court has ruled on the matter."
    assert (row["evidence"], row["sources"].split(JOINT)) == ("one-origin", ["src-seen", "src-unseen"])


def test_a_date_stands_as_it_is_written_with_its_first_and_last_day(content: Path) -> None:
    edit(content, "events/e-2024-02-01-claim.yml", ("date: 2024-02-01", "date: 2024-02/.."))
    claim, reply = rows_of(linked_of(content), "events")
    assert (claim["date"], claim["begin"], claim["end"]) == ("2024-02/..", "2024-02-01", "")
    assert (reply["date"], reply["begin"], reply["end"]) == ("2024-03~", "2024-03-01", "2024-03-31")


def test_a_title_of_its_own_and_a_description_of_ours_are_told_apart(small: Linked) -> None:
    seen, unseen = rows_of(small, "sources")
    assert (seen["title"], seen["title_en"]) == ("The quarrel of the two labs", "")
    assert (unseen["title"], unseen["title_en"]) == ("", "A paper on teachers and students")


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("plain", "plain"),
        ("1 - 2 = -1 @ home", "1 - 2 = -1 @ home"),
        ("=1+1", "'=1+1"),
        ("+84 24", "'+84 24"),
        ("-5 %", "'-5 %"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("－1", "'－1"),
        (' "=1"', '\' "=1"'),
        ("“=1”", "'“=1”"),
        ("\t=1", "' =1"),
        ("\r\n=1", "' =1"),
        ("a;=1", "a;'=1"),
        ("a; +1; b", "a; '+1; b"),
        ("a\nb\x00c\x1bd\x85e\u2028f", "a b c d e f"),
        ("'=1", "'=1"),
    ],
)
def test_no_cell_is_a_formula_or_more_than_one_line(cell: str, written: str) -> None:
    assert harmless(cell) == written


def test_items_of_a_cell_can_be_told_apart(content: Path) -> None:
    edit(content, "terms/chung-cat.yml", ("  vi: [chưng cất tri thức]", "  vi: ['=cmd|x', 'a; b', '-1']"))
    assert rows_of(linked_of(content), "terms")[0]["aliases_vi"].split(JOINT) == ["'=cmd|x", "a, b", "'-1"]


def test_hostile_words_stay_in_their_cells(content: Path) -> None:
    poison(content)
    poisoned = linked_of(content)
    for key, table in TABLES.items():
        for row in rows_of(poisoned, key):
            assert list(row) == [column.name for column in table.columns]
            assert not any(re.search(r"(^|;)[\s\"]*[=+@-]|[\x00-\x1f]", cell) for cell in row.values()), row


def test_an_example_names_every_column() -> None:
    shown = {key: [line.partition(":")[0] for line in examples()[key].splitlines()] for key in TABLES}
    assert shown == {key: [column.name for column in table.columns] for key, table in TABLES.items()}
