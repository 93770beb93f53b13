"""The preview follows the editor: a change shows, a mistake shows as a page of problems, and goes when mended."""

import shutil
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.commands import COMMAND, ROOT, free_port
from tests.editing import TERM, break_term, edit

PATIENCE = 60


@pytest.fixture
def patient(page: Page, preview: str) -> Iterator[Page]:  # noqa: ARG001  # the server goes after the page
    """Wait for what a busy machine takes long to show."""
    page.set_default_timeout(PATIENCE * 1000)
    expect.set_options(timeout=PATIENCE * 1000)
    yield page
    expect.set_options(timeout=5_000)
    page.close()


@pytest.fixture
def broken(content: Path) -> None:
    """Break the content before the preview starts."""
    break_term(content)


@pytest.fixture
def preview(request: pytest.FixtureRequest, content: Path, tmp_path: Path) -> Iterator[str]:
    for fixture in getattr(request, "param", ()):
        request.getfixturevalue(fixture)
    address = f"127.0.0.1:{free_port()}"
    said = tmp_path / "preview.log"
    command = [*COMMAND, "serve", "--content", str(content), "--address", address]
    with (
        said.open("w", encoding="utf-8") as log,
        subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT) as server,
    ):
        try:
            yield wait_for(f"http://{address}/", server, said)
        finally:
            server.send_signal(signal.SIGINT)
            assert server.wait(PATIENCE) == 0, said.read_text("utf-8")
            assert "Traceback" not in said.read_text("utf-8")


def wait_for(url: str, server: subprocess.Popen[bytes], said: Path) -> str:
    for _ in range(PATIENCE * 10):
        try:
            with urllib.request.urlopen(url, timeout=1):  # noqa: S310  # our own address
                return url
        except OSError:
            assert server.poll() is None, said.read_text("utf-8")
            time.sleep(0.1)
    raise AssertionError(said.read_text("utf-8"))


def test_an_edit_shows_a_mistake_shows_and_goes_when_mended(patient: Page, preview: str, content: Path) -> None:
    patient.goto(f"{preview}glossary/huan-luyen/")
    main = patient.locator("main")
    expect(main).to_contain_text("Cho mô hình xem dữ liệu")

    edit(content, TERM, ("Cho mô hình xem dữ liệu", "Cho mô hình đọc dữ liệu"))
    expect(main).to_contain_text("Cho mô hình đọc dữ liệu")

    edit(content, TERM, ("src-seen", "src-sen"))
    expect(patient.locator(".problem")).to_have_count(1)
    expect(main).to_contain_text("content/terms/huan-luyen.yml")
    expect(main).to_contain_text("Dòng 15, cột 11")
    expect(patient.locator(".problem mark")).to_have_text("src-sen")
    expect(main).to_contain_text("ý bạn là src-seen?")

    patient.get_by_role("link", name="English").click()
    expect(main).to_contain_text("did you mean src-seen?")
    patient.get_by_role("link", name="Tiếng Việt").click()

    edit(content, TERM, ("src-sen", "src-seen"))
    expect(main).to_contain_text("Cho mô hình đọc dữ liệu")
    expect(patient.locator(".problem")).to_have_count(0)


def test_only_the_page_that_changed_is_loaded_again(
    patient: Page, new_page: NewPage, preview: str, content: Path
) -> None:
    other = new_page()
    patient.goto(f"{preview}glossary/huan-luyen/")
    other.goto(f"{preview}en/actors/open-lab/")
    other.evaluate("window.here = true")
    for old, new in (("Cho mô hình", "Cho một mô hình"), ("Cho một mô hình", "Cho hai mô hình")):
        edit(content, TERM, (old, new))
        expect(patient.locator("main")).to_contain_text(new)
    assert other.evaluate("window.here")
    # It was listening all the time.
    edit(content, "actors/open-lab.yml", ("en: Open Lab", "en: Opened Lab"))
    expect(other.locator("h1")).to_have_text("Opened Lab")
    assert not other.evaluate("window.here")
    other.close()


def test_the_place_on_the_page_is_kept_past_a_mistake(patient: Page, preview: str, content: Path) -> None:
    patient.set_viewport_size({"width": 800, "height": 300})
    patient.goto(f"{preview}explainers/first-steps/")
    patient.evaluate("scrollTo({ top: 500, behavior: 'instant' })")
    edit(content, "explainers/first-steps.yml", ("src-seen", "src-sen"))
    expect(patient.locator(".problem").first).to_be_visible()
    edit(content, "explainers/first-steps.yml", ("src-sen", "src-seen"))
    expect(patient.locator(".problem")).to_have_count(0)
    patient.wait_for_function("() => scrollY === 500")


@pytest.mark.expects_404
def test_a_record_that_goes_and_comes_takes_its_page_along(patient: Page, preview: str, content: Path) -> None:
    term, text = content / "terms" / "new-word.yml", (content / "terms" / "huan-luyen.yml").read_text("utf-8")
    patient.goto(f"{preview}glossary/")
    term.write_text(text.replace("huấn luyện", "chữ mới").replace("training", "new word"), "utf-8")
    patient.get_by_role("link", name="chữ mới").click()
    expect(patient.locator("h1")).to_contain_text("chữ mới")
    term.unlink()
    expect(patient.locator("body.\\34 04")).to_be_visible()
    term.write_text(text.replace("huấn luyện", "chữ mới hơn").replace("training", "newer word"), "utf-8")
    expect(patient.locator("h1").first).to_contain_text("chữ mới hơn")


