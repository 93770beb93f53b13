"""A content folder is read with what stands in the editor's windows, and only what changed is read again."""

from pathlib import Path

import pytest

from generator.content.models import Article, SiteSettings, Term
from generator.language_server.project import Project, folder_in, folder_of
from tests.editing import TERM


def codes(project: Project, unsaved: dict[Path, bytes]) -> set[str]:
    return {problem.code for problem in project.read(unsaved).problems if problem.severity == "error"}


def test_what_stands_in_a_window_counts_until_the_window_closes(content: Path) -> None:
    project, path = Project(content), content / TERM
    broken = path.read_bytes().replace(b"short:", b"shrt:")
    assert [codes(project, unsaved) for unsaved in ({}, {path: broken}, {})] == [set(), {"S002"}, set()]


def test_a_file_that_is_only_in_a_window_is_read_too(content: Path) -> None:
    project, path = Project(content), content / "terms" / "moi.yml"
    project.read({path: b"term: {vi: a, en: b}\n"})
    assert path in project.texts
    project.read({})
    assert path not in project.texts


@pytest.mark.parametrize("name", ["terms/Not An Id.yml", "terms/a.txt", "notes/a.yml", "terms/deep/a.yml"])
def test_a_window_that_can_be_no_record_is_passed_over(name: str, content: Path) -> None:
    project = Project(content)
    project.read({content / name: b"a: b"})
    assert content / name not in project.texts


def test_files_that_did_not_change_are_not_read_again(content: Path) -> None:
    project = Project(content)
    first = project.read({})
    again = project.read({content / TERM: (content / TERM).read_bytes() + b"\n"})
    untouched = content / "terms" / "chung-cat.yml"
    assert again.content.files[untouched] is first.content.files[untouched]
    assert again.content.files[content / TERM] is not first.content.files[content / TERM]


def test_the_next_program_begins_with_what_the_first_reading_gave(content: Path) -> None:
    Project(content).read({})
    assert list((content.parent / ".cache" / "distilled" / "readings").iterdir())


def test_what_is_not_saved_is_not_kept(content: Path) -> None:
    Project(content).read({content / TERM: b"term: {vi: a, en: b}\n"})
    assert not (content.parent / ".cache" / "distilled" / "readings").exists()


def test_a_settings_file_that_is_only_in_a_window_is_read(content: Path) -> None:
    settings = (content / "site.yml").read_bytes()
    (content / "site.yml").unlink()
    project = Project(content)
    assert (codes(project, {content / "site.yml": settings}), codes(project, {})) == (set(), {"L004"})


def test_before_the_first_reading_records_go_by_their_files(content: Path) -> None:
    project = Project(content)
    known = {one.id: one for one in project.named()}
    assert {"chung-cat", "src-seen", "open-lab"} <= set(known)
    assert (known["chung-cat"].folder, known["chung-cat"].title("vi")) == ("terms", "")
    project.read({})
    assert {one.id: one for one in project.named()}["chung-cat"].title("vi")


def test_each_file_has_the_model_of_its_folder(content: Path) -> None:
    project = Project(content)
    models = [
        project.model_of(content / name) for name in ("site.yml", TERM, "articles/new.yml", "terms/a.md", "a.yml")
    ]
    assert models == [SiteSettings, Term, Article, None, None]


def test_the_content_of_a_folder_is_found_below_it_in_it_and_above_it(content: Path) -> None:
    assert [folder_in(path) for path in (content.parent, content, content / "terms")] == [content] * 3
    assert folder_in(Path(content.anchor)) is None


def test_a_file_belongs_to_the_content_that_could_hold_it(content: Path) -> None:
    names = ("site.yml", TERM, "terms/deep/a.yml")
    assert [folder_of(content / name) for name in names] == [content, content, None]
