"""Whatever a site is made from counts, each thing where it belongs."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.authoring.schema import IDS, OWN_FOLDER
from generator.errors import UsageError
from generator.incremental import inputs
from generator.incremental.inputs import Inputs, inputs_of
from tests.editing import TERM, edit, project_of

NONE: dict[str, str] = {"SOURCE_DATE_EPOCH": "0"}


@pytest.fixture
def settings(content: Path) -> Path:
    return project_of(content) / "mkdocs.yml"


def changed(content: Path, settings: Path, change: Callable[[], object], environ: dict[str, str] = NONE) -> set[str]:
    before = inputs_of(content, settings, NONE)
    change()
    after = inputs_of(content, settings, environ)
    return {name for name in ("program", "frame", "content", "day") if getattr(before, name) != getattr(after, name)}


def test_the_same_gives_the_same(content: Path, settings: Path) -> None:
    assert changed(content, settings, lambda: os.utime(content / TERM, (1, 1))) == set()
    assert Inputs.of(inputs_of(content, settings, NONE).as_data()) == inputs_of(content, settings, NONE)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (TERM, {"content"}),
        ("terms/new.yml", {"content"}),
        ("translations.txt", {"content"}),
        ("site.yml", {"frame", "content"}),
        ("mark.svg", {"frame", "content"}),
        ("../mkdocs.yml", {"frame"}),
        ("../docs/handbook/vi/index.md", {"frame"}),
        (".swap.yml", set()),
        ("../beside.txt", set()),
    ],
)
def test_a_file_counts_where_it_belongs(content: Path, settings: Path, name: str, expected: set[str]) -> None:
    def write() -> None:
        with (content / name).open("a", encoding="utf-8") as file:
            file.write("\n")

    assert changed(content, settings, write) == expected


def test_a_file_that_went_and_a_link_count(content: Path, settings: Path) -> None:
    assert changed(content, settings, (content / TERM).unlink) == {"content"}
    assert changed(content, settings, lambda: (content / TERM).symlink_to("/dev/zero")) == {"content"}


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("SITE_URL", "https://other.example/", {"frame"}),
        ("SITE_REPOSITORY", "https://other.example/", {"frame"}),
        ("SITE_PROPOSAL", "7", {"frame"}),
        ("SOURCE_DATE_EPOCH", "99999", {"day"}),
        ("HOME", "/nowhere", set()),
    ],
)
def test_the_environment_counts_where_it_is_asked(
    content: Path, settings: Path, name: str, value: str, expected: set[str]
) -> None:
    assert changed(content, settings, lambda: None, NONE | {name: value}) == expected


def test_another_program_is_another_frame(content: Path, settings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def install() -> None:
        (content.parent / "packages" / "new-1.0.dist-info").mkdir(parents=True)
        monkeypatch.syspath_prepend(content.parent / "packages")

    assert changed(content, settings, install) == {"program", "frame"}


def test_the_ids_that_are_offered_to_editors_are_no_part_of_the_program(
    content: Path, settings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert OWN_FOLDER / IDS == inputs.GENERATOR / inputs.OFFERED
    monkeypatch.setattr(inputs, "GENERATOR", tmp_path / "program")
    offered, other = (tmp_path / "program" / name for name in (inputs.OFFERED, "authoring/schemas/term.json"))
    offered.parent.mkdir(parents=True)
    offered.write_text("{}")
    assert changed(content, settings, lambda: offered.write_text('{"new": 1}')) == set()
    assert changed(content, settings, lambda: other.write_text("{}")) == {"program", "frame"}


def test_an_edit_within_one_size_counts(content: Path, settings: Path) -> None:
    assert changed(content, settings, lambda: edit(content, TERM, ("dữ", "dử"))) == {"content"}


def test_a_day_without_sense_is_refused(content: Path) -> None:
    with pytest.raises(UsageError):
        inputs_of(content, None, {"SOURCE_DATE_EPOCH": "soon"})


@pytest.mark.parametrize("data", [{}, {"program": "x"}, {"a": "b", "c": "d"}])
def test_data_of_another_kind_is_none(data: dict[str, str]) -> None:
    assert Inputs.of(data) is None
