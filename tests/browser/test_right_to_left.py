"""A name that runs from right to left leaves what stands beside it where it was written."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.text.lang import Lang
from tests.browser.conftest import PUBLISHED
from tests.browser.kinds import ROOTS
from tests.browser.serving import serve_folder
from tests.commands import built
from tests.conftest import CONTENT
from tests.editing import edit

NAME = "مختبر مفتوح"
ROLE = f"{NAME} 2024 (12), {NAME}! 7"
# For each name: its edges, and where on its line each sign of the text behind it begins.
_EDGES = """names => names.map(name => {
  const spot = (node, from, to) => {
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, to)
    return range.getBoundingClientRect()
  }
  const { left, right, top, bottom } = name.getBoundingClientRect()
  const after = name.nextSibling?.data ?? ''
  const signs = [...after].flatMap((sign, at) => sign.trim() ? [spot(name.nextSibling, at, at + 1)] : [])
  const onLine = signs.filter(sign => sign.top < bottom && sign.bottom > top)
  return { left, right, count: signs.length, onLine: onLine.map(sign => sign.left) }
})"""


@pytest.fixture(scope="module")
def arabic_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small site with an actor whose own name is Arabic, and stands in its texts."""
    folder = tmp_path_factory.mktemp("arabic")
    content = Path(shutil.copytree(CONTENT, folder / "content"))
    edit(
        content,
        "actors/quick-copy.yml",
        ("native: 快抄", f"native: {NAME}"),
        ("Hãng bị nói", f"{ROLE}. Hãng bị nói"),
        ("The firm said", f"{ROLE}. The firm said"),
    )
    return built(content, folder / "site", **PUBLISHED)


@pytest.mark.parametrize("lang", ROOTS)
@pytest.mark.parametrize("page", [{"viewport": {"width": 1280, "height": 800}}], indirect=True)
def test_numbers_and_punctuation_stay_after_the_name_that_they_follow(
    page: Page, arabic_site: Path, lang: Lang
) -> None:
    with serve_folder(arabic_site) as url:
        page.goto(f"{url}{ROOTS[lang]}actors/quick-copy/")
        names = page.locator("main p [dir=rtl]", has_text=NAME)
        found = [one for one in names.evaluate_all(_EDGES) if one["count"] > 2]
        assert len(found) >= 2
        for name in found:
            assert len(name["onLine"]) > 2
            assert name["onLine"][0] >= name["right"] - 1
            assert name["onLine"] == sorted(name["onLine"])
        assert page.locator("main [lang=ar]:not([dir=rtl])").count() == 0
