"""Every string of the interface is there in both languages, with the same blanks."""

import re
from string import Formatter
from typing import get_args

import pytest

from generator.content.models import RelationKind
from generator.render.verdicts import VERDICTS
from generator.text.lang import LANGS, Lang
from generator.text.ui import SaidError, say, say_count, strings
from tests.conftest import GENERATOR


def blanks(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_no_key_is_written_twice() -> None:
    keys = re.findall(r"^([^\s:#][^:#\n]*):", (GENERATOR / "text" / "ui.yml").read_text("utf-8"), re.MULTILINE)
    assert [key for key in set(keys) if keys.count(key) > 1] == []
    assert set(keys) == set(strings())


@pytest.mark.parametrize("key", strings())
def test_both_sides_of_a_string_have_words_and_the_same_blanks(key: str) -> None:
    both = strings()[key]
    assert set(both) == set(LANGS)
    assert all(both[lang].strip() for lang in LANGS)
    assert blanks(both["vi"]) == blanks(both["en"])


@pytest.mark.parametrize(
    ("count", "lang", "said"),
    [(1, "en", "1 event"), (2, "en", "2 events"), (0, "en", "0 events"), (1, "vi", "1 sự kiện")],
)
def test_a_number_of_things_takes_the_form_of_its_language(count: int, lang: Lang, said: str) -> None:
    assert say_count("events", count, lang) == said


def test_a_string_that_is_not_there_is_our_own_bug() -> None:
    with pytest.raises(KeyError):
        say("no.such.key", "en")


def test_every_choice_has_its_string() -> None:
    known = set(strings())
    assert {f"relation.{kind}.{way}" for kind in get_args(RelationKind) for way in ("to", "from")} <= known
    assert {f"verdict.{verdict}" for verdict in VERDICTS} <= known


def test_what_is_refused_is_said_in_the_language_of_whoever_asked() -> None:
    refused = SaidError("cli.done", seconds=1, path="site")
    assert refused.said("vi") == "xong sau 1 giây: site"
    assert refused.said("en") == str(refused) == "done in 1 s: site"
