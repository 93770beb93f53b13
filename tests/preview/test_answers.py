"""The preview answers for every address with what a build would write there."""

import dataclasses
from pathlib import Path

import pytest

from generator.pages.all import pages, planned_pages
from generator.pipeline import read_content, shown_with_drafts, texts
from generator.preview import answers
from generator.preview.notices import Situation
from generator.problems.excerpt import Lines
from generator.site.link import Linked
from tests.commands import built
from tests.conftest import CONTENT
from tests.editing import break_term
from tests.reading import TODAY, read


@pytest.mark.slow
def test_the_preview_shows_what_a_build_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")  # pages to print bear the day
    environ = {"SITE_URL": "https://root.example/"}
    built(CONTENT, site, **environ)
    linked = read_content(CONTENT, TODAY, environ).linked
    assert linked
    answer = answers.site(linked, pytest.fail)
    for planned in planned_pages(linked):
        written = site / (planned.path if planned.path.endswith(".html") else f"{planned.path}index.html")
        shown = answer(f"/{planned.path}").body.decode()
        start = shown.index('<script defer src="/_preview/')
        assert shown[:start] + shown[shown.index("</head>") :] == written.read_text("utf-8"), planned.path
    for name in texts(linked, lambda: pages(linked)):
        assert answer(f"/{name}").body == (site / name).read_bytes()


def situation_of(content: Path) -> Situation:
    checked = read(content)
    return Situation(content, checked.problems, Lines(checked.content.texts()), checked.content.drafts)


@pytest.fixture(scope="module")
def site(small: Linked) -> answers.Answers:
    return answers.site(small, pytest.fail)


@pytest.mark.parametrize(
    ("path", "status", "location"),
    [
        ("/", 200, None),
        ("/index.html", 200, None),
        ("/en/glossary/chung-cat/", 200, None),
        ("/en/glossary/chung-cat/index.html", 200, None),
        ("/glossary/chung-cat", 302, "/glossary/chung-cat/"),
        ("/en", 302, "/en/"),
        ("/glossary/not-there/", 404, None),
        ("/notindex.html", 404, None),
        ("/favicon.ico", 404, None),
    ],
)
def test_an_address_gives_its_page(site: answers.Answers, path: str, status: int, location: str | None) -> None:
    assert (site(path).status, site(path).location) == (status, location)


def test_a_version_is_that_of_one_page(site: answers.Answers) -> None:
    versions = [site(path).version for path in ("/", "/en/", "/glossary/", "/nowhere/")]
    assert len(set(versions)) == len(versions)
    assert site("/nowhere/").version == site("/elsewhere").version


@pytest.mark.parametrize(
    "path", ["/assets/../main.html", "/assets//etc/passwd", "/_preview/../server.py", "/assets/", "/../x"]
)
def test_no_address_leads_out_of_the_folders_of_assets(path: str) -> None:
    assert answers.asset(path) is None


@pytest.mark.parametrize("path", ["/assets/site.css", "/assets/site.js", "/assets/icon.svg", "/_preview/follow.js"])
def test_the_assets_are_served_with_their_types(site: answers.Answers, path: str) -> None:
    found = answers.asset(path) or site(path)
    assert found.body
    assert found.type != "application/octet-stream"


@pytest.mark.parametrize(
    ("path", "media_type"),
    [
        ("/feed.xml", "application/atom+xml"),
        ("/en/topics/policy/feed.json", "application/feed+json"),
        ("/feed-all.xml", "application/atom+xml"),
        ("/timeline.ics", "text/calendar; charset=utf-8"),
        ("/sitemap.xml", "application/xml"),
        ("/data/terms.csv", "text/csv; charset=utf-8"),
        ("/data/claims.jsonld", "application/ld+json"),
        ("/data/sources.bib", "text/plain; charset=utf-8"),
        ("/api/v1/terms/chung-cat.json", "application/json"),
        ("/oembed/term/chung-cat.json", "application/json"),
        ("/embed/term/chung-cat/", "text/html; charset=utf-8"),
        ("/en/embed/term/chung-cat/index.html", "text/html; charset=utf-8"),
    ],
)
def test_a_file_has_the_type_that_programs_know_it_by(site: answers.Answers, path: str, media_type: str) -> None:
    assert (site(path).status, site(path).type) == (200, media_type)


def test_problems_speak_the_language_of_the_address(content: Path) -> None:
    break_term(content)
    shown = answers.problems(situation_of(content), pytest.fail)
    assert '<html lang="vi">' in (vietnamese := shown("/glossary/x/").body.decode())
    assert "Dòng 15, cột 11" in vietnamese
    assert 'href="/en/glossary/x/"' in vietnamese
    assert "Line 15, column 11" in (english := shown("/en/glossary/x/").body.decode())
    assert 'href="/glossary/x/"' in english


def test_content_without_settings_has_its_page_of_problems_too(tmp_path: Path) -> None:
    shown = answers.problems(situation_of(tmp_path), pytest.fail)
    assert "site.yml" in shown("/").body.decode()


