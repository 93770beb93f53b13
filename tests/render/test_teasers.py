"""A teaser holds what a list says of an explainer."""

from generator.content.models import Explainer
from generator.render.teasers import teaser
from generator.render.view import View
from generator.site.link import Linked


def test_it_says_title_sentence_and_minutes_in_the_language_of_the_page(small: Linked) -> None:
    explainer = small.site.records["first-steps"]
    assert isinstance(explainer, Explainer)
    for lang in ("vi", "en"):
        found = teaser(View(small, lang), explainer)
        assert found.uri == "explainers/first-steps/"
        assert found.title == explainer.title.side(lang)
        assert found.sentence.startswith(str(explainer.sentence.side(lang))[:9])
        assert found.minutes == 1
