"""Each check over the whole site finds its fault and nothing else; the golden cases say where."""

import datetime
from pathlib import Path

import pytest

from generator.pipeline import read_content
from generator.site.checks import orphans
from tests.editing import TERM, Swap, edit
from tests.reading import TODAY, linked_of, read

EXPLAINER, ARTICLE, ACTOR = "explainers/first-steps.yml", "articles/old-article.yml", "actors/open-lab.yml"
ACCENT = 'accent: {{light: "{}", dark: "#8fc3ea"}}\ntopics:'


def found(content: Path, day: datetime.date = TODAY) -> list[str]:
    """List the codes of the checks, but for the notes that the small content has of itself."""
    return [one.code for one in read_content(content, day, {}).problems if one.severity != "note"]


@pytest.mark.parametrize(
    ("file", "swap", "codes"),
    [
        pytest.param(TERM, ("[src-seen]", "[]"), ["C001"], id="a term without a source"),
        pytest.param(EXPLAINER, (" [@src-unseen; @src-seen, p. 3]", ""), ["C001"], id="a section without"),
        pytest.param(TERM, ("[src-seen]", "[src-unseen]"), ["C002"], id="a source that nobody has seen, alone"),
        pytest.param(TERM, ("[src-seen]", "[src-unseen, src-seen]"), [], id="together with one that was seen"),
        pytest.param("terms/chung-cat.yml", ("distil]", "Training]"), ["C005"], id="a name that two terms have"),
        pytest.param(
            TERM,
            ("Showing a model", "Showing a model data" + " of it" * 20),
            ["C006"],
            id="a definition that is too long",
        ),
        pytest.param(ACTOR, ("since: 2024-02", "since: 2024-02\n    until: 2024-01"), ["C007"], id="over before"),
        pytest.param(EXPLAINER, ("review_by: 2099", "updated: 2026-10-31\nreview_by: 2099"), ["C007"], id="updated"),
        pytest.param("actors/quick-copy.yml", ("vi: Chép Nhanh", "vi: phong mo"), ["C009"], id="a name for two"),
        pytest.param("site.yml", ("topics:", ACCENT.format("#8fc3ea")), ["C013"], id="a faint accent"),
        pytest.param("site.yml", ("topics:", ACCENT.format("#1d5a85")), [], id="an accent that can be read"),
        pytest.param("events/e-2024-03-reply.yml", ("[models, policy]", "[chips]"), ["R009"], id="an unknown topic"),
        pytest.param(TERM, ("[src-seen]", "[src-seen, src-seen]"), ["R006"], id="a source twice"),
    ],
)
def test_a_fault_is_found_and_nothing_else(content: Path, file: str, swap: Swap, codes: list[str]) -> None:
    edit(content, file, swap)
    assert found(content) == codes


@pytest.mark.parametrize(("day", "codes"), [(datetime.date(2099, 1, 1), 0), (datetime.date(2099, 1, 2), 1)])
def test_a_review_is_due_from_the_day_after_its_last(content: Path, day: datetime.date, codes: int) -> None:
    assert [one.code for one in read_content(content, day, {}).problems].count("C008") == codes


def test_a_claim_that_cites_nothing_is_reported_at_its_record(content: Path) -> None:
    edit(content, ARTICLE, (" [@src-seen; @src-unseen]", ""), (" [@src-seen; @src-unseen]", ""))
    assert [(one.code, one.position.line) for one in read(content).problems if one.code == "C001"] == [("C001", 40)]


def test_a_claim_on_one_source_is_a_note(content: Path) -> None:
    edit(content, ARTICLE, ("[@src-seen; @src-unseen]", "[@src-unseen; @src-seen]"))
    notes = [one for one in read(content).problems if one.code == "C003" and "articles" in str(one.position.path)]
    assert [one.position.line for one in notes] == [28]


def test_what_nothing_refers_to_is_an_orphan(content: Path) -> None:
    (content / "sources" / "src-lonely.yml").write_bytes((content / "sources" / "src-seen.yml").read_bytes())
    assert [one.id for one in orphans(linked_of(content))] == ["src-lonely"]


def test_an_event_with_actors_is_no_orphan(content: Path) -> None:
    lonely = (content / "events" / "e-2024-03-reply.yml").read_text("utf-8")
    (content / "events" / "with.yml").write_text(lonely, "utf-8")
    (content / "events" / "without.yml").write_text(lonely.replace("actors: [quick-copy]\n", ""), "utf-8")
    assert [one.id for one in orphans(linked_of(content))] == ["without"]
