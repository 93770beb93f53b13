"""Articles are listed by date, their verdicts as one bar; a claim is told by its answer and proved on demand."""

import re
from pathlib import Path

import pytest

from generator.text.lang import Lang
from tests.editing import add_article, edit
from tests.markup import links, text
from tests.reading import Made, body_of, linked_of, page_of


def test_the_newest_article_comes_first_in_their_list(content: Path) -> None:
    add_article(content, "newer", ("2024-03", "2025"))
    found = links(body_of(content, "articles/", "en"))
    assert found.index("../articles/newer/") < found.index("../articles/old-article/")


def test_a_headline_is_called_so_and_not_a_paragraph(content: Path) -> None:
    add_article(
        content, "headed", ("  - id: p1\n", "  - id: top\n    form: headline\n"), ("paragraph: p1", "paragraph: top")
    )
    assert '<h3 id="top">Tít</h3>' in body_of(content, "articles/headed/")


def test_a_paragraph_with_a_title_is_called_by_it(content: Path) -> None:
    edit(content, f"{ARTICLE.strip('/')}.yml", ("  - id: p1\n", "  - id: p1\n    title: {vi: Lời cáo buộc, en: It}\n"))
    page = page_of(linked_of(content), ARTICLE)
    assert '<h3 id="p1">Lời cáo buộc</h3>' in page.body
    assert ("p1", "Lời cáo buộc") in [(heading.id, heading.title) for heading in page.headings]


ARTICLE = "articles/old-article/"


def test_the_answer_comes_first_and_the_verdict_with_what_was_said(small_pages: Made) -> None:
    body = small_pages["en", ARTICLE].body
    claim = body[body.index('id="c02"') : body.index("</details>", body.index('id="c02"'))]
    answer, sign, said = (
        claim.index(words) for words in ("No court has ruled on the matter", "sign inaccurate", "A court")
    )
    assert answer < sign < said
    assert "Inaccurate" in claim[sign:said]
    assert "overstated" in claim[sign:said]


def test_what_a_claim_rests_on_stands_folded_below_it_without_numbers(small_pages: Made) -> None:
    body = small_pages["en", ARTICLE].body
    proof = body[body.index('<details class="proof">') :].partition("</details>")[0]
    assert "The paper printed it." in text(proof)
    assert "<sup" not in proof
    assert 'href="../../sources/src-seen/"' in proof


def test_the_bar_and_its_filters_count_each_verdict(small_pages: Made) -> None:
    body = small_pages["en", ARTICLE].body
    assert re.findall(r'<rect class="(\w+)" x="(\d)" width="1"', body) == [("supported", "0"), ("inaccurate", "1")]
    assert re.findall(r'href="#_only-(\w+)"', body) == ["supported", "inaccurate"]


@pytest.mark.parametrize(("uri", "lang"), [("", "vi"), ("", "en"), ("articles/", "vi"), ("articles/", "en")])
def test_elsewhere_the_claims_are_one_image_with_a_name(content: Path, uri: str, lang: Lang) -> None:
    body = body_of(content, uri, lang)
    label = {"vi": "Khớp với nguồn 1, Không chính xác 1", "en": "Supported 1, Inaccurate 1"}[lang]
    bars = re.findall(r'<svg class="bar".*? role="img" aria-label="([^"]+)">(.*?)</svg>', body, re.DOTALL)
    [(named, pieces)] = bars
    assert named.endswith(label)
    assert re.findall(r'<rect class="([^"]+)"', pieces) == ["supported", "inaccurate"]
