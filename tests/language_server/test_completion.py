"""At every place what can stand there is offered, with what it stands for, by any beginning and without marks."""

from pathlib import Path

import pytest
from lsprotocol import types

from generator.content.models import Actor, Article, Event, Explainer, Record, SiteSettings, Term
from generator.language_server.completion import MOST, completions
from generator.language_server.names import Named, named
from generator.language_server.place import Place
from generator.language_server.window import Window
from generator.text.lang import Lang
from tests.conftest import CONTENT
from tests.editing import edit
from tests.reading import read

PROSE = "claims:\n  - id: c01\n    record:\n      vi: >-\n        "


@pytest.fixture(scope="module")
def known() -> tuple[Named, ...]:
    return named(read(CONTENT).content)


def offered(  # what is asked, of what, for whom
    text: str, known: tuple[Named, ...], model: type[Record] = Article, record_id: str = "new", **more: bool
) -> dict[str, str]:
    """Give what is offered at the mark `^`, with what each would write."""
    found = asked(text, known, model, record_id, **more)
    return {item.label: item.text_edit.new_text for item in found.items if item.text_edit}


def asked(
    text: str, known: tuple[Named, ...], model: type[Record], record_id: str = "new", **more: bool
) -> types.CompletionList:
    row, line = next((number, line) for number, line in enumerate(text.split("\n")) if "^" in line)
    window = Window.of(Path("x.yml"), text.replace("^", "", 1))
    lang: Lang = "vi"
    return completions(Place(window, row, line.index("^"), model, record_id, lang, Path(), **more), known)


@pytest.mark.parametrize("typed", ["chu", "chưng c", "chung cat", "chu\u031bng", "DIST", "knowledge", "tri thuc"])
def test_a_record_is_found_by_any_of_its_names_with_or_without_marks(typed: str, known: tuple[Named, ...]) -> None:
    assert next(iter(offered(f"{PROSE}Xem [[{typed}^", known))) == "chung-cat"


def test_a_reference_is_closed_where_its_brackets_are_open(known: tuple[Named, ...]) -> None:
    assert offered(f"{PROSE}Xem [[chung^", known)["chung-cat"] == "chung-cat]]"
    assert offered(f"{PROSE}Xem [[chung^]]", known)["chung-cat"] == "chung-cat"
    assert offered(f"{PROSE}Xem [[chung^|chưng cất]]", known)["chung-cat"] == "chung-cat"
    assert offered(f"{PROSE}Xem [@src^", known)["src-seen"] == "src-seen]"


def test_after_a_record_its_parts_are_offered(known: tuple[Named, ...]) -> None:
    assert [*offered(f"{PROSE}[[old-article#c0^", known)] == ["c01", "c02"]
    assert set(offered(f"{PROSE}[[site#^", known)) == {"what"}
    assert offered(f"{PROSE}[[nothing#^", known) == {}


def test_a_citation_takes_sources_one_after_the_other_and_no_place_in_them(known: tuple[Named, ...]) -> None:
    assert set(offered(f"{PROSE}[@src-seen; ^", known)) == {"src-seen", "src-unseen"}
    assert offered(f"{PROSE}[@src-seen, p. ^", known) == {}


def test_a_text_of_one_line_takes_no_markup(known: tuple[Named, ...]) -> None:
    assert offered("title:\n  vi: Xem [[chung^", known) == {}
    assert offered("# [[chung^", known) == {}
    assert offered(f"{PROSE}chung^", known) == {}


def test_a_reference_that_begins_a_text_is_one_though_yaml_takes_it_for_a_list(known: tuple[Named, ...]) -> None:
    assert "chung-cat" in offered("introduction:\n  vi: [[chung^", known)


