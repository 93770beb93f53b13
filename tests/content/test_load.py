"""A content folder is read whole: each record by its kind and id; what cannot be one is reported and left out."""

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.content.load import Content, load
from generator.content.models import Term
from generator.preview.notices import Situation
from generator.preview.problems_page import problems_page
from generator.problems.excerpt import Lines
from generator.problems.printing import as_text
from generator.problems.problem import Problem, Problems
from tests.conftest import CONTENT
from tests.editing import TERM, break_term, edit
from tests.reading import TODAY, read


def loaded(content: Path) -> tuple[Content, list[tuple[str, str]]]:
    """Load a folder, and list the problems that have to do with files, each with the path that it points at."""
    problems = Problems()
    found = load(content, problems, TODAY)
    return found, [
        (one.code, one.position.path.relative_to(content).as_posix()) for one in problems.sorted() if is_of_files(one)
    ]


def is_of_files(problem: Problem) -> bool:
    return problem.code.startswith("L")


def test_every_record_is_found_by_its_id_with_its_file(content: Path) -> None:
    found, problems = loaded(content)
    assert isinstance(found.records["huan-luyen"], Term)
    assert found.documents["huan-luyen"].path == content / TERM
    assert found.settings
    assert "site" not in found.records
    assert len(found.records) == len(list(content.glob("*/*.yml")))
    assert problems == []


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("termz/a.yml", "L001"),
        ("notes.pdf", "L001"),
        ("terms/a.yaml", "L002"),
        ("terms/A b.yml", "L002"),
        ("terms/deep/a.yml", "L017"),
        ("huan-luyen-2.yml", "L015"),
    ],
)
def test_a_file_that_can_be_no_record_is_reported(content: Path, path: str, code: str) -> None:
    (content / path).parent.mkdir(exist_ok=True)
    (content / path).write_bytes((content / TERM).read_bytes())
    _, problems = loaded(content)
    assert [found for found, _ in problems] == [code]


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        ("terms/a.yml", [("L017", "terms/a.yml")]),
        ("mark.svg", [("L001", "mark.svg")]),
        ("events.yml", [("L001", "events.yml")]),
    ],
)
def test_a_folder_is_no_file_whatever_its_name(content: Path, folder: str, found: list[tuple[str, str]]) -> None:
    (content / folder).mkdir()
    assert loaded(content)[1] == found


def test_a_file_is_no_folder_whatever_its_name(content: Path) -> None:
    shutil.rmtree(content / "corrections")
    (content / "corrections").write_text("", "utf-8")
    assert loaded(content)[1] == [("L001", "corrections")]


def test_a_folder_in_the_place_of_the_settings_is_reported(content: Path) -> None:
    (content / "site.yml").unlink()
    (content / "site.yml").mkdir()
    assert loaded(content)[1] == [("L001", "site.yml")]


@pytest.mark.parametrize("name", ["#a.yml", "a.yml#", "a.yml~x"])
def test_what_only_looks_like_a_copy_of_an_editors_program_is_reported(content: Path, name: str) -> None:
    (content / "terms" / name).write_text("", "utf-8")
    assert loaded(content)[1] == [("L002", f"terms/{name}")]


def test_an_id_that_is_there_twice_keeps_no_other_record_from_being_read(content: Path) -> None:
    whole, _ = loaded(content)
    (content / "actors" / "chung-cat.yml").write_bytes((content / "actors" / "open-lab.yml").read_bytes() + b"# 2\n")
    found, problems = loaded(content)
    assert problems == [("L003", "terms/chung-cat.yml")]
    assert set(found.records) == set(whole.records)


@pytest.mark.parametrize("path", ["terms/linked.yml", "linked"])
def test_a_symbolic_link_is_not_followed(content: Path, path: str) -> None:
    (content / path).symlink_to(content / TERM)
    assert loaded(content)[1] == [("L005", path)]


NO_FILES: Mapping[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "a link to a secret": lambda path: path.symlink_to("/proc/self/environ"),
    "a link without end": lambda path: path.symlink_to("/dev/zero"),
    "a link to a pipe": lambda path: path.symlink_to("/dev/stdin"),
    "a link to a folder": lambda path: path.symlink_to(CONTENT),
}


@pytest.mark.parametrize("kind", NO_FILES)
@pytest.mark.parametrize(
    "name",
    ["site.yml", "terms/x.yml", TERM, "actors", "translations.txt", "links.json", "ids.json", "x.svg", "mark.svg"],
)
def test_what_is_no_file_is_reported_and_never_opened(kind: str, name: str, content: Path) -> None:
    edit(content, "site.yml", ("topics:", "mark: mark.svg\ntopics:"))
    path = content / name
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    NO_FILES[kind](path)
    checked = read(content)
    [found] = [problem for problem in checked.problems if problem.position.path == path]
    assert found.code == ("L010" if kind == "a pipe" else "L005")
    lines = Lines(checked.content.texts())
    shown = [as_text(problem, lines=lines) for problem in checked.problems]
    page = problems_page(checked.problems, "en", Situation(content, checked.problems, lines))
    assert "PATH=" not in "\n".join([*shown, page])


@pytest.mark.parametrize(
    "name",
    [
        "huan-luyen.yml~",
        ".huan-luyen.yml.swp",
        "#huan-luyen.yml#",
        "huan-luyen.yml.bak",
        "README.md",
        "Thumbs.db",
        "desktop.ini",
    ],
)
def test_what_programs_keep_beside_a_file_is_no_content(content: Path, name: str) -> None:
    (content / "terms" / name).write_text("", "utf-8")
    assert [one for one in read(content).problems if one.severity != "note"] == []


def test_without_settings_the_records_are_read_all_the_same(content: Path) -> None:
    (content / "site.yml").unlink()
    found, problems = loaded(content)
    assert found.settings is None
    assert "huan-luyen" in found.records
    assert problems == [("L004", "site.yml")]


def test_of_a_broken_record_what_fits_is_kept_apart(content: Path) -> None:
    edit(content, TERM, ("term:", "trem:"))
    found, _ = loaded(content)
    assert "huan-luyen" not in found.records
    assert isinstance(found.broken["huan-luyen"], Term)
    assert found.broken["huan-luyen"].sources == ("src-seen",)


def test_only_files_whose_bytes_changed_are_read_again(content: Path) -> None:
    first, _ = loaded(content)
    (content / TERM).touch()
    break_term(content)
    second = load(content, Problems(), TODAY, first.files)
    assert {path.name for path, file in second.files.items() if file is not first.files[path]} == {"huan-luyen.yml"}


def test_a_folder_that_is_not_there_is_an_error_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "nowhere", Problems(), TODAY)


@pytest.mark.parametrize("step", ["is_symlink", "is_file", "is_dir", "read_bytes", "read_text", "iterdir"])
@pytest.mark.parametrize("name", [TERM, "terms", "translations.txt", "mark.svg", "stray.txt", "terms/stray.txt"])
def test_what_goes_while_the_folder_is_read_was_not_there(
    content: Path, monkeypatch: pytest.MonkeyPatch, step: str, name: str
) -> None:
    going, asked = content / name, getattr(Path, step)
    if not going.exists():
        going.write_text("x", "utf-8")

    def gone_first(path: Path, *arguments: object, **more: object) -> object:
        if path == going and path.exists():
            shutil.rmtree(going) if name == "terms" else going.unlink()
        return asked(path, *arguments, **more)

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Path, step, gone_first)
        found, problems = loaded(content)
    if not going.exists():
        assert problems == []
        assert going not in found.files
