"""Every column is explained in both languages, and names only tables that there are."""

from generator.authoring.help import help_on
from generator.exports.table_columns import TABLES
from generator.render.downloads import DOWNLOADS
from generator.text.lang import LANGS
from generator.text.ui import strings

COLUMNS = [(table.key, column) for table in TABLES.values() for column in table.columns]


def test_no_two_columns_of_a_table_have_one_name() -> None:
    for table in TABLES.values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)


def test_every_column_is_explained() -> None:
    for key, column in COLUMNS:
        ours = f"table.{column.name.removesuffix(f'_{column.lang}')}"
        text = help_on(*column.of).text if column.of else strings()[ours]
        assert all(text[lang] for lang in LANGS), (key, column.name)


def test_a_column_names_rows_of_a_table_that_has_ids() -> None:
    named = {column.names for _, column in COLUMNS if column.names}
    assert named == {"articles", "actors", "sources"}
    assert all(TABLES[key].columns[0].name == "id" for key in named)


def test_every_table_can_be_downloaded() -> None:
    assert {one.key for one in DOWNLOADS if one.group == "tables"} == {*TABLES, "datapackage"}
