"""MkDocs builds the same site from any project: readers' pages in memory, the handbook as Material shows it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError

from generator.build import build_site
from generator.errors import UsageError
from generator.incremental.ledger import Ledger
from generator.mkdocs_plugin import DistilledPlugin, _handbook_uri, render
from generator.output.publish import drafted
from generator.pipeline import read_content
from tests.conftest import CONTENT, ROOT
from tests.editing import TERM, break_term, edit, hooked, project_of
from tests.reading import TODAY

pytestmark = pytest.mark.slow


@pytest.fixture
def project(content: Path) -> Path:
    return project_of(content)


def started(project: Path, command: str) -> MkDocsConfig:
    """Load a project's settings as a run of MkDocs does."""
    config = load_config(str(project / "mkdocs.yml"), strict=command == "build")
    config.plugins.on_startup(command="serve" if command == "serve" else "build", dirty=False)
    return config


@pytest.mark.parametrize(
    ("uri", "published"),
    [
        ("handbook/vi/index.html", "handbook/index.html"),
        ("handbook/en/fields/term/index.html", "en/handbook/fields/term/index.html"),
        ("handbook/vi/", "handbook/"),
        ("handbook/index.html", "handbook/index.html"),
        ("glossary/index.html", "glossary/index.html"),
    ],
)
def test_the_handbook_lies_below_the_root_of_its_language(uri: str, published: str) -> None:
    assert _handbook_uri(uri) == published


