"""Pages do all they do under their own policy, which is held to in a real browser."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import PAGES

# What a page reports that it was refused; asked for before its first script.
LISTEN = """
window.refused = []
addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI, sample}) =>
  window.refused.push(`${violatedDirective} ${blockedURI} ${sample}`))
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("medium", ["screen", "print"])
def test_no_page_asks_for_what_its_policy_refuses(page: Page, site_url: str, scheme: str, medium: str) -> None:
    page.add_init_script(LISTEN)
    page.emulate_media(
        color_scheme="light" if scheme == "light" else "dark", media="print" if medium == "print" else "screen"
    )
    refused = {}
    for path in PAGES:
        page.goto(f"{site_url}{path}")
        refused[path] = page.evaluate("window.refused")
    assert {path: found for path, found in refused.items() if found} == {}


@pytest.mark.parametrize(
    "attempt",
    [
        "document.body.innerHTML = '<b>x</b>'",
        "document.body.insertAdjacentHTML('beforeend', '<b>x</b>')",
        "document.createElement('script').src = 'x.js'",
        "document.createElement('script').text = '1'",
        "new DOMParser().parseFromString('<b>x</b>', 'text/html')",
        "new Worker('assets/site.js')",
        "trustedTypes.createPolicy('other', {})",
    ],
)
def test_a_text_becomes_neither_markup_nor_code(browser: Browser, site_url: str, attempt: str) -> None:
    page = browser.new_page()  # not a watched one: that the browser complains is what is meant
    page.goto(site_url)
    page.locator(".find").click()
    expect(page.locator("dialog.search")).to_be_visible()
    thrown = page.evaluate(f"() => {{ try {{ {attempt}; return '' }} catch (error) {{ return error.name }} }}")
    page.close()
    assert thrown == "TypeError"
