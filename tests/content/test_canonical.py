"""A record has one canonical form, whatever form it came in, and says the same in it."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.authoring.scaffold import scaffold
from generator.content.canonical import canonical, is_from_a_program, names_its_schema
from generator.content.document import Document
from generator.content.layout import SITE_FILE
from generator.content.models import (
    MODELS_BY_FOLDER,
    RECORD_MODELS,
    Event,
    Explainer,
    Record,
    SiteSettings,
    Source,
    Term,
)
from generator.content.strict_yaml import parse
from generator.problems.problem import Problems
from generator.text.lang import LANGS
from tests.conftest import CONTENT, OWN_CONTENT, TESTS

RECORDS = sorted(path for folder in (CONTENT, OWN_CONTENT) for path in folder.rglob("*.yml"))


def document(text: str) -> Document:
    return parse(text.encode(), Path("a.yml"), Problems())


def written(text: str, model: type[Record] = Term) -> str:
    """Write a record anew, without the line that names its schema."""
    return canonical(document(text), model, "x.json").partition("\n")[2]


def model_of(path: Path) -> type[Record]:
    return SiteSettings if path.name == SITE_FILE else MODELS_BY_FOLDER[path.parent.name]


def said(document: Document, model: type[Record]) -> Record:
    """Return what a record says, a locator in both languages however it is written."""
    for passage in document.data.get("passages", ()):
        if isinstance(passage.get("locator"), str):
            passage["locator"] = dict.fromkeys(LANGS, passage["locator"])
    return model.model_validate(document.data | {"id": "a"})


def test_the_first_line_names_the_schema_once() -> None:
    text = canonical(document("# yaml-language-server: $schema=old.json\nterm: {vi: a, en: b}\n"), Term, "new.json")
    assert text == "# yaml-language-server: $schema=new.json\nterm:\n  vi: a\n  en: b\n"


def test_keys_come_in_the_order_of_the_model_and_unknown_ones_last() -> None:
    assert written("sources: [a]\nxyz: c\nterm: {en: b, vi: a}\n") == "term:\n  vi: a\n  en: b\nsources: [a]\nxyz: c\n"


def test_what_says_nothing_is_left_out_unless_it_is_needed() -> None:
    blanks = "aliases: {vi: [], en: []}\nmatch_case: false\nsee_also: []\nnote: {vi: '', en: ''}\n"
    text = f"term: {{vi: a, en: ''}}\nshort:\n{blanks}"
    assert written(text) == "term:\n  vi: a\nshort:\n"


def test_what_a_draft_has_still_to_say_keeps_its_place() -> None:
    draft = "draft: true\nterm:\n  vi: a\n  en:\nshort:\n  vi:\n  en:\nsources:\n"
    assert written(draft) == draft
    locator = "passages:\n  - id: a\n    locator:\n      vi:\n      en:\n"
    assert written(locator, Source) == locator


@pytest.mark.parametrize("model", RECORD_MODELS, ids=lambda model: model.kind_name)
def test_a_record_just_begun_loses_none_of_its_explanations(model: type[Record]) -> None:
    begun = scaffold(model, "vi", "x.json")
    form = canonical(document(begun), model, "x.json")
    assert sorted(explained(form)) == sorted(explained(begun))
    assert canonical(document(form), model, "x.json") == form


def explained(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.lstrip().startswith("#")]


def test_yes_is_said_in_one_way() -> None:
    assert written("match_case: true\ndraft: yes\n") == "draft: true\nmatch_case: yes\n"
    assert written("term: {vi: 'true', en: 'no'}\n") == "term:\n  vi: true\n  en: no\n"


def test_a_year_is_no_text_and_a_text_no_number() -> None:
    assert written("date: 2024\n", Source) == "date: 2024\n"
    assert written("aliases: {vi: [360, kỳ hổ]}\n") == 'aliases:\n  vi: ["360", kỳ hổ]\n'


def test_a_list_stands_on_one_line_if_it_fits() -> None:
    many = [f"a-term-{number}" for number in range(12)]
    assert written("see_also:\n  - a\n  - b\n") == "see_also: [a, b]\n"
    assert written(f"see_also: [{', '.join(many)}]\n").startswith("see_also:\n  - a-term-0\n  - a-term-1\n")


def test_where_a_passage_stands_is_told_on_one_line_if_it_fits() -> None:
    text = "passages:\n  - locator:\n      en: p. 3\n      vi: tr. 3\n    id: a\n    says: {vi: a, en: b}\n"
    expected = "passages:\n  - id: a\n    says:\n      vi: a\n      en: b\n    locator: {vi: tr. 3, en: p. 3}\n"
    assert written(text, Source) == expected


def test_a_stretch_of_time_stands_on_one_line() -> None:
    text = "figures:\n  - spans:\n      - times:\n          - time: 2024\n            note: {vi: c}\n"
    assert "      - times:\n          - {time: 2024, note: {vi: c}}\n" in written(text, Explainer)


def test_what_may_be_written_in_short_is_written_in_full() -> None:
    text = "actors:\n  - a\n  - {role: {vi: b}, actor: c}\n"
    assert written(text, Event) == "actors:\n  - actor: a\n  - actor: c\n    role:\n      vi: b\n"
    assert "locator: {vi: § 3, en: § 3}" in written("passages:\n  - locator: § 3\n", Source)
    assert written("title: One line\n", Source) == "title: One line\n"


def test_comments_stay_with_what_they_are_about() -> None:
    text = (
        "# on the sources\nsources: [a] # all read\nterm: # both\n  # in Vietnamese\n  vi: a # short\n"
        "choice:\n  rejected:\n    # not this\n    - reason: {vi: d}\n      # the word\n      word: c\n# the end\n"
    )
    expected = (
        "term: # both\n  # in Vietnamese\n  vi: a # short\nchoice:\n  rejected:\n    # not this\n    # the word\n"
        "    - word: c\n      reason:\n        vi: d\n# on the sources\nsources: [a] # all read\n# the end\n"
    )
    assert written(text) == expected
    assert written(expected) == expected


def test_a_comment_on_what_says_nothing_is_not_lost() -> None:
    text = "# later\nnote: {}\nsee_also: [] # none yet\nterm: {vi: a}\n"
    assert written(text) == "term:\n  vi: a\n# later\n# none yet\n"


def test_what_a_program_writes_is_known_by_what_it_lacks() -> None:
    assert is_from_a_program(document("term:\n  vi: a\n  en: b\nsee_also: []\n"))
    assert not is_from_a_program(document("term: {vi: a, en: b}\n"))
    assert not is_from_a_program(document("short:\n  vi: >-\n    a\n    b\n"))
    assert not is_from_a_program(document("# why\nterm:\n  vi: a\n"))


def test_the_line_that_names_the_schema_is_seen() -> None:
    assert names_its_schema(b"# yaml-language-server: $schema=x.json\nterm: {vi: a}\n")
    assert not names_its_schema(b"term: {vi: a}\n")


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)
NAMES = st.lists(TEXT, max_size=3)
BOTH = st.fixed_dictionaries({}, optional={"vi": TEXT, "en": TEXT})
TERMS = st.fixed_dictionaries(
    {"term": BOTH, "short": BOTH},
    optional={
        "long": BOTH,
        "aliases": st.fixed_dictionaries({}, optional={"vi": NAMES, "en": NAMES}),
        "choice": st.fixed_dictionaries(
            {"reason": BOTH, "rejected": st.lists(st.fixed_dictionaries({"word": TEXT, "reason": BOTH}), max_size=2)}
        ),
        "match_case": st.sampled_from(["yes", "no", "true", "false"]),
    },
)


@settings(max_examples=30)
@given(TERMS)
def test_whatever_is_written_in_whatever_form_has_one_form(data: object) -> None:
    forms = [
        yaml.dump(
            data, allow_unicode=True, sort_keys=is_sorted, default_flow_style=is_flow, default_style=style, width=99
        )
        for is_sorted in (True, False)
        for is_flow, style in ((True, None), (False, None), (False, "'"), (False, '"'))
    ]
    once = {canonical(document(form), Term, "x.json") for form in forms}
    assert len(once) == 1
    assert {canonical(document(form), Term, "x.json") for form in once} == once


@pytest.fixture(scope="module")
def forms() -> Mapping[Path, str]:
    """Give the canonical form of every record, the small content's and our own."""
    return {path: canonical(document(path.read_text("utf-8")), model_of(path), "x.json") for path in RECORDS}


