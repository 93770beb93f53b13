"""The theme around a page shows text as text."""

import html
import posixpath
import re

from generator.output.document import document_template
from generator.output.policy import content_policy
from generator.render.theme_data import theme_data
from generator.site.link import Linked
from tests.conftest import GENERATOR
from tests.reading import Made


def test_the_theme_escapes_all_text() -> None:
    theme = (GENERATOR / "theme" / "reader.html").read_text("utf-8")
    bare = re.findall(r"\{\{-?\s*((?:here|there|words|language|section|extra|meta)\b[^|}]*?)\s*-?\}\}", theme)
    # Addresses, languages and the policy are ours; `meta.uri` and its like are made of ids, the mark of paths.
    assert {name for name in bare if not re.search(r"(root|uri|mark|policy|oembed)\b", name)} == set()


def test_a_page_finds_its_files_from_wherever_it_lies(small: Linked, small_pages: Made) -> None:
    template = document_template(theme_data(small))
    ways = {"": "./", "glossary/": "../", "glossary/chung-cat/": "../../", "404.html": "/"}
    for uri, way in ways.items():
        document = template.document(small_pages["vi", uri])
        assert (
            f'href="{way.removeprefix("./")}assets/site.css"' in document or f'href="{way}assets/site.css"' in document
        )


def test_a_page_carries_the_policy_and_its_language(small: Linked, small_pages: Made) -> None:
    document = document_template(theme_data(small)).document(small_pages["en", "glossary/"])
    assert html.escape(content_policy(), quote=False) in html.unescape(document)
    assert '<html lang="en"' in document
    assert document.count("<title>") == 1


def test_the_first_page_of_a_list_leads_to_its_table(small: Linked, small_pages: Made) -> None:
    template = document_template(theme_data(small))
    document = template.document(small_pages["en", "glossary/"])
    assert '<link rel="alternate" type="text/csv" href="../../data/terms.csv" title="Terms">' in document
    assert '<a href="../../en/data/#_terms">' in document
    for uri in ("", "glossary/chung-cat/", "corrections/"):
        assert "text/csv" not in template.document(small_pages["en", uri])


def test_a_page_announces_the_feeds_that_tell_of_it(small: Linked, small_pages: Made) -> None:
    template = document_template(theme_data(small))
    own = {"": [], "glossary/chung-cat/": [], "topics/policy/": ["topics/policy/feed"], "404.html": []}
    own |= {"corrections/": ["corrections/feed"]}
    kinds = {"xml": "application/atom+xml", "json": "application/feed+json"}
    for uri, feeds in own.items():
        page = small_pages["vi", uri]
        announced = re.findall(
            r'<link rel="alternate" type="([^"]*)" title="[^"]+" href="([^"]*)">', template.document(page)
        )
        found = [(kind, posixpath.normpath(posixpath.join("/", uri, way))) for kind, way in announced]
        assert found == [(kinds[end], f"/{feed}.{end}") for feed in ["feed", *feeds] for end in kinds]
    assert 'title="Test site" href="../../../en/feed.xml"' in template.document(
        small_pages["en", "glossary/chung-cat/"]
    )


def test_a_text_can_be_read_in_both_languages_where_both_are_there(small: Linked, small_pages: Made) -> None:
    template = document_template(theme_data(small))
    button = '<button class="bilingual">Read side by side</button>'
    offered = {uri for lang, uri in small_pages if lang == "en" and button in template.document(small_pages[lang, uri])}
    assert "glossary/chung-cat/" in offered
    assert not offered & {"", "glossary/", "timeline/", "404.html"}
    assert all(len(small_pages["en", uri].languages) > 1 for uri in offered)
