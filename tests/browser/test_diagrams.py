"""Drawings in a real browser: large enough to read, nothing on anything else, links that lead, ink that carries."""

from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.kinds import KINDS, ROOTS
from tests.browser.looking import violations, wider

SMALLEST = 13
DRAWINGS = {
    "home": [".short-roads", ".bar"],
    "explainer": [".roads", ".web"],
    "articles": [".bar"],
    "article": [".bar"],
}
# One page for each way to draw a figure.
FIGURES = (
    "what-distillation-is",
    "open-weights",
    "renting-rivals-computers",
    "chips-in-three-tiers",
    "after-the-article",
)
PLACES = [
    *(
        pytest.param(f"{root}explainers/{name}/", "figure.drawn", id=f"{lang}-{name}")
        for lang, root in ROOTS.items()
        for name in FIGURES
    ),
    *(
        pytest.param(f"{root}{KINDS[kind]}", drawing, id=f"{lang}-{kind}-{drawing}")
        for lang, root in ROOTS.items()
        for kind, drawings in DRAWINGS.items()
        for drawing in drawings
    ),
]
# The numbers of sources are as large here as in any text.
SIZES = """drawing => [...drawing.querySelectorAll('*')]
  .filter(one => one.checkVisibility() && one.offsetWidth > 1 && !one.closest('.cite'))
  .filter(one => [...one.childNodes].some(it => it.nodeType === 3 && it.data.trim()))
  .map(one => [one.textContent.trim(), parseFloat(getComputedStyle(one).fontSize)])"""
# The lines of every text inside: two of them never share more than the hair by which fonts overhang.
BOXES = """drawing => {
  const boxes = []
  const walk = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    if (!walk.currentNode.data.trim() || walk.currentNode.parentElement.closest('.unseen')) continue
    const range = document.createRange()
    range.selectNodeContents(walk.currentNode)
    for (const one of range.getClientRects())
      if (one.width > 1) boxes.push([walk.currentNode.data.trim(), one.left, one.top, one.right, one.bottom])
  }
  return boxes
}"""
OVERHANG = 4


def unfold(page: Page) -> None:
    """Open what a reader opens by a tap."""
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")


@pytest.mark.parametrize(("path", "drawing"), PLACES)
@pytest.mark.parametrize("page", [{"viewport": {"width": 320, "height": 640}}], indirect=True)
def test_every_word_of_a_drawing_can_be_read_on_a_phone(page: Page, site_url: str, path: str, drawing: str) -> None:
    page.goto(f"{site_url}{path}")
    unfold(page)
    sizes = page.locator(drawing).first.evaluate(SIZES)
    assert [one for one in sizes if one[1] < SMALLEST] == []
    assert sizes or drawing == ".bar"


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
@pytest.mark.parametrize(("path", "drawing"), PLACES)
def test_no_word_lies_on_another_and_none_sticks_out(
    new_page: NewPage, site_url: str, path: str, drawing: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{site_url}{path}")
    unfold(page)
    boxes = page.locator(drawing).first.evaluate(BOXES)
    clashes = [
        (one[0], two[0])
        for index, one in enumerate(boxes)
        for two in boxes[index + 1 :]
        if min(one[3], two[3]) - max(one[1], two[1]) > OVERHANG and min(one[4], two[4]) - max(one[2], two[2]) > OVERHANG
    ]
    assert clashes == []
    assert all(left >= 0 and right <= width for _, left, _, right, _ in boxes)


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS)
@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("page", [{"viewport": {"width": 280, "height": 640}}], indirect=True)
def test_a_figure_holds_on_the_narrowest_phone_and_with_large_text(
    page: Page, site_url: str, name: str, root: str, size: int
) -> None:
    page.goto(f"{site_url}{root}explainers/{name}/")
    page.evaluate("size => document.documentElement.style.fontSize = size", f"{size / wider(page)}%")
    assert page.evaluate("document.documentElement.scrollWidth") <= 280
    figure = page.locator("figure.drawn").first
    assert all(left >= 0 and right <= 280 for _, left, _, right, _ in figure.evaluate(BOXES))


@pytest.mark.parametrize("root", ROOTS.values())
@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_the_drawings_lead_on_without_a_script(page: Page, site_url: str, root: str) -> None:
    page.goto(f"{site_url}{root}")
    page.locator(".short-roads a").nth(1).click()
    page.wait_for_url(f"{site_url}{root}explainers/three-roads/#distillation")
    page.locator("summary:has(+ #_relations)").click()
    page.locator(".web a", has_text="OpenAI").first.click()
    page.wait_for_url(f"{site_url}{root}actors/openai/")


@pytest.mark.parametrize(("path", "drawing"), PLACES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_drawing(new_page: NewPage, site_url: str, path: str, drawing: str, scheme: str) -> None:
    page = new_page(viewport={"width": 768, "height": 800}, color_scheme=scheme)
    page.goto(f"{site_url}{path}")
    unfold(page)
    assert violations(page, drawing) == []


@pytest.mark.parametrize(("scheme", "media"), [("light", "screen"), ("dark", "screen"), ("light", "print")])
def test_the_lines_of_a_drawing_stand_out_from_the_paper(
    new_page: NewPage, site_url: str, scheme: str, media: Literal["screen", "print"]
) -> None:
    page = new_page(color_scheme=scheme)
    page.emulate_media(media=media)
    page.goto(f"{site_url}{KINDS['explainer']}")
    stroke = page.locator(".web .branch").first.evaluate("one => getComputedStyle(one).stroke")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert contrast(stroke, paper) >= 3


def contrast(one: str, two: str) -> float:
    bright, dull = sorted((luminance(one), luminance(two)), reverse=True)
    return (bright + 0.05) / (dull + 0.05)


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_in_print_the_sentences_stand_open_and_a_drawing_keeps_its_boxes(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{KINDS['explainer']}")
    page.emulate_media(media="print")
    assert page.locator(".web").is_visible()
    assert page.locator(".sentences li").first.is_visible()