@pytest.mark.parametrize("preview", [("broken",)], indirect=True)
def test_a_preview_of_broken_content_starts_with_its_problems(patient: Page, preview: str, content: Path) -> None:
    patient.goto(f"{preview}en/glossary/huan-luyen/")
    expect(patient.locator(".problem mark")).to_have_text("src-sen")
    edit(content, TERM, ("src-sen", "src-seen"))
    expect(patient.locator("h1")).to_contain_text("training")


def test_a_mistake_elsewhere_leaves_the_page_and_one_tap_leads_there(
    patient: Page, preview: str, content: Path
) -> None:
    patient.goto(f"{preview}actors/open-lab/")
    break_term(content)
    bar = patient.locator(".preview-bar")
    expect(bar).to_contain_text("1 lỗi ở huan-luyen.yml. Trang này là bản lúc")
    expect(patient.locator("h1")).to_have_text("Phòng Mở")
    bar.get_by_role("link", name="huan-luyen.yml").click()
    expect(patient.locator(".problem mark")).to_have_text("src-sen")
    patient.get_by_role("link", name="Xem trang này trước khi có lỗi").click()
    expect(patient.locator("h1")).to_contain_text("huấn luyện")
    expect(bar).to_contain_text("chưa có phần bạn vừa sửa.")
    patient.evaluate("window.here = true")
    edit(content, TERM, ("src-sen", "src-se"))
    expect(bar).to_contain_text("1 lỗi")
    edit(content, TERM, ("src-se", "src-seen"))
    expect(bar).to_have_class("preview-bar")


def test_a_draft_is_seen_while_it_is_written_and_marked_where_it_is_listed(
    patient: Page, preview: str, content: Path
) -> None:
    (content / "terms" / "nhap.yml").write_text("draft: true\nterm: {vi: bản nháp, en: draft}\n", "utf-8")
    patient.goto(f"{preview}glossary/")
    link = patient.locator("main").get_by_role("link", name="bản nháp").first
    expect(link).to_be_visible()
    assert "nháp" in link.evaluate("link => getComputedStyle(link, '::after').content")
    link.click()
    bar = patient.locator(".preview-bar.draft")
    bar.get_by_text("Bản nháp, chưa đăng: còn thiếu 2 chỗ").click()
    expect(bar.locator("code")).to_have_text(["long", "short"])
    expect(patient.get_by_text("[chưa viết]").first).to_have_css("border-style", "dashed")
    expect(patient.get_by_text("Chia sẻ")).to_be_hidden()
    expect(patient.get_by_role("heading", name="Trích dẫn")).to_be_hidden()
    bar.get_by_role("link", name="1 bản nháp").click()
    expect(patient.get_by_role("heading", name="1 bản nháp")).to_be_in_viewport()
    patient.get_by_role("link", name="bản nháp", exact=True).click()
    expect(patient.locator("h1")).to_contain_text("bản nháp")


def test_the_bar_is_low_and_in_line_with_the_page(patient: Page, preview: str, content: Path) -> None:
    (content / "terms" / "nhap.yml").write_text("draft: true\nterm: {vi: bản nháp, en: draft}\n", "utf-8")
    patient.goto(f"{preview}glossary/")
    patient.locator("main").get_by_role("link", name="bản nháp").first.click()
    bar, brand = patient.locator(".preview-bar"), patient.locator(".brand")
    expect(bar).to_have_class("preview-bar draft")
    break_term(content)
    expect(bar).to_have_class("preview-bar error")
    # The bar is there before its styles are.
    patient.wait_for_load_state()
    for width, most in ((1280, 60), (390, 96)):
        patient.set_viewport_size({"width": width, "height": 800})
        left = "element => element.getBoundingClientRect().left"
        assert bar.evaluate("bar => bar.offsetHeight") <= most
        assert bar.locator("p").first.evaluate(left) == brand.evaluate(left)


def test_a_burst_of_half_written_files_and_a_folder_that_goes_and_comes(
    patient: Page, preview: str, content: Path
) -> None:
    patient.goto(f"{preview}glossary/huan-luyen/")
    for number in range(200):
        (content / "terms" / f"half-{number}.yml").write_text("term: {vi: nửa", "utf-8")
    bar = patient.locator(".preview-bar.error")
    expect(bar).to_contain_text("half-0.yml")
    for number in range(200):
        (content / "terms" / f"half-{number}.yml").unlink()
    expect(bar).to_have_count(0)
    expect(patient.locator("h1")).to_contain_text("huấn luyện")

    (content / "terms").rename(content / "termz")
    expect(bar).to_be_visible()
    (content / "termz").rename(content / "terms")
    expect(bar).to_have_count(0)
    expect(patient.locator("h1")).to_contain_text("huấn luyện")

    away = content.with_name("away")
    content.rename(away)
    expect(patient.locator("h1")).to_have_text("Không đọc được thư mục nội dung")
    away.rename(content)
    expect(patient.locator("h1")).to_contain_text("huấn luyện")


def test_files_saved_by_renaming_another_over_them_show(
    patient: Page, preview: str, content: Path, tmp_path: Path
) -> None:
    patient.goto(f"{preview}glossary/huan-luyen/")
    draft = tmp_path / "draft.yml"
    shutil.copy(content / "terms" / "huan-luyen.yml", draft)
    edit(tmp_path, draft.name, ("Cho mô hình xem", "Cho mô hình đọc"))
    draft.replace(content / "terms" / "huan-luyen.yml")
    expect(patient.locator("main")).to_contain_text("Cho mô hình đọc")
