"""Sources that retell one another are one problem, told where the dates are against it."""

from pathlib import Path

from tests.editing import edit
from tests.reading import read

SEEN, UNSEEN = "sources/src-seen.yml", "sources/src-unseen.yml"


def found(content: Path) -> list[tuple[str, dict[str, str]]]:
    return [(one.position.path.stem, dict(one.facts)) for one in read(content).problems if one.code == "C084"]


def test_two_sources_cannot_retell_each_other(content: Path) -> None:
    edit(content, SEEN, ("kind: news", "kind: news\nretells: [src-unseen]"))
    assert found(content) == []
    edit(content, UNSEEN, ("kind: paper", "kind: paper\nretells: [src-seen]"))
    ((name, facts),) = found(content)
    assert (name, facts["way"], facts["own"], facts["date"]) == ("src-unseen", "dates", "2015", "2024-03-02")


def test_without_dates_the_last_link_is_told(content: Path) -> None:
    edit(content, SEEN, ("kind: news", "kind: news\nretells: [src-unseen]"))
    edit(content, UNSEEN, ("kind: paper", "kind: paper\nretells: [src-third]"), ("date: 2015", "date: 2024-03-02"))
    third = (content / UNSEEN).read_text("utf-8").replace("[src-third]", "[src-seen, src-unseen]")
    (content / "sources/src-third.yml").write_text(third, "utf-8")
    rings = [facts["ring"] for _, facts in found(content)]
    assert rings == [
        "src-seen → src-unseen → src-third → src-seen",
        "src-unseen → src-third → src-unseen",
    ]


def test_several_rings_that_one_link_closes_are_told_once(content: Path) -> None:
    edit(content, SEEN, ("kind: news", "kind: news\nretells: [src-unseen, src-third]"))
    edit(content, UNSEEN, ("kind: paper", "kind: paper\nretells: [src-seen]"))
    third = (content / UNSEEN).read_text("utf-8").replace("[src-seen]", "[src-unseen]")
    (content / "sources/src-third.yml").write_text(third, "utf-8")
    assert [name for name, _ in found(content)] == ["src-unseen"]
