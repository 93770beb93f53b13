"""Each claim has a page: the answer first, then what was said; lists show them by verdict and by speaker."""

import re
from pathlib import Path

import pytest

from generator.render.claim_facets import all_claims
from tests.editing import add_article, edit
from tests.markup import text
from tests.reading import Made, body_of, linked_of, page_of

ARTICLE = "articles/old-article.yml"
CLAIM = "articles/old-article/c02/"
LATER = """\
    since:
      - date: 2025
        text:
          vi: Vụ việc khép lại [@src-seen].
          en: The case ended [@src-seen].
    responses:
      - by: quick-copy
        date: 2024-03
        text:
          vi: Hãng phủ nhận [@src-seen].
          en: A denial [@src-seen].
    context: first-steps#begin
    said_by: open-lab
    words: đã có cáo buộc
"""
PASSAGE = """\
passages:
  - id: ruling
    says: {vi: Tòa chưa ra phán quyết., en: No ruling so far.}
    words: no ruling
    locator: {vi: đoạn 2, en: paragraph 2}
"""


def test_the_answer_is_the_heading_and_the_title(small_pages: Made) -> None:
    page = small_pages["en", CLAIM]
    assert page.title == "No court has ruled on the matter."
    assert "<h1>No court has ruled on the matter.</h1>" in page.body
    assert page.description == "Inaccurate. The article: A court has ruled."


def test_the_sign_stands_with_what_was_said_and_never_with_the_answer(small_pages: Made) -> None:
    for lang in ("vi", "en"):
        body = small_pages[lang, CLAIM].body
        assert body.index("</h1>") < body.index('class="sign') < body.index('class="statement"')
        assert "<svg" not in body[body.index("<h1>") : body.index("</h1>")]


def test_a_claim_says_what_is_wrong_and_how_it_could_have_been_put(small_pages: Made) -> None:
    said = text(small_pages["en", CLAIM].body)
    assert "What is wrong Overstated" in said
    assert "It could have said No court has ruled." in said
    assert "Last checked 2 November 2026" in said


def test_evidence_is_named_where_it_is_not_the_best(content: Path, small_pages: Made) -> None:
    assert "One origin only" in text(small_pages["en", CLAIM].body)
    edit(content, "sources/src-seen.yml", ("kind: news", "kind: law"))
    assert "Evidence" not in text(body_of(content, CLAIM, "en"))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_passage_is_told_with_its_key_phrase_in_the_original(content: Path, lang: str) -> None:
    source = content / "sources" / "src-seen.yml"
    source.write_text(source.read_text("utf-8") + PASSAGE, "utf-8")
    article = content / ARTICLE
    article.write_text(article.read_text("utf-8").replace("[@src-seen; @", "[@src-seen#ruling; @"), "utf-8")
    body = page_of(linked_of(content), CLAIM, "vi" if lang == "vi" else "en").body
    says = {"vi": "Tòa chưa ra phán quyết.", "en": "No ruling so far."}[lang]
    place = {"vi": "đoạn 2", "en": "paragraph 2"}[lang]
    assert f"<blockquote>{says}</blockquote>" in body
    assert "“no ruling”" in body
    assert place in body
    assert 'href="#_source-src-seen" data-card="--ruling"' in body
    assert 'data-of="src-seen--ruling"' in body


def test_what_came_later_and_what_was_replied_stand_apart(content: Path) -> None:
    edit(content, ARTICLE, ("    checked", f"{LATER}    checked"))
    said = text(body_of(content, "articles/old-article/c01/", "en"))
    assert "Since then 2025 The case ended" in said
    assert re.search("The replies Quick Copy ?, March 2024 A denial", said)
    assert "Background The beginning" in said
    assert "Said by Open Lab" in said
    assert "“đã có cáo buộc”" in said


def test_claims_lead_to_those_before_and_after(small_pages: Made) -> None:
    first, second = small_pages["en", "articles/old-article/c01/"].body, small_pages["en", CLAIM].body
    assert 'rel="prev"' not in first
    assert re.search(r'rel="next" href="[^"]*c02/"', first)
    assert re.search(r'rel="prev" href="[^"]*c01/"', second)


def test_all_claims_are_listed_those_of_the_newest_article_first(content: Path) -> None:
    add_article(content, "newer", ("2024-03", "2025"))
    listed = all_claims(linked_of(content).site)
    assert [(article.id, claim.id) for article, claim in listed] == [
        ("newer", "c01"),
        ("newer", "c02"),
        ("old-article", "c01"),
        ("old-article", "c02"),
    ]


def test_each_verdict_and_each_speaker_has_a_list(content: Path) -> None:
    edit(content, ARTICLE, ("    checked", "    said_by: open-lab\n    checked"))
    index = body_of(content, "claims/", "en")
    assert "Inaccurate (1)" in text(index)
    assert "Open Lab (1)" in text(index)
    wrong = text(body_of(content, "claims/verdict/inaccurate/", "en"))
    assert "No court has ruled on the matter" in wrong
    assert "printed the accusation" not in wrong
    assert "printed the accusation" in text(body_of(content, "claims/said-by/open-lab/", "en"))


def test_a_claim_tells_which_verdicts_it_had(content: Path) -> None:
    former = (
        "    was:\n"
        "      - {verdict: opinion, until: 2026-10-01}\n"
        "      - {verdict: unsupported, until: 2026-11-02, reason: {vi: Toà lên tiếng., en: The court spoke.}}\n"
    )
    edit(content, ARTICLE, ("    faults: [overstated]\n", f"    faults: [overstated]\n{former}"))
    assert "Đến 2/11/2026 chúng tôi ghi: Chưa có căn cứ. Toà lên tiếng." in text(body_of(content, CLAIM))
    said = text(body_of(content, CLAIM, "en"))
    assert "Until 2 Nov 2026 we said: Unsupported. The court spoke. Until 1 Oct 2026 we said: Opinion." in said
