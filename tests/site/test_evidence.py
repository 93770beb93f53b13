"""The evidence for a claim is rated by what its sources are and from whom they have it."""

from pathlib import Path

import pytest

from generator.site.evidence import origins_of, rated, rating, rating_of_sources
from tests.builders import source
from tests.editing import edit
from tests.reading import linked_of

SOURCES = {
    "ft": source("ft", publisher="ft"),
    "ft-unseen": source("ft-unseen", publisher="ft-unseen", seen=None),
    "wsj": source("wsj", publisher="wsj"),
    "retells-ft": source("retells-ft", publisher="retells-ft", retells=["ft"]),
    "retells-unseen": source("retells-unseen", publisher="retells-unseen", retells=["ft-unseen"]),
    "retells-retold": source("retells-retold", publisher="retells-retold", retells=["retells-ft"]),
    "retells-both": source("retells-both", publisher="retells-both", retells=["ft", "wsj"]),
    "law": source("law", publisher="law", kind="law"),
    "law-unseen": source("law-unseen", publisher="law-unseen", kind="law", seen=None),
    "paper-on-law": source("paper-on-law", publisher="paper-on-law", kind="paper", retells=["law"]),
    "ring-a": source("ring-a", publisher="ring-a", retells=["ring-b"]),
    "ring-b": source("ring-b", publisher="ring-b", retells=["ring-a"]),
    "ft-longer": source("ft-longer", publisher="ft", retells=["ft"]),
}


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        (["law"], "primary"),
        (["ft", "law"], "primary"),
        (["law-unseen", "ft"], "one-origin"),
        (["paper-on-law"], "second-hand"),
        (["ft", "wsj"], "independent"),
        (["ft", "retells-ft"], "one-origin"),
        (["ft", "retells-retold"], "one-origin"),
        (["wsj", "retells-ft"], "independent"),
        (["ft"], "one-origin"),
        (["ft-longer"], "one-origin"),
        (["ft", "ft-longer"], "one-origin"),
        (["ft-unseen"], "second-hand"),
        (["retells-unseen"], "second-hand"),
        (["retells-unseen", "retells-both"], "second-hand"),
        (["ring-a", "ring-b"], "second-hand"),
        ([], "second-hand"),
    ],
)
def test_the_best_that_holds_counts(cited: list[str], expected: str) -> None:
    assert rating((SOURCES[name] for name in cited), SOURCES) == expected


def test_an_origin_is_found_over_any_number_of_steps() -> None:
    assert origins_of(SOURCES["retells-retold"], SOURCES) == {"ft"}
    assert origins_of(SOURCES["retells-both"], SOURCES) == {"ft", "wsj"}
    assert origins_of(SOURCES["ring-a"], SOURCES) == frozenset()


def test_an_editor_lowers_a_rating_and_the_sources_say_what_it_was(content: Path) -> None:
    lowered = "    lowered: {to: second-hand, reason: {vi: Chỉ có lời kể lại., en: Only retold.}}\n    checked"
    edit(content, "articles/old-article.yml", ("    checked", lowered))
    site = linked_of(content).site
    (article,) = site.articles
    assert rated(site, article, article.claims[0]) == "second-hand"
    assert rating_of_sources(site, article, article.claims[0]) == "one-origin"
