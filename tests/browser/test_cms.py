"""Records are opened, changed and saved in Sveltia CMS, on a repository of this machine, in Vietnamese.

The repository is a folder that the browser keeps for the page itself: a picker of folders no test can use.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator import cli
from generator.content.canonical import canonical
from generator.content.models import MODELS_BY_FOLDER, SiteSettings
from generator.content.strict_yaml import parse
from generator.problems.problem import Problems
from tests.browser.conftest import Watch
from tests.browser.serving import serve_folder
from tests.conftest import CMS, CONTENT, OWN_CONTENT

MARK = " (sửa thử)"
# By its kind: the record that holds the most, the field that is changed, and the list in which it is found.
RICHEST = {
    "articles/raimondo-cloud": ("summary", "articles"),
    "explainers/three-roads": ("sentence", "explainers"),
    "terms/chung-cat": ("short", "terms"),
    "actors/openai": ("role", "actors"),
    "events/e-2024-11-27-chinh": ("summary", "events"),
    "sources/src-wsau-v4": ("translation", "sources"),
    "sources/src-100ec-zhou": ("title", "sources-described"),
    "corrections/2026-11-02-first": ("was", "corrections"),
    "terms/thu-nhap": ("short", "terms"),
    "site": ("description", "_singletons"),
}
PICKER = """
window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("repository");
"""
FOLDER_OF = """
const folderOf = async (names, options) => {
  let folder = await navigator.storage.getDirectory();
  for (const name of names) folder = await folder.getDirectoryHandle(name, options);
  return folder;
};
"""
FILL = f"""async (files) => {{
  {FOLDER_OF}
  await folderOf(["repository", ".git"], {{create: true}});
  for (const [path, text] of Object.entries(files)) {{
    const names = path.split("/");
    const file = await (await folderOf(["repository", ...names.slice(0, -1)], {{create: true}}))
      .getFileHandle(names.at(-1), {{create: true}});
    const writing = await file.createWritable();
    await writing.write(text);
    await writing.close();
  }}
}}"""
SAVED = f"""async (path) => {{
  {FOLDER_OF}
  const names = path.split("/");
  const file = await (await folderOf(["repository", ...names.slice(0, -1)])).getFileHandle(names.at(-1));
  return (await file.getFile()).text();
}}"""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give our own content, a correction and a draft beside it, all in canonical form."""
    content = Path(shutil.copytree(OWN_CONTENT, tmp_path_factory.mktemp("repository") / "content"))
    for path in content.rglob("*.yml"):
        path.write_text(path.read_text("utf-8").replace("../generator/authoring/schemas/", ".schemas/", 1), "utf-8")
    correction = (CONTENT / "corrections" / "2026-11-02-first.yml").read_text("utf-8")
    put(
        content,
        "corrections/2026-11-02-first",
        correction.replace("first-steps#quarrel", "three-roads").replace("11-02", "11-23"),
    )
    put(content, "terms/thu-nhap", "draft: yes\nterm: {vi: thu nhập}\nmatch_case: yes\nshort: {vi: Tiền làm ra.}\n")
    return content


def put(content: Path, record: str, text: str) -> str:
    """Write a record in canonical form, and return what was written."""
    path = content / f"{record}.yml"
    path.parent.mkdir(exist_ok=True)
    model = MODELS_BY_FOLDER.get(path.parent.name, SiteSettings)
    schema = f"{'../' if model.folder else ''}.schemas/{model.kind_name}.json"
    written = canonical(parse(text.encode(), path, Problems()), model, schema)
    path.write_text(written, "utf-8")
    return written


@contextmanager
def opened(browser: Browser, content: Path, watch: Watch) -> Iterator[Page]:
    """Open the page on a repository with the records."""
    files = {f"content/{record}.yml": (content / f"{record}.yml").read_text("utf-8") for record in RICHEST}
    part = content.parent / "part"
    for name, text in files.items():
        (part / name).parent.mkdir(parents=True, exist_ok=True)
        (part / name).write_text(text, "utf-8")
    admin = part / "admin"
    cli.main(["cms", str(admin), "--content", str(part / "content"), "--lang", "vi", "--package", str(CMS)])
    context = watch.over(browser.new_context(locale="vi-VN", viewport={"width": 1280, "height": 900}))
    context.add_init_script(PICKER)
    page = context.new_page()
    with serve_folder(admin) as url:
        page.goto(f"{url}config.json")
        page.evaluate(FILL, files)
        page.goto(url)
        page.get_by_role("button", name="Làm việc với kho mã nguồn cục bộ").click()
        page.wait_for_url("**/collections/articles")
        yield page
    context.close()


def changed(page: Page, record: str, before: str) -> str:
    """Change one Vietnamese text of a record, save it, and return what was written."""
    name, listed = RICHEST[record]
    page.evaluate("(hash) => { location.hash = hash }", f"#/collections/{listed}/entries/{Path(record).name}")
    # What is further down is only there once it is come to.
    page.locator(f'section.field[data-key-path="{name}"]').scroll_into_view_if_needed()
    text = page.locator(f'section.field[data-key-path="{name}.vi"]').locator("input, textarea").first
    text.press("Control+End")
    text.press_sequentially(MARK)
    page.get_by_role("button", name="Lưu", exact=True).click()
    page.wait_for_url(lambda url: "/entries/" not in url)
    written = str(page.evaluate(SAVED, f"content/{record}.yml"))
    assert written != before
    return written


def records_in(page: Page, listed: str) -> int:
    """Count the records in a list."""
    page.evaluate("(hash) => { location.hash = hash }", f"#/collections/{listed}")
    page.locator("main").get_by_text(" · src-").first.wait_for()
    return page.locator("main").get_by_text(" · src-").count()


# Half a minute: the one way in which all of it is seen at work, the program, its forms and what it writes.
def test_every_kind_of_record_is_changed_and_comes_back_byte_for_byte(
    browser: Browser, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {record: (content / f"{record}.yml").read_text("utf-8") for record in RICHEST}
    watch = Watch()
    with opened(browser, content, watch) as page:
        saved = {record: changed(page, record, text) for record, text in before.items()}
        # Each source is in one of two lists: in the wrong one its title would have no form, and be lost.
        assert [records_in(page, listed) for listed in ("sources", "sources-described")] == [1, 1]
    assert watch.unknown_names() == []
    # It would ask how GitHub is, and may not.
    assert [text for text in watch.complaints if "githubstatus.com" not in text] == []
    for record, text in saved.items():
        (content / f"{record}.yml").write_text(text, "utf-8")
    assert cli.main(["check", "--content", str(content), "--fix"]) == 0, capsys.readouterr().out
    fixed = {record: (content / f"{record}.yml").read_text("utf-8") for record in RICHEST}
    # What was changed is there, and taken back it leaves nothing behind.
    assert all(MARK in text for text in fixed.values())
    assert {record: put(content, record, text.replace(MARK, "")) for record, text in saved.items()} == before
    assert fixed == {record: put(content, record, text) for record, text in saved.items()}
