"""What stands at a place is explained: records, keys, problems."""

from pathlib import Path

import pytest
from lsprotocol import types

from generator.content.models import Article, Explainer, Record, Term
from generator.language_server.hover import hover
from generator.language_server.names import Named, named
from generator.language_server.place import Place
from generator.language_server.window import Window
from generator.problems.problem import Position, Problem, problem_at
from generator.text.lang import Lang
from tests.conftest import CONTENT
from tests.editing import edit
from tests.reading import read


@pytest.fixture(scope="module")
def known() -> tuple[Named, ...]:
    return named(read(CONTENT).content)


def told(
    text: str,
    known: tuple[Named, ...],
    model: type[Record] = Article,
    lang: Lang = "en",
    problems: tuple[Problem, ...] = (),
) -> str:
    row, line = next((number, line) for number, line in enumerate(text.split("\n")) if "^" in line)
    window = Window.of(Path("x.yml"), text.replace("^", "", 1))
    found = hover(Place(window, row, line.index("^"), model, "old-article", lang), known, problems)
    if found is None:
        return ""
    assert isinstance(found.contents, types.MarkupContent)
    return found.contents.value


@pytest.mark.parametrize(
    ("text", "model", "words"),
    [
        ("see_also: [chung^-cat]", Term, ["**distillation · chưng cất**", "term", "Training a small model"]),
        (
            "introduction:\n  vi: '[[old-article#c0^2]]'",
            Article,
            ["No court", "Inaccurate", "A court"],
        ),
        ("source: src-se^en", Article, ["**The quarrel of the two labs**", "source", "The Paper", "2 March 2024"]),
        ("topics: [mod^els]", Article, ["**Models · Mô hình**"]),
        ("claims:\n  - paragraph: p^1", Article, ["There was an accusation."]),
        ("events: [e-2024-03-^reply]", Explainer, ["**The reply · Lời đáp**", "Reported", "Quick Copy denies it."]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_reference_tells_of_the_record(
    text: str, model: type[Record], words: list[str], known: tuple[Named, ...]
) -> None:
    found = told(text, known, model).replace("\N{NO-BREAK SPACE}", " ")
    assert [word for word in words if word not in found] == [], found


def test_a_key_tells_what_it_is_for_and_what_its_values_mean(known: tuple[Named, ...]) -> None:
    found = told("claims:\n  - ver^dict: partly", known)
    assert "*(required)*" in found
    assert "- `partly`: Partly right" in found
    assert "kết luận" in told("claims:\n  - ver^dict: partly", known, lang="vi").lower()


def test_a_problem_is_explained_with_examples(known: tuple[Named, ...]) -> None:
    fault = problem_at(Position(Path("x.yml"), 1, 1, 4), "S002", key="shrt", known="short")
    assert "Wrong:" in told("sh^rt: a", known, Term, problems=(fault,))
    assert told("shrt: ^a", known, Term, problems=(fault,)) == ""


def test_nothing_is_said_of_what_is_unknown(known: tuple[Named, ...]) -> None:
    assert told("see_also: [no-such^-term]", known, Term) == ""
    assert told("introduction:\n  vi: '[[old-article#c9^9]]'", known) == ""
    assert told("title: {vi: wo^rds}", known) == ""


def test_a_draft_is_called_one_and_a_file_that_cannot_be_read_goes_by_its_id(content: Path) -> None:
    edit(content, "terms/huan-luyen.yml", ("term:", "draft: true\nterm:"))
    (content / "terms" / "chung-cat.yml").write_text("{", "utf-8")
    drafted = named(read(content).content)
    assert "draft" in told("see_also: [huan-l^uyen]", drafted, Term)
    assert told("see_also: [chung^-cat]", drafted, Term) == "**chung-cat**\n\nterm"


def test_words_of_authors_are_no_markup(content: Path) -> None:
    edit(content, "terms/huan-luyen.yml", ("en: training", 'en: "<b>*training*"'))
    assert "\\<b\\>\\*training\\*" in told("see_also: [huan-l^uyen]", named(read(content).content), Term)