def test_content_with_problems_ends_a_build_and_says_which(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    break_term(project / "content")
    with pytest.raises(Abort):
        build(started(project, "build"))
    assert "has problems" in caplog.text
    assert "error[R001]: no record has the id `src-sen`" in caplog.text


def test_an_address_that_is_none_ends_a_build_and_is_said(
    project: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SITE_URL", "nonsense")
    with pytest.raises(Abort):
        build(started(project, "build"))
    assert "SITE_URL is no address that can be used: 'nonsense'" in caplog.text


def test_without_content_there_is_nothing_to_show() -> None:
    with pytest.raises(PluginError, match="no content was read"):
        DistilledPlugin().linked  # noqa: B018  # reading it is the test


def test_a_preview_shows_problems_in_place_of_pages_until_they_are_mended(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page = project / "site" / "glossary" / "huan-luyen" / "index.html"
    config = started(project, "serve")
    build(config)
    assert "Cho mô hình xem dữ liệu" in page.read_text("utf-8")
    break_term(project / "content")
    with caplog.at_level("CRITICAL"):
        build(load_config(str(project / "mkdocs.yml")))
    assert "src-sen</mark>" in page.read_text("utf-8")
    edit(project / "content", TERM, ("src-sen", "src-seen"))
    build(load_config(str(project / "mkdocs.yml")))
    assert "src-sen</mark>" not in page.read_text("utf-8")
    assert not (project / "site" / "search" / "vi.json").exists()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a project with MkDocs."""
    content = shutil.copytree(CONTENT, tmp_path_factory.mktemp("project") / "content")
    project = project_of(content)
    build(started(project, "build"))
    return project / "site"


def test_the_handbook_is_there_in_both_languages_with_its_reference(site: Path) -> None:
    pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
    handbook = {page for page in pages if "handbook" in page}
    wanted = {"handbook", "handbook/more", "handbook/problems", "handbook/fields/term"}
    assert handbook >= wanted | {f"en/{page}" for page in wanted}
    assert {page for page in handbook if page.startswith(("handbook/en", "handbook/vi"))} == set()


@pytest.mark.parametrize(
    ("page", "twin", "foreign"),
    [
        ("en/handbook/more/", "../../../handbook/more/", "Sổ tay 2"),
        ("handbook/more/", "../../en/handbook/more/", "Handbook 2"),
    ],
)
def test_a_page_of_the_handbook_leads_to_its_twin_and_to_no_other_page_of_that_language(
    site: Path, page: str, twin: str, foreign: str
) -> None:
    text = (site / page / "index.html").read_text("utf-8")
    assert f'href="{twin}"' in text
    assert foreign not in text


def test_the_way_from_page_to_page_ends_where_a_language_ends(site: Path) -> None:
    texts = [(site / page / "index.html").read_text("utf-8") for page in ("handbook/more", "en/handbook")]
    assert 'rel="next"' not in texts[0]
    assert 'rel="prev"' not in texts[1]


def test_the_site_brings_of_material_what_the_handbook_needs_and_readers_pages_load_none_of_it(site: Path) -> None:
    brought = {path.relative_to(site / "assets").parts[0] for path in (site / "assets").rglob("*.*")}
    assert {"stylesheets", "javascripts"} <= brought
    assert "workers" not in str(sorted((site / "assets").rglob("*")))
    assert not (site / "search" / "search_index.json").exists()
    assert (site / "search" / "vi.json").exists()
    reader = (site / "glossary" / "index.html").read_text("utf-8")
    assert re.findall(r"/(?:stylesheets|javascripts)/", reader) == []


def test_settings_that_do_not_name_the_plugin_are_refused_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("site_name: x\nplugins: []\n", "utf-8")
    linked = read_content(CONTENT, TODAY, {}).linked
    assert linked is not None
    with pytest.raises(UsageError, match="does not name our plugin"), drafted(tmp_path / "site") as draft:
        render(Ledger(linked), CONTENT, draft, settings)


def run(cwd: Path, *options: object, program: str = "mkdocs") -> subprocess.CompletedProcess[str]:
    """Let MkDocs, or what stands in for it, build strictly from a folder."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environ = os.environ | {"PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", program, "build", "--strict", *map(str, options)]
    return subprocess.run(command, cwd=cwd, env=environ, capture_output=True, encoding="utf-8", check=False)


def files_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.mark.parametrize("settings", ["mkdocs.yml", "./mkdocs.yml", "project/mkdocs.yml", "/"])
def test_wherever_it_is_called_from_mkdocs_gives_the_same_site(site: Path, tmp_path: Path, settings: str) -> None:
    project = site.parent
    absolute = project / "mkdocs.yml" if settings == "/" else settings
    cwd = {"/": tmp_path, "project/mkdocs.yml": tmp_path}.get(settings, project)
    (tmp_path / "project").symlink_to(project)
    done = run(cwd, "--quiet", "-f", absolute, "--site-dir", tmp_path / "again")
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    assert files_of(tmp_path / "again") == files_of(site)


def test_a_site_of_mkdocs_that_holds_files_of_others_is_not_replaced(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    build(started(project, "build"))
    (project / "site" / "CNAME").write_text("mine", "utf-8")
    with pytest.raises(Abort):
        build(started(project, "build"))
    assert "CNAME" in caplog.text
    assert (project / "site" / "CNAME").read_text("utf-8") == "mine"


def test_a_build_of_mkdocs_that_fails_leaves_the_old_site_and_nothing_beside_it(project: Path) -> None:
    build(started(project, "build"))
    before = files_of(project / "site")
    hooked(project, "from mkdocs.exceptions import PluginError\nraise PluginError('no')")
    edit(project / "content", TERM, ("Cho mô hình", "Để mô hình"))
    with pytest.raises(Abort):
        build(started(project, "build"))
    assert files_of(project / "site") == before
    assert [path.name for path in project.iterdir() if path.name.startswith(".site")] == []


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_a_strict_build_that_fails_for_a_warning_leaves_the_old_site(project: Path, program: str) -> None:
    assert run(project, "--quiet", program=program).returncode == 0
    before = files_of(project / "site")
    (project / "docs" / "handbook" / "vi" / "more.md").write_text("[nowhere](nowhere.md)", "utf-8")
    assert run(project, program=program).returncode == 1
    assert files_of(project / "site") == before
    assert [path.name for path in project.iterdir() if path.name.startswith(".site")] == []


def test_a_build_of_mkdocs_that_is_stopped_leaves_nothing_beside_the_old_site(project: Path) -> None:
    hooked(project, "raise KeyboardInterrupt")
    config = started(project, "build")
    with pytest.raises(KeyboardInterrupt):
        build(config)
    config.plugins.on_shutdown()
    assert not (project / "site").exists()
    assert [path.name for path in project.iterdir() if path.name.startswith(".site")] == []


@pytest.mark.parametrize("place", ["content", "content/site", ".", ".."])
def test_mkdocs_too_does_not_put_a_site_where_something_else_is(
    project: Path, caplog: pytest.LogCaptureFixture, place: str
) -> None:
    config = load_config(str(project / "mkdocs.yml"), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    config.site_dir = str(project / place)
    with pytest.raises(Abort):
        build(config)
    assert "Choose a folder of its own" in caplog.text


def test_mkdocs_says_which_site_it_made(project: Path) -> None:
    config = started(project, "build")
    build(config)
    assert Path(config.site_dir) == project / "site"


def test_a_site_of_plain_settings_is_not_made_twice(project: Path, tmp_path: Path) -> None:
    settings, site = project / "mkdocs.yml", tmp_path / "site"
    assert build_site(project / "content", site, settings)
    assert build_site(project / "content", site, settings) is None
    page = project / "docs" / "handbook" / "en" / "more.md"
    page.write_text("# Handbook 3\n", "utf-8")
    assert build_site(project / "content", site, settings)
    assert "Handbook 3" in (site / "en" / "handbook" / "more" / "index.html").read_text("utf-8")


def add(project: Path, line: str) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(line)


def inherit(project: Path) -> None:
    (project / "base.yml").write_text("copyright: x\n", "utf-8")
    add(project, "INHERIT: base.yml\n")


def move_docs(project: Path) -> None:
    (project / "docs").rename(project / "pages")
    (project / "docs").mkdir()
    add(project, "docs_dir: pages\n")


def change_theme(project: Path) -> None:
    (project / "own").mkdir()
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("font: false", "font: false, custom_dir: own"), "utf-8")


ELSEWHERE: dict[str, Callable[[Path], None]] = {
    "a hook": lambda project: hooked(project, "pass"),
    "other settings": inherit,
    "the environment": lambda project: add(project, "copyright: !ENV [NOBODY, x]\n"),
    "another folder": move_docs,
    "a link": lambda project: (project / "docs" / "linked.md").symlink_to(project / "docs/handbook/en/more.md"),
    "an extension that reads": lambda project: add(project, "markdown_extensions: [pymdownx.snippets]\n"),
    "a theme": change_theme,
}


@pytest.mark.parametrize("what", ELSEWHERE)
def test_where_settings_let_others_have_a_say_a_site_is_always_made(project: Path, tmp_path: Path, what: str) -> None:
    ELSEWHERE[what](project)
    settings, site = project / "mkdocs.yml", tmp_path / "site"
    for _ in range(2):
        made = build_site(project / "content", site, settings)
        assert made
        assert made.linked
