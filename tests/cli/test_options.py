"""What was not asked for is guessed: the language of the machine, the content of the folder one is in."""

from pathlib import Path

import pytest

from generator.cli.options import content_folder, is_own, language, mkdocs_settings
from tests.conftest import OWN_CONTENT, ROOT


@pytest.mark.parametrize(
    ("variables", "lang"),
    [
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "en_US", "LC_MESSAGES": "vi_VN"}, "vi"),
        ({"LANG": "vi_VN", "LC_ALL": "C"}, "en"),
        ({"LC_ALL": "", "LANG": "Vietnamese_Vietnam.1258"}, "vi"),
    ],
)
def test_messages_are_in_the_language_of_the_machine(
    variables: dict[str, str], lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language() == lang


@pytest.mark.parametrize(
    ("where", "found"),
    [(".", "content"), ("content", "."), ("content/terms", "{root}/content"), ("docs", "{root}/content")],
)
def test_the_content_is_found_from_anywhere_in_its_project(
    content: Path, where: str, found: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (content.parent / "docs").mkdir()
    monkeypatch.chdir(content.parent / where)
    assert content_folder() == Path(found.format(root=content.parent))


def test_where_there_is_none_it_would_be_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert content_folder() == Path("content")


def test_only_the_projects_own_settings_are_used_since_they_can_run_code(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content.parent)
    assert mkdocs_settings(content) is None
    (content.parent / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    assert mkdocs_settings(content) == content.parent / "mkdocs.yml"
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert mkdocs_settings(content) == content.parent / "mkdocs.yml"
    monkeypatch.chdir(ROOT)
    assert mkdocs_settings(content) is None


def test_the_words_of_the_interface_go_with_our_own_content_alone(content: Path) -> None:
    assert is_own(OWN_CONTENT)
    assert not is_own(content)
