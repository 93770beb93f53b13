"""axe finds nothing on any kind of page: WCAG 2.2 AA, light and dark, from 320 to 1280 pixels."""

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS, ROOTS
from tests.browser.looking import violations

# Each scheme on a phone and on something wider, each width once.
SETTINGS = [
    pytest.param({"viewport": {"width": width, "height": 800}, "color_scheme": scheme}, id=f"{scheme}-{width}")
    for scheme, width in (("light", 320), ("dark", 375), ("dark", 768), ("light", 1280))
]


@pytest.mark.parametrize("page", SETTINGS, indirect=True)
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(page: Page, site_url: str, kind: str, request: pytest.FixtureRequest) -> None:
    # The two languages share their markup: each kind is seen in both, each setting in one.
    root = ROOTS["en" if "dark" in request.node.callspec.id else "vi"]
    page.goto(f"{site_url}{root}{KINDS[kind]}")
    assert violations(page) == []
