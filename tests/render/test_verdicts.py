"""Claims are counted by verdict and grouped by paragraph, always in one order."""

from typing import get_args

from generator.content.models import Verdict
from generator.render.verdicts import VERDICTS, by_paragraph, tally
from tests.builders import article


def test_every_verdict_has_its_place_in_the_order() -> None:
    assert sorted(VERDICTS) == sorted(get_args(Verdict))


def test_verdicts_are_counted_in_one_order_without_empty_groups() -> None:
    made = article(["p1"], ("a", "p1", "opinion"), ("b", "p1", "supported"), ("c", "p1", "opinion"))
    assert [(group.verdict, [claim.id for claim in group.claims]) for group in tally(made)] == [
        ("supported", ["b"]),
        ("opinion", ["a", "c"]),
    ]


def test_claims_go_to_their_paragraphs_in_order() -> None:
    made = article(["p1", "p2", "p3"], ("a", "p3", "opinion"), ("b", "p1", "opinion"), ("c", "p3", "opinion"))
    assert [(paragraph.id, [claim.id for claim in claims]) for paragraph, claims in by_paragraph(made)] == [
        ("p1", ["b"]),
        ("p2", []),
        ("p3", ["a", "c"]),
    ]
