"""A page takes a reader no more screens of a phone than it should, before anything is unfolded."""

import pytest

from tests.browser.conftest import NewPage
from tests.browser.kinds import KINDS, ROOTS
from tests.browser.looking import wider
from tests.browser.test_weight import ARTICLES, EXPLAINERS

# Screens of 360 by 740 pixels with the letters of a phone.
LONGEST = {
    "home": 6,
    "explainer": 15,
    "article": 15,
    "timeline": 10,
    "sources": 15,
    "pair": 8,
    "subject": 8,
    "claim": 6,
    "data": 6,
}
PLACES = [
    *((kind, KINDS[kind]) for kind in LONGEST if kind not in {"explainer", "article"}),
    *(("explainer", path) for path in EXPLAINERS.values()),
    *(("article", path) for path in ARTICLES.values()),
]


@pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS)
@pytest.mark.parametrize(("kind", "path"), PLACES, ids=[path or "home" for _, path in PLACES])
def test_a_page_is_no_longer_than_it_should_be(
    new_page: NewPage, site_url: str, kind: str, path: str, root: str
) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{site_url}{root}{path}")
    screens = page.evaluate("document.documentElement.scrollHeight / innerHeight")
    # By a fiftieth more: lines break otherwise in other letters.
    assert screens <= LONGEST[kind] * wider(page) * 1.02


@pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS)
def test_the_first_screen_has_the_question_its_answer_and_the_figure(
    new_page: NewPage, site_url: str, root: str
) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{site_url}{root}")
    bottom = page.locator(".short-roads").evaluate("figure => figure.getBoundingClientRect().bottom")
    assert bottom <= 740
