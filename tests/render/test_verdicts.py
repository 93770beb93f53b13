"""Claims are counted by verdict and grouped by paragraph, always in one order."""

from generator.content.models import Article
from generator.render.verdicts import by_paragraph, tally
from generator.site.link import Linked


def test_verdicts_are_counted_in_one_order(small: Linked) -> None:
    groups = tally(small.site.articles[0])
    assert [(group.verdict, len(group.claims)) for group in groups] == [("supported", 1), ("inaccurate", 1)]


def test_claims_go_to_their_paragraphs_in_order() -> None:
    both = {"vi": "chữ", "en": "words"}
    claim = {"statement": both, "verdict": "opinion", "confidence": "low", "public_record": both}
    written = {
        "id": "x", "title": both, "credit": "x", "language": "vi", "date": "2024", "source": "src",
        "summary": both, "introduction": both,
        "paragraphs": [{"id": part, "kind": ["fact"], "summary": both} for part in ("p1", "p2", "p3")],
        "claims": [{"id": name, "paragraph": part, **claim} for name, part in (("a", "p3"), ("b", "p1"), ("c", "p3"))],
    }  # fmt: skip
    found = by_paragraph(Article.model_validate(written))
    assert [(paragraph.id, [claim.id for claim in claims]) for paragraph, claims in found] == [
        ("p1", ["b"]),
        ("p2", []),
        ("p3", ["a", "c"]),
    ]
