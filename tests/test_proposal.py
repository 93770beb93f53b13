"""The site of a proposal, built whole: pages for those who review it, and nothing that engines or programs keep."""

import re
import shutil
from pathlib import Path

import pytest

from generator import cli
from generator.output.scripts import scripts
from tests.conftest import CONTENT
from tests.editing import project_of
from tests.htmlcheck import Pages, faults, read_site

pytestmark = pytest.mark.slow

PUBLISHED = "https://news.example/x/"
ADDRESS = f"{PUBLISHED}preview/7/"
ENVIRON = {"SITE_URL": PUBLISHED, "SITE_PROPOSAL": "7", "SITE_REPOSITORY": "https://code.example/o/x"}
# Pages, and what they need to be looked at and searched.
KINDS = {".html", ".css", ".js", ".svg", ".json", ".txt"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the site of a proposal to a project that has a handbook."""
    content = tmp_path_factory.mktemp("proposal") / "content"
    shutil.copytree(CONTENT, content)
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(project_of(content))
        for name, value in ENVIRON.items():
            patched.setenv(name, value)
        assert cli.main(["build"]) == 0
    return content.parent / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> Pages:
    return read_site(site)


def written(site: Path, pages: Pages) -> dict[str, str]:
    return {name: (site / name).read_text("utf-8") for name in pages}


def test_no_page_of_it_is_to_be_found_followed_or_taken_for_the_published_one(site: Path, pages: Pages) -> None:
    for name, text in written(site, pages).items():
        assert re.findall(r'<meta name="robots" content="([^"]*)">', text) == ["noindex, nofollow"], name
        assert not re.search(r'rel="(?:canonical|alternate)"|property="og:|apple-touch-icon', text), name
        assert pages[name].canonical is None


def test_every_page_says_what_it_is_and_leads_to_the_proposal_and_to_the_published_page(
    site: Path, pages: Pages
) -> None:
    for name, text in written(site, pages).items():
        assert text.count('<aside class="proposal"') == 1, name
        assert ("Preview of proposal 7." if pages[name].lang == "en" else "Xem thử đề xuất số 7.") in pages[name].text
        links = [link for _, link in pages[name].links]
        assert "https://code.example/o/x/pull/7" in links
        published = name.removesuffix("404.html").removesuffix("index.html")
        assert PUBLISHED + published in links, name


def test_it_holds_pages_and_nothing_that_cannot_ask_engines_to_pass_by(site: Path) -> None:
    files = [path.relative_to(site) for path in site.rglob("*") if path.is_file() and not path.name.startswith(".")]
    assert {path.suffix for path in files} <= KINDS
    assert not {"api", "cards", "embed", "handbook"} & {path.parts[0] for path in files}
    outside = {path.name for path in files if path.suffix == ".json" and path.parts[0] not in {"assets", "search"}}
    assert not {name for name in outside if "feed" in name or "package" in name}
    assert not any((site / name).exists() for name in ("sitemap.xml", "robots.txt", "data/site.zip", "en/handbook"))


def test_it_takes_little_room_where_ten_stand_beside_the_published_site(site: Path) -> None:
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = [path.stat().st_size for path in files if path.suffix == ".html"]
    beside = sum(path.stat().st_size for path in files) - sum(pages)
    assert sum(pages) / len(pages) < 15_000
    assert beside < 400_000


def test_every_link_of_it_leads_to_a_page_of_it_or_to_the_published_site(site: Path, pages: Pages) -> None:
    outside = [fault for fault in faults(site, pages, ADDRESS) if not fault.endswith(": outside the site")]
    assert outside == []
    led = {link for page in pages.values() for _, link in page.links if link.startswith(PUBLISHED)}
    assert {f"{PUBLISHED}data/terms.csv", f"{PUBLISHED}feed.xml", f"{PUBLISHED}en/feed.xml"} <= led


def test_every_script_of_it_is_the_programs_own(site: Path, pages: Pages) -> None:
    own = {name: text.encode() for name, text in scripts().items()}
    found = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.js")}
    assert found == {name: data for name, data in own.items() if name.endswith(".js")}
    inline = {one for text in written(site, pages).values() for one in re.findall(r"<script>(.*?)</script>", text)}
    assert len(inline) == 1
    assert [path.name for path in site.rglob("*.svg")] == ["icon.svg"]


def test_nobody_is_asked_to_mend_main_while_reading_it(site: Path, pages: Pages) -> None:
    foot = re.compile(r'<footer class="site-foot">.*?</footer>', re.DOTALL)
    feet = [found[0] for text in written(site, pages).values() for found in [foot.search(text)] if found]
    assert len(feet) == len(pages)
    assert not [one for one in feet if "/edit/main/" in one or "issues/new" in one]