def test_what_fails_while_a_page_is_made_is_shown_in_its_place(small: Linked) -> None:
    told: list[str] = []
    without = {key: fragment for key, fragment in small.fragments.items() if key[0] != "chung-cat"}
    broken = dataclasses.replace(small, fragments=without)
    shown = answers.site(broken, told.append)("/en/glossary/chung-cat/")
    assert "The program failed" in shown.body.decode()
    assert "KeyError" in told[0]


@pytest.mark.parametrize(
    ("error", "path", "said"),
    [
        (OSError("no such folder <x>"), "/", "Không đọc được thư mục nội dung"),
        (OSError("no such folder <x>"), "/en/", "The content folder cannot be read"),
        (ValueError("<x>"), "/en/", "The program failed"),
    ],
)
def test_a_failure_is_told_in_the_language_of_the_address(error: Exception, path: str, said: str) -> None:
    body = answers.crash(error)(path).body.decode()
    assert said in body
    assert "&lt;x&gt;" in body


@pytest.mark.parametrize("shown", [answers.crash(OSError("x")), answers.problems(Situation(CONTENT), pytest.fail)])
def test_pages_of_problems_have_their_styles_too(shown: answers.Answers) -> None:
    styles = shown("/assets/site.css")
    assert styles.type == "text/css; charset=utf-8"
    assert b"--paper" in styles.body


@pytest.fixture
def broken(small: Linked, content: Path) -> answers.Answers:
    """Give the answers for content of which one record was broken after the site was last good."""
    break_term(content)
    (content / "actors" / "new-one.yml").write_text("kind: company\n", "utf-8")
    return answers.site(small, pytest.fail, situation_of(content))


@pytest.mark.parametrize("path", ["/en/glossary/huan-luyen/", "/en/actors/new-one/"])
def test_a_mistake_is_shown_on_the_page_of_its_record_though_that_was_never_made(
    broken: answers.Answers, path: str
) -> None:
    assert '<li class="problem error">' in broken(path).body.decode()


def test_every_other_page_stays_as_it_was_and_leads_there(broken: answers.Answers, site: answers.Answers) -> None:
    body = broken("/en/actors/open-lab/").body.decode()
    assert "error" not in site("/en/actors/open-lab/").body.decode().partition("<body")[2][:200]
    assert (
        '<a href="/en/actors/new-one/">new-one.yml</a> <a href="/en/_preview/problems/#errors">and 1 more file' in body
    )
    assert "<h1" in body
    vietnamese = broken("/actors/open-lab/").body.decode()
    assert '<a href="/actors/new-one/">new-one.yml</a>' in vietnamese
    assert "Trang này là bản trước khi có lỗi." in vietnamese


def test_a_page_whose_record_has_an_error_leads_to_how_it_was_before(
    broken: answers.Answers, site: answers.Answers
) -> None:
    assert '<a href="?last">' in broken("/en/glossary/huan-luyen/").body.decode()
    before = broken("/_preview/last/en/glossary/huan-luyen/").body.decode()
    start = '<header class="site-head"'
    assert before.partition(start)[2] == site("/en/glossary/huan-luyen/").body.decode().partition(start)[2]
    assert "This page is as it was before that." in before
    assert '<a href="?last">' not in broken("/en/actors/new-one/").body.decode()


def test_a_record_that_is_new_since_there_are_errors_leads_to_what_is_said_of_it(small: Linked, content: Path) -> None:
    break_term(content)
    (content / "terms" / "nhap.yml").write_text("draft: true\n", "utf-8")
    behind = frozenset(content / path for path in ("terms/nhap.yml", "terms/chung-cat.yml"))
    now = dataclasses.replace(situation_of(content), behind=behind)
    shown = answers.site(small, pytest.fail, now)
    assert 'id="draft-nhap"' in shown("/en/glossary/nhap/").body.decode()
    assert 'id="draft-nhap"' not in shown("/en/glossary/chung-cat/").body.decode()


def test_a_page_of_problems_has_the_header_of_the_site(broken: answers.Answers) -> None:
    body = broken("/glossary/huan-luyen/").body.decode()
    assert '<a class="brand" href="/">' in body
    assert '<a href="/_preview/problems/">Mọi thông báo</a>' in body


def test_notes_are_listed_with_the_way_to_their_pages(small: Linked, content: Path) -> None:
    shown = answers.site(small, pytest.fail, situation_of(content))
    body = shown("/en/_preview/problems/").body.decode()
    assert '<li class="problem note">' in body
    assert '<a class="file" href="/en/articles/old-article/">content/articles/old-article.yml</a>' in body
    assert 'href="/en/_preview/problems/#notes"' in shown("/en/").body.decode()


def test_a_draft_says_so_and_links_to_it_are_marked(content: Path) -> None:
    (content / "terms" / "nhap.yml").write_text("draft: true\nterm: {vi: nháp, en: draft}\n", "utf-8")
    linked = shown_with_drafts(read(content))
    assert linked
    shown = answers.site(linked, pytest.fail, situation_of(content))
    body = shown("/en/glossary/nhap/").body.decode()
    assert "<strong>A draft, not published:</strong> 2 things missing." in body
    assert '<mark class="unwritten">[not written yet]</mark>' in body
    assert "/_preview/draft.css" in body
    assert "A draft" not in shown("/en/glossary/chung-cat/").body.decode()
    assert 'a[href$="/nhap/"]' in shown("/_preview/drafts.css").body.decode()
