"""axe finds nothing on any kind of page: WCAG 2.2 AA, light and dark, from 320 to 1280 pixels."""

from pathlib import Path

import axe_playwright_python  # type: ignore[import-untyped]  # it carries no types
import pytest

from tests.browser.kinds import KINDS, ROOTS

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
RUN = """axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {'target-size': {enabled: true}},
})"""
SETTINGS = [
    pytest.param({"viewport": {"width": width, "height": 800}, "color_scheme": scheme}, id=f"{scheme}-{width}")
    for scheme in ("light", "dark")
    for width in (320, 375, 1280)
]


@pytest.mark.parametrize("page", SETTINGS, indirect=True)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(page, site_url, kind, request):
    # The two languages share their markup: each kind is seen in both, each setting in one.
    root = ROOTS["en" if "dark" in request.node.callspec.id else "vi"]
    page.goto(f"{site_url}{root}{KINDS[kind]}")
    page.evaluate(AXE)
    found = page.evaluate(RUN)["violations"]
    assert [(one["id"], node["target"], node["failureSummary"]) for one in found for node in one["nodes"]] == []