@pytest.mark.parametrize(
    ("model", "text", "wanted"),
    [
        (Actor, "relations:\n  - to: q^", {"quick-copy"}),
        (Actor, "relations:\n  - kind: made\n    sources: [src-seen, ^", {"src-seen", "src-unseen"}),
        (Event, "topics: [m^", {"models"}),
        (Event, "topics:\n  - chinh sach^", {"policy"}),
        (SiteSettings, "featured: [^", {"first-steps"}),
        (Explainer, "articles: [^", {"old-article"}),
        (Event, "certainty: ^", {"confirmed", "reported", "alleged"}),
        (Term, "match_case: ^", {"yes", "no"}),
        (SiteSettings, "about:\n  - id: what\npolicies:\n  funding: ^", {"what"}),
        (SiteSettings, "front:\n  claim: old-article#^", {"c01", "c02", "p1", "p2", "outcome"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_field_is_offered_what_it_takes(
    model: type[Record], text: str, wanted: set[str], known: tuple[Named, ...]
) -> None:
    assert set(offered(text, known, model)) == wanted


def test_an_item_may_be_an_id_or_begin_a_group(known: tuple[Named, ...]) -> None:
    assert {"open-lab", "actor", "role"} <= set(offered("actors:\n  - ^", known, Event))


def test_a_record_is_not_offered_to_itself(known: tuple[Named, ...]) -> None:
    assert set(offered("see_also: [^", known, Term, "chung-cat")) == {"huan-luyen"}


def test_paragraphs_are_those_of_the_window_with_what_was_read_of_them(known: tuple[Named, ...]) -> None:
    text = "paragraphs:\n  - id: p1\n  - {id: p9}\nclaims:\n  - id: c01\n    paragraph: ^\n"
    found = asked(text, known, Article, "old-article")
    assert [(item.label, item.detail) for item in found.items] == [
        ("p1", "Có một vụ cáo buộc. · There was an accusation."),
        ("p9", None),
    ]


def test_works_are_signed_by_people_of_the_site(content: Path) -> None:
    people = "people: [{id: an, name: An, role: {vi: biên tập, en: editor}}]"
    edit(content, "site.yml", ("featured:", f"{people}\nfeatured:"))
    assert set(offered("by: [^", named(read(content).content), Explainer)) == {"an"}


def test_values_say_what_they_mean(known: tuple[Named, ...]) -> None:
    [first, *_] = asked("certainty: ^", known, Event).items
    assert first.detail == "Đã xác nhận"
    assert "hồ sơ" in str(first.documentation)
    assert first.filter_text == "confirmed Đã xác nhận da xac nhan"


def test_a_date_is_offered_today_and_nothing_once_it_is_begun(known: tuple[Named, ...]) -> None:
    assert len(offered("date: ^", known, Event)) == 1
    assert offered("date: 2024^", known, Event) == {}


def test_only_drafts_are_offered_drafts(content: Path) -> None:
    edit(content, "terms/huan-luyen.yml", ("term:", "draft: true\nterm:"))
    drafted = named(read(content).content)
    assert "huan-luyen" not in offered("see_also: [^", drafted, Term)
    assert "huan-luyen" in offered("see_also: [^", drafted, Term, is_draft=True)


def test_more_than_can_be_read_is_offered_as_it_is_typed_on() -> None:
    many = tuple(Named(f"t{number}", "terms", None, {"vi": "", "en": ""}, f"t{number}") for number in range(300))
    found = asked("see_also: [^", many, Term)
    assert (len(found.items), found.is_incomplete) == (MOST, True)


def test_what_is_offered_can_be_sorted_and_filtered_by_any_program(known: tuple[Named, ...]) -> None:
    items = asked("see_also: [^", known, Term).items
    assert [item.sort_text for item in items] == sorted(str(item.sort_text) for item in items)
    assert items[0].filter_text == "chung-cat chưng cất · distillation chung cat · distillation"


def test_the_rest_of_the_word_is_replaced(known: tuple[Named, ...]) -> None:
    [item] = asked("see_also: [huan^-lu, x]", known, Term).items
    assert isinstance(item.text_edit, types.TextEdit)
    assert (item.text_edit.range.start.character, item.text_edit.range.end.character) == (11, 18)