@pytest.mark.slow
def test_every_record_says_the_same_in_canonical_form_and_has_only_one(forms: Mapping[Path, str]) -> None:
    for path, form in forms.items():
        model, problems = model_of(path), Problems()
        again = parse(form.encode(), path, problems)
        assert not problems.sorted(), path
        assert canonical(again, model, "x.json") == form, path
        assert said(again, model) == said(document(path.read_text("utf-8")), model), path


# As Sveltia CMS writes YAML, with the options that it gives to the same library.
SAVE = """
const { parse, stringify } = require("yaml");
const forms = JSON.parse(require("fs").readFileSync(0, "utf8"));
const options = {
  indent: 2, indentSeq: true, lineWidth: 0, defaultKeyType: "PLAIN", defaultStringType: "PLAIN", singleQuote: true,
};
process.stdout.write(JSON.stringify(forms.map((form) => `${stringify(parse(form), null, options).trim()}\\n`)));
"""


@pytest.mark.slow
def test_what_the_cms_makes_of_any_record_comes_back_byte_for_byte(forms: Mapping[Path, str]) -> None:
    node = subprocess.run(
        [Path(sys.executable).with_name("node"), "--eval", SAVE],
        cwd=TESTS / "node", input=json.dumps(list(forms.values())), capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    for (path, form), saved in zip(forms.items(), json.loads(node.stdout), strict=True):
        assert is_from_a_program(document(saved)), path
        assert canonical(document(saved), model_of(path), "x.json") == form, path
