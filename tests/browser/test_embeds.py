"""What can be embedded stands in frames in a page of another origin; any other page says there where it is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.render.embedding import HEIGHTS
from tests.browser.conftest import PUBLISHED, NewPage, Watch
from tests.browser.kinds import KINDS, ROOTS
from tests.browser.looking import violations
from tests.browser.serving import serve_folder

FRAMES = {
    "claim": "embed/claim/raimondo-cloud/c26/",
    "term": "embed/term/chung-cat/",
    "timeline": "embed/timeline/topic/distillation/",
    "pair": "embed/pair/deepseek--openai/",
}
NO_SHEET = "delete Navigator.prototype.share"
Elsewhere = Callable[[str], str]
both = pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Elsewhere]:
    """Serve a page with a body of one's own at another origin."""
    with serve_folder(tmp_path, "/") as url:

        def write(body: str) -> str:
            head = (
                "<!doctype html><html lang='en'><meta charset='utf-8'><link rel='icon' href='data:,'><title>x</title>"
            )
            (tmp_path / "index.html").write_text(f"{head}<body style='margin:0'>{body}", "utf-8")
            return url

        yield write


@both
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [280, 360, 800])
def test_a_page_of_another_origin_shows_them_at_every_width(
    new_page: NewPage, watch: Watch, site_url: str, elsewhere: Elsewhere, root: str, width: int, scheme: str
) -> None:
    page = new_page(viewport={"width": width, "height": 740}, color_scheme=scheme)
    page.goto(elsewhere("".join(framed(f"{site_url}{root}{path}", HEIGHTS[kind]) for kind, path in FRAMES.items())))  # type: ignore[index]
    page.wait_for_load_state("networkidle")
    asked = [url for url in watch.requests if url.startswith(site_url)]
    assert sorted(asked) == sorted(f"{site_url}{root}{path}" for path in FRAMES.values())
    assert len(page.frames) == 1 + len(FRAMES)
    for frame in page.frames[1:]:
        height = frame.evaluate("innerHeight")
        assert frame.evaluate("document.documentElement.scrollWidth") <= width
        footer = frame.locator("footer").evaluate("one => one.getBoundingClientRect().bottom")
        assert footer == pytest.approx(height, abs=1.5)
        last = "scrollTo(0, 1e6); document.querySelector('main').getBoundingClientRect().bottom"
        top = frame.locator("footer").evaluate("one => one.getBoundingClientRect().top")
        assert frame.evaluate(last) <= top + 1
        paper = frame.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (sum(map(int, paper.strip("rgb()").split(","))) > 3 * 128) is (scheme == "light")
    assert page.context.cookies() == []


def framed(url: str, height: int) -> str:
    """Write a frame as the snippet does."""
    return f"<iframe src='{url}' title='x' width='100%' height='{height}' style='border:0;display:block'></iframe>"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", FRAMES)
def test_axe_finds_nothing_in_a_frame(new_page: NewPage, site_url: str, kind: str, scheme: str) -> None:
    page = new_page(viewport={"width": 360, "height": 400}, color_scheme=scheme)
    page.goto(f"{site_url}en/{FRAMES[kind]}")
    assert violations(page) == []


@both
@pytest.mark.parametrize("kind", ["claim", "term", "pair", "explainer", "topic"])
def test_the_menu_gives_what_others_paste(
    new_page: NewPage, site_url: str, elsewhere: Elsewhere, root: str, kind: str
) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    page.add_init_script(NO_SHEET)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}{root}{KINDS[kind]}")
    title = page.locator("h1").inner_text().strip()
    page.locator(".acts .share > summary").click()
    page.locator(".share details > summary").click()
    page.locator(".share details button").click()
    expect(page.locator(".share output")).not_to_have_text("")
    pasted = str(page.evaluate("navigator.clipboard.readText()"))
    assert pasted == page.locator(".share textarea").input_value()
    page.goto(elsewhere(pasted.replace(PUBLISHED["SITE_URL"], site_url)))
    expect(page.locator("blockquote")).to_contain_text(title)
    assert page.locator("blockquote a").get_attribute("href") == f"{site_url}{root}{KINDS[kind]}"
    expect(page.frame_locator("iframe").locator("h1")).to_contain_text(title)


def test_any_other_page_in_a_frame_of_another_origin_says_where_it_stands(
    page: Page, site_url: str, elsewhere: Elsewhere
) -> None:
    page.goto(elsewhere(framed(f"{site_url}en/{KINDS['term']}", 400)))
    inside = page.frame_locator("iframe")
    way = inside.locator("main a")
    expect(way).to_have_text(f"{PUBLISHED['SITE_URL']}en/{KINDS['term']}")
    expect(way).to_have_attribute("target", "_top")
    expect(inside.locator("h1")).to_have_count(0)
