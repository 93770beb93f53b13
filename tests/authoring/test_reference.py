"""The handbook's reference says of every field and every problem what the program itself knows."""

import re

import pytest

from generator.authoring.reference import explained, fields_of, problems, reference
from generator.content.models import RECORD_MODELS, Actor, Article, Event, Record, SiteSettings, Source, Term
from generator.problems.catalogue import catalogue
from generator.text.lang import LANGS, Lang


def rows(page: str) -> dict[str, str]:
    """Read the tables of a page: what each field is said to be."""
    return dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", page, re.MULTILINE))


@pytest.mark.parametrize("lang", LANGS)
def test_there_is_a_page_for_every_kind_of_record_and_one_for_the_problems(lang: Lang) -> None:
    kinds = {model.kind_name for model in RECORD_MODELS} | {"site"}
    assert set(reference(lang)) == {"problems.md", *(f"fields/{kind}.md" for kind in kinds)}


@pytest.mark.parametrize("lang", LANGS)
def test_every_code_has_a_heading_with_its_anchor_under_its_stage(lang: Lang) -> None:
    page = problems(lang)
    assert re.findall(r"^### \S+ .*\{#(\w+)\}$", page, re.MULTILINE) == list(catalogue())
    assert set(re.findall(r"^## .*\{#(\w)\}$", page, re.MULTILINE)) == {code[0] for code in catalogue()}
    assert page.count("```yaml") == 2 * len(catalogue())


def test_the_blanks_of_a_wording_are_shown_as_what_fills_them() -> None:
    assert "no record has the id `‹id›`" in problems("en")
    assert "{" not in re.sub(r"\{#\w+\}|(?s:```yaml.*?```)|`[^`]*`", "", problems("en"))


GENERAL = ("draft", "gaps", "translated")


@pytest.mark.parametrize("model", [*RECORD_MODELS, SiteSettings], ids=lambda model: model.kind_name)
def test_every_field_of_a_record_has_a_row_and_its_id_has_none(model: type[Record]) -> None:
    own_table = fields_of(model, "en").partition("\n## ")[0]
    assert list(rows(own_table)) == [
        *(name for name in model.model_fields if name not in {"id", *GENERAL}),
        *(name for name in GENERAL if name not in model.unwritten),
    ]


@pytest.mark.parametrize(
    ("model", "field", "said"),
    [
        (Term, "term", "one line, both languages **required** | The headword in both languages."),
        (Term, "see_also", "a list: the id of another record | Related terms."),
        (Term, "match_case", "`yes` or `no` | "),
        (Source, "title", "one line or one line, both languages **required** | "),
        (Source, "date", "a day, month or year | "),
        (Event, "certainty", "one of the values **required** | "),
        (Article, "claims", "a list: a group of fields **required** | "),
        (Actor, "names", "a group of fields **required** | "),
    ],
)
def test_a_row_says_the_form_and_whether_the_field_is_needed(model: type[Record], field: str, said: str) -> None:
    assert rows(fields_of(model, "en"))[field].startswith(said)


def test_the_values_of_a_field_are_listed_with_what_they_mean() -> None:
    certainty = rows(fields_of(Event, "vi"))["certainty"]
    assert re.findall(r"<br>`([\w-]+)`", certainty) == ["confirmed", "reported", "alleged"]
    assert "`alleged`: Theo một phía" in certainty


def test_each_group_has_a_table_of_its_own_once() -> None:
    page = fields_of(Article, "en")
    groups = re.findall(r"^## `([\w.]+)` \{#([\w-]+)\}$", page, re.MULTILINE)
    assert groups == [(name, name.replace(".", "-")) for name, _ in groups]
    assert {"paragraphs", "claims", "unknowns"} <= {name for name, _ in groups}
    assert len(set(groups)) == len(groups)


@pytest.mark.parametrize("lang", LANGS)
def test_no_cell_breaks_its_table(lang: Lang) -> None:
    models: tuple[type[Record], ...] = (*RECORD_MODELS, SiteSettings)
    for model in models:
        lines = [line for line in fields_of(model, lang).splitlines() if line.startswith("| `")]
        assert {line.count("|") for line in lines} == {4}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", ["C001", "Y007"])
def test_a_code_is_explained_for_a_terminal(code: str, lang: Lang) -> None:
    said = explained(code, catalogue()[code], lang)
    assert said.startswith(f"{code} · ")
    for example in (catalogue()[code].wrong, catalogue()[code].right):
        assert all(f"    {line}" in said for line in example.strip().splitlines())
