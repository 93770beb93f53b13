"""Look at a page: what its parts say of themselves, where they lie, what axe says of them."""

import json
from collections.abc import Sequence
from pathlib import Path

import axe_playwright_python  # type: ignore[import-untyped]  # it carries no types
from playwright.sync_api import FloatRect, Locator, Page

_AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
# Its name in the page; the observer sees the shifts from before it was there, too.
_MOVED = """window.moved = 0
new PerformanceObserver(list => { for (const one of list.getEntries()) moved += one.value })
  .observe({type: 'layout-shift', buffered: true})"""


def attribute(of: Locator, name: str) -> str:
    """Read an attribute that must be there."""
    value = of.get_attribute(name)
    assert value is not None, name
    return value


def box(of: Locator) -> FloatRect:
    """Find where something lies that must be shown."""
    found = of.bounding_box()
    assert found is not None
    return found


def watch_moves(page: Page) -> None:
    """Measure from the next page on how much of what was shown moves by itself."""
    page.add_init_script(_MOVED)


def moved(page: Page) -> float:
    """Return how much has moved (Cumulative Layout Shift)."""
    return float(page.evaluate("window.moved"))


def violations(
    page: Page, within: str | None = None, tags: Sequence[str] = (*WCAG, "best-practice")
) -> list[tuple[str, list[str], str]]:
    """List what axe finds wrong on a page, or within what a selector finds; fingers need room, too."""
    options = {"runOnly": list(tags), "rules": {"target-size": {"enabled": True}}}
    page.evaluate(_AXE)
    found = page.evaluate(f"axe.run({json.dumps(within) if within else 'document'}, {json.dumps(options)})")
    return [(one["id"], node["target"], node["failureSummary"]) for one in found["violations"] for node in one["nodes"]]


# A line of bold text, measured in the letters of the page, and its width at 100 px in those of most phones (Roboto).
_LINE = """(() => {
  const pen = document.createElement("canvas").getContext("2d")
  pen.font = `700 100px ${getComputedStyle(document.body).fontFamily}`
  return pen.measureText("Chưng cất mô hình ngôn ngữ lớn: distillation 0123456789").width
})()"""
_LINE_ON_A_PHONE = 2590


def wider(page: Page) -> float:
    """Return how much wider the letters of this machine are than those of a phone: what fits there is held to that."""
    width: float = page.evaluate(_LINE)
    return max(1.0, width / _LINE_ON_A_PHONE)


def set_letters(page: Page, percent: int) -> None:
    """Set the size of letters as a reader does in the browser's settings, which media queries follow."""
    percent = round(percent / wider(page))
    sizes = {"standard": 16 * percent // 100, "fixed": 13 * percent // 100}
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})
