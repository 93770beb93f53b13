"""Articles are listed by date, their claims are icons in the order of the paragraphs."""

import re
from pathlib import Path

import pytest

from generator.text.lang import Lang
from tests.editing import add_article, edit
from tests.markup import links, section
from tests.reading import body_of


def test_the_newest_article_comes_first_in_their_list(content: Path) -> None:
    add_article(content, "newer", ("2024-03", "2025"))
    found = links(body_of(content, "articles/", "en"))
    assert found.index("../articles/newer/") < found.index("../articles/old-article/")


def test_a_headline_is_called_so_and_not_a_paragraph(content: Path) -> None:
    add_article(
        content, "headed", ("  - id: p1\n", "  - id: top\n    form: headline\n"), ("paragraph: p1", "paragraph: top")
    )
    body = body_of(content, "articles/headed/")
    assert re.search(r'<h3 id="top">Tít\s+<span class="meta">sự việc', body)


ARTICLE = "articles/old-article/"


def test_each_claim_is_an_icon_in_the_order_of_the_paragraphs(content: Path) -> None:
    body = section(body_of(content, ARTICLE, "en"), "_verdicts")
    claims = re.findall(r'<a class="([^"]+)" href="#([^"]+)" aria-label="([^"]+)"', body)
    assert claims == [
        ("supported", "c01", "Claim c01: Supported"),
        ("inaccurate", "c02", "Claim c02: Inaccurate"),
    ]


@pytest.mark.parametrize(("lang", "word"), [("vi", "Tít"), ("en", "Headline")])
def test_the_claims_of_a_headline_are_named_in_words(content: Path, lang: Lang, word: str) -> None:
    edit(content, f"{ARTICLE.strip('/')}.yml", ("  - id: p1\n", "  - id: p1\n    form: headline\n"))
    labels = re.findall(r'<span class="label">(.*?)</span>', section(body_of(content, ARTICLE, lang), "_verdicts"))
    assert labels == [word]


@pytest.mark.parametrize(("uri", "lang"), [("", "vi"), ("", "en"), ("articles/", "vi"), ("articles/", "en")])
def test_elsewhere_the_claims_are_one_image_with_a_name(content: Path, uri: str, lang: Lang) -> None:
    body = body_of(content, uri, lang)
    label = {"vi": "Được xác nhận 1, Không chính xác 1", "en": "Supported 1, Inaccurate 1"}[lang]
    images = re.findall(r'<p class="strip small" role="img" aria-label="([^"]+)">(.*?)</p>', body, re.DOTALL)
    [(named, icons)] = images
    assert named.endswith(label)
    assert re.findall(r'<i class="([^"]+)">', icons) == ["supported", "inaccurate"]
    assert "href" not in icons
