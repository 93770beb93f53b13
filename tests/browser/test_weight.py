"""A page costs its reader no more than the budget says, by kind of resource, in both languages."""

from collections import Counter
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.kinds import KINDS, ROOTS

BUDGET = yaml.safe_load(Path(__file__).with_name("budget.yml").read_text("utf-8"))
ROOT = Path(__file__).parents[2]
EXPLAINERS = {path.stem: f"explainers/{path.stem}/" for path in sorted((ROOT / "content" / "explainers").glob("*.yml"))}
ARTICLES = {path.stem: f"articles/{path.stem}/" for path in sorted((ROOT / "content" / "articles").glob("*.yml"))}
KIND_AND_PATH = [
    *((kind, path) for kind, path in KINDS.items() if kind not in {"explainer", "article"}),
    *(("explainer", path) for path in EXPLAINERS.values()),
    *(("article", path) for path in ARTICLES.values()),
]


def weigh(page: Page, url: str) -> Counter[str]:
    """Give the bytes of each kind of resource that a first view of an address moves."""
    finished = []
    page.on("requestfinished", lambda request: finished.append(request))  # noqa: PLW0108  # a list method takes no mark
    page.goto(url, wait_until="networkidle")
    weights: Counter[str] = Counter()
    for request in finished:
        weights[request.resource_type] += request.sizes()["responseBodySize"]
    return weights


@pytest.mark.parametrize("root", ROOTS.values(), ids=ROOTS)
@pytest.mark.parametrize(("kind", "path"), KIND_AND_PATH, ids=[path or "home" for _, path in KIND_AND_PATH])
def test_a_first_view_stays_within_its_budget(
    new_page: NewPage, site_url: str, kind: str, path: str, root: str
) -> None:
    budget = BUDGET.get(kind, BUDGET["default"])
    weights = weigh(new_page(), f"{site_url}{root}{path}")
    assert {"document", "stylesheet", "script"} <= set(weights)
    assert {what: size for what, size in weights.items() if size > budget.get(what, 0)} == {}
    if kind == "explainer":
        assert weights.total() <= 60_000
