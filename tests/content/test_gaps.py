"""What a record lacks is named one by one or together, and a declared gap holds what its name says."""

import pytest

from generator.content.document import Loc
from generator.content.gaps import covers, named_together
from generator.content.leaves import leaves
from generator.content.models import Bilingual
from tests.builders import article


@pytest.mark.parametrize(
    ("gap", "field", "held"),
    [
        ("short.en", "short.en", True),
        ("short.en", "short.vi", False),
        ("short.en", "long.en", False),
        ("en", "claims.c01.answer.en", True),
        ("en", "claims.c01.answer.vi", False),
        ("claims.*.en", "claims.c01.answer.en", True),
        ("claims.en", "claims.c01.answer.en", True),
        ("claims.*.answer.en", "claims.c01.answer.en", True),
        ("claims.*.answer.en", "claims.c01.record.en", False),
        ("claims.c02.en", "claims.c01.record.en", False),
        ("claims.*.answer.en", "claims.en", False),
        ("short", "short.en", False),
    ],
)
def test_a_gap_holds_what_its_name_says(gap: str, field: str, *, held: bool) -> None:
    assert covers(gap, field) == held


def named(*missing: Loc) -> list[str]:
    record = article(["p1"], ("c01", "p1", "supported"), ("c02", "p1", "opinion"))
    texts = [loc for loc, leaf in leaves(record) if isinstance(leaf, Bilingual)]
    return list(named_together(record, missing or texts, texts, "en"))


def test_a_record_without_a_language_is_named_by_the_language() -> None:
    assert named() == ["en"]


def test_a_list_without_a_language_has_one_name_and_so_has_an_item() -> None:
    fields = ("statement", "answer", "record")
    both = [("claims", index, field) for index in range(2) for field in fields]
    assert named(*both) == ["claims.*.en"]
    assert named(*both[:3], ("title",)) == ["claims.c01.en", "title.en"]


def test_single_texts_keep_their_own_names() -> None:
    assert named(("claims", 0, "answer"), ("summary",)) == ["claims.c01.answer.en", "summary.en"]
