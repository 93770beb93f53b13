"""Readers are asked what an explainer has told them, in the same way in both languages."""

from pathlib import Path

import pytest

from generator.render.claim_facets import Checked, all_claims
from generator.render.self_check import QUESTIONS, claims_to_ask, terms_to_ask
from generator.render.view import View
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.editing import edit
from tests.markup import section, text
from tests.reading import body_of

EXPLAINER = "explainers/first-steps/"


def asked(own: Linked) -> dict[str, list[str]]:
    return {key: [one.claim.verdict for one in found] for key, found in claims_to_ask(all_claims(own.site)).items()}


def test_no_two_claims_of_a_verdict_are_asked_and_no_opinion(own: Linked) -> None:
    for verdicts in asked(own).values():
        assert len(set(verdicts)) == len(verdicts) <= 2
        assert "opinion" not in verdicts


def test_an_explainer_asks_of_claims_whose_background_it_gives(own: Linked) -> None:
    for explainer, claims in claims_to_ask(all_claims(own.site)).items():
        assert {one.claim.context.id for one in claims if one.claim.context} == {explainer}


def test_terms_are_those_to_which_most_texts_lead_in_either_language(own: Linked) -> None:
    explainer = next(one for one in own.site.explainers if one.id == "what-distillation-is")
    chosen = {lang: [term.id for term in terms_to_ask(View(own, lang), explainer, QUESTIONS)] for lang in LANGS}
    assert chosen["vi"] == chosen["en"]
    assert chosen["vi"][0] == "chung-cat"


@pytest.mark.parametrize(
    ("lang", "first", "answer"),
    [
        ("vi", "Một bài báo viết thế này. Có đúng không?", "Câu ấy:"),
        ("en", "An article says this. Is it right?", "That sentence:"),
    ],
)
def test_a_page_asks_and_folds_the_answer(content: Path, lang: Lang, first: str, answer: str) -> None:
    article = "articles/old-article.yml"
    edit(content, article, ("    verdict: inaccurate", "    context: first-steps#begin\n    verdict: inaccurate"))
    found = section(body_of(content, EXPLAINER, lang), "_check")
    summary, folded = found.split("</summary>")[:2]
    assert first in text(summary)
    assert answer in text(folded)


def test_a_claim_without_background_is_not_asked(small: Linked) -> None:
    claims = tuple(
        Checked(one.article, one.claim.model_copy(update={"context": None})) for one in all_claims(small.site)
    )
    assert claims_to_ask(claims) == {}


def test_an_explainer_without_claims_and_terms_asks_nothing(content: Path) -> None:
    assert "_check" in body_of(content, EXPLAINER, "en")
    edit(content, "explainers/first-steps.yml", ("terms: [chung-cat, huan-luyen]\n", ""))
    assert "_check" not in body_of(content, EXPLAINER, "en")
