"""The real site in a real Chromium: every page is watched, and nothing may go wrong unseen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.browser import chromium
from tests.browser.serving import PREFIX, serve_folder
from tests.commands import built_once
from tests.conftest import OWN_CONTENT

NewPage = Callable[..., Page]

HERE = Path(__file__).parent

# Where the site says it is published; the host does not matter, the path is the one it is served under.
PUBLISHED = {
    "SITE_URL": f"https://example.org{PREFIX}",
    "SITE_REPOSITORY": "https://example.org/repository",
}


@dataclass
class Watch:
    """What the pages of one test did: every address they asked for, and all that the browser complains of."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> BrowserContext:
        """Begin to watch all that happens in a context, in pages opened by pages too."""
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("weberror", lambda thrown: self.complaints.append(f"error: {thrown.error}"))
        context.on("console", self._listen)
        return context

    def unknown_names(self) -> list[str]:
        """List the requests that left the machine."""
        return [url for url in self.requests if urlsplit(url).hostname not in {"127.0.0.1", None}]

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.type} on {message.location['url']}: {message.text}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start one Chromium for all tests; that there is none is a failure, never a reason to skip."""
    executable = chromium.find()
    if executable is None:
        pytest.fail(chromium.remedies(), pytrace=False)
    with sync_playwright() as playwright:
        started = chromium.launch(playwright, executable)
        yield started
        started.close()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the project's own site with its own command line."""
    return built_once(tmp_path_factory, "browsed", OWN_CONTENT, **PUBLISHED)


@pytest.fixture(scope="session")
def site_url(built_site: Path) -> Iterator[str]:
    """Serve the built site under its prefix, with a slash at the end: `page.goto(f"{site_url}en/")`."""
    with serve_folder(built_site) as url:
        yield url


@pytest.fixture
def watch(request: pytest.FixtureRequest) -> Iterator[Watch]:
    """See what the pages did, and fail the test if a reader would have met an error or a third party."""
    watch = Watch()
    yield watch
    expects_404 = request.node.get_closest_marker("expects_404")
    faults = [text for text in watch.complaints if not (expects_404 and "status of 404" in text)]
    faults += [f"request to a third party: {url}" for url in watch.unknown_names()]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.fixture
def new_page(browser: Browser, watch: Watch) -> Iterator[NewPage]:
    """Open pages, each in a context of its own, with the options of Playwright's `new_context`."""
    contexts: list[BrowserContext] = []

    def open_page(**options: Any) -> Page:
        contexts.append(watch.over(browser.new_context(**options)))
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(request: pytest.FixtureRequest, new_page: NewPage) -> Page:
    """Open one page; a test that wants options says `parametrize("page", [{...}], indirect=True)`."""
    return new_page(**getattr(request, "param", {}))
