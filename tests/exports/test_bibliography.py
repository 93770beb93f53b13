"""All sources reach programs that manage references, whatever their titles hold."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it carries no types
from pybtex.database import BibliographyData, parse_string  # type: ignore[import-untyped]

from generator.site.link import Linked
from tests.editing import edit
from tests.exported import made, one
from tests.reading import linked_of
from tests.test_hostile_site import poison

BIBTEX, CSL = "data/sources.bib", "data/sources.csl.json"
ITEMS = Draft202012Validator(json.loads(Path(__file__).with_name("csl-items.json").read_text("utf-8")))


def entries(linked: Linked) -> BibliographyData:
    return parse_string(made(linked, BIBTEX)[BIBTEX].decode(), "bibtex").entries


def test_every_source_is_in_both(own: Linked) -> None:
    ids = [source.id for source in own.site.sources]
    assert list(entries(own)) == ids
    assert [item["id"] for item in one(own, CSL)] == ids
    assert [error.message for error in ITEMS.iter_errors(one(own, CSL))] == []


def test_the_file_says_whose_it_is(content: Path) -> None:
    edit(content, "site.yml", ("name: CC BY 4.0,", "name: 'CC @misc{x, title={y}}',"))
    linked = linked_of(content)
    head = made(linked, BIBTEX)[BIBTEX].decode().splitlines()[:2]
    assert head[0] == "% https://test.example/base/sources/"
    assert head[1].endswith(linked.site.settings.licence.url)
    assert list(entries(linked)) == ["src-seen", "src-unseen"]


def test_hostile_words_stay_words(content: Path) -> None:
    poison(content)
    author, publisher = r"A} \input{x} % and B", "P&Q #1_~^"
    edit(content, "sources/src-seen.yml", ("A. Writer", f"'{author}'"), ("The Paper", f"'{publisher}'"))
    linked = linked_of(content)
    read = entries(linked)["src-seen"]
    assert len(entries(linked)) == 2
    shown = r"{A\textbraceright \textbackslash input\textbraceleft x\textbraceright \% and B}"
    assert str(read.persons["author"][0]) == shown
    assert read.fields["organization"] == r"{P\&Q \#1\_\textasciitilde \textasciicircum }"
    assert ITEMS.is_valid(one(linked, CSL))
    assert one(linked, CSL)[0]["author"] == [{"literal": author}]


@pytest.mark.parametrize(
    ("date", "bibtex", "csl"),
    [
        ("2024-03-02", "2024-03-02", {"date-parts": [[2024, 3, 2]]}),
        ("2024-03~", "2024-03~", {"date-parts": [[2024, 3]], "circa": True}),
        ("2023/2024-02", "2023/2024-02", {"date-parts": [[2023], [2024, 2]]}),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(content: Path, date: str, bibtex: str, csl: object) -> None:
    edit(content, "sources/src-seen.yml", ("date: 2024-03-02", f"date: {date}"))
    linked = linked_of(content)
    assert entries(linked)["src-seen"].fields["date"] == bibtex
    assert one(linked, CSL)[0]["issued"] == csl


def test_who_is_not_signed_is_cited_by_its_publisher(small: Linked) -> None:
    seen, unseen = one(small, CSL)
    assert (seen["author"], seen["container-title"]) == ([{"literal": "A. Writer"}], "The Paper")
    assert unseen["author"] == [{"literal": "Archive"}]
    assert "URL" not in unseen
    assert entries(small)["src-unseen"].type == "misc"
