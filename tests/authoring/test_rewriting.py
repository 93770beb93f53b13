"""What a program has saved comes back into canonical form; what a person wrote does so only on demand."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.authoring import rewriting
from generator.authoring.rewriting import rewritten
from generator.content.canonical import canonical
from generator.pipeline import Checked
from tests.conftest import CONTENT
from tests.editing import TERM, edit
from tests.reading import read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a small content folder in canonical form."""
    folder = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    write(read(folder))
    return folder


def write(checked: Checked, *, is_all: bool = True) -> list[str]:
    changed = dict(rewritten(checked.content, is_all=is_all))
    for path, content in changed.items():
        path.write_bytes(content)
    return [path.name for path in changed]


def saved_by_a_program(path: Path) -> None:
    """Save a record as programs do that know nothing of its comments, its folded texts and the order of its keys."""
    data: Any = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  # plain texts alone
    path.write_text(yaml.dump(data, allow_unicode=True, default_style='"', width=10_000, sort_keys=True), "utf-8")


def test_what_a_program_has_saved_comes_back_byte_for_byte(folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*.yml")}
    for path, content in before.items():
        saved_by_a_program(path)
        assert path.read_bytes() != content
    write(read(folder), is_all=False)
    assert {path: path.read_bytes() for path in before} == before


def test_what_a_person_wrote_stays_unless_all_is_asked_for(content: Path) -> None:
    assert Path(TERM).name not in write(read(content), is_all=False)
    assert Path(TERM).name in write(read(content))
    assert write(read(content)) == []


def test_the_first_line_leads_to_the_schema(folder: Path) -> None:
    first, _, _ = (folder / TERM).read_text("utf-8").partition("\n")
    assert first == "# yaml-language-server: $schema=../.schemas/term.json"
    first, _, _ = (folder / "site.yml").read_text("utf-8").partition("\n")
    assert first == "# yaml-language-server: $schema=.schemas/site.json"


def test_a_file_with_mistakes_of_yaml_stays_as_it_is(content: Path) -> None:
    edit(content, TERM, ("sources:", "sources: ["))
    assert Path(TERM).name not in write(read(content))


def test_odd_keys_are_kept(content: Path) -> None:
    edit(content, TERM, ("term:", "'a # b: c': d\nterm:"))
    assert Path(TERM).name in write(read(content))
    assert '"a # b: c": d\n' in (content / TERM).read_text("utf-8")


@pytest.mark.parametrize("lost", ["sources: [src-seen]\n", "# by hand\n"])
def test_a_file_of_which_anything_would_be_lost_stays_as_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch, lost: str
) -> None:
    edit(folder, TERM, ("long:", "# by hand\nlong:"))
    before = (folder / TERM).read_text("utf-8")
    assert lost in before

    def written(*arguments: Any) -> str:
        return canonical(*arguments).replace(lost, "")

    monkeypatch.setattr(rewriting, "canonical", written)
    assert Path(TERM).name not in write(read(folder))
    assert (folder / TERM).read_text("utf-8") == before
