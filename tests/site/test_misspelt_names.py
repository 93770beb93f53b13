"""A name that is one letter off in running text is told with the one that is meant."""

from pathlib import Path

import pytest

from tests.editing import Swap, edit
from tests.reading import read

TERM, ACTOR, SOURCE = "terms/chung-cat.yml", "actors/quick-copy.yml", "sources/src-seen.yml"
LINE: Swap = ("en: maker of the student model", "en: maker of the QuikCopy model")


def told(content: Path) -> list[tuple[str, str]]:
    """List the words that are taken for a slip, each with the name."""
    facts = [dict(one.facts) for one in read(content).problems if one.code == "C094"]
    return [(one["words"], one["better"]) for one in facts]


@pytest.fixture
def named(content: Path) -> Path:
    """Give an actor a name that nobody else has nearly."""
    text = (content / ACTOR).read_text("utf-8")
    names = next(line for line in text.splitlines() if line.startswith("names:"))
    edit(content, ACTOR, (names, "names: {vi: QuickCopy, en: QuickCopy}"))
    return content


def test_a_misspelt_name_is_told_at_its_place(named: Path) -> None:
    edit(named, ACTOR, LINE)
    (found,) = (one for one in read(named).problems if one.code == "C094")
    assert (dict(found.facts), found.position.length) == ({"words": "QuikCopy", "better": "QuickCopy"}, 8)


@pytest.mark.parametrize(
    ("file", "swap"),
    [
        (ACTOR, ("QuickCopy, en: QuickCopy}", "QuickCopy, en: QuickCopy}\naliases: {en: [QuikCopy]}")),
        (SOURCE, ("publisher: The Paper", "publisher: QuikCopy")),
        (SOURCE, ("title: The quarrel of", "title: QuikCopy and the quarrel of")),
        (ACTOR, ("the QuikCopy model", "the “QuikCopy” model")),
        (ACTOR, ("the QuikCopy model", "the QuikCopy QuikCopy QuikCopy QuikCopy QuikCopy model")),
    ],
)
def test_what_is_a_name_somewhere_or_is_quoted_is_no_slip(named: Path, file: str, swap: Swap) -> None:
    edit(named, ACTOR, LINE)
    edit(named, file, swap)
    assert told(named) == [("QuikCopy", "QuickCopy")] * (swap[1].count("QuikCopy") > 1)


def test_of_a_person_only_the_family_name_is_sure(named: Path) -> None:
    edit(
        named,
        ACTOR,
        ("kind: company", "kind: person"),
        ("vi: QuickCopy, en: QuickCopy", "vi: Ann Raimondo, en: Michael Raimondo"),
    )
    edit(named, ACTOR, (LINE[0], "en: neither Mickael nor Raimundo"))
    assert told(named) == [("Raimundo", "Raimondo")]
