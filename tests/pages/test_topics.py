"""A topic's page gathers what the site has on it, and what belongs to a topic leads there."""

import re
from pathlib import Path

import pytest

from generator.pages.topics import _CLAIMS, _FOLDED_EVENTS, _OPEN_EVENTS
from generator.render.subjects import ACTORS, TERMS, subjects
from generator.render.view import View
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from tests.editing import edit
from tests.markup import text
from tests.reading import Made, body_of


@pytest.mark.parametrize("lang", LANGS)
def test_every_topic_that_anything_names_has_a_page_that_is_listed(own: Linked, own_pages: Made, lang: Lang) -> None:
    for subject in subjects(View(own, lang)):
        assert own_pages[lang, subject.uri].kind == "subject"
        assert f'href="../{subject.uri}"' in own_pages[lang, "topics/"].body


def test_a_topic_shows_the_newest_events_first_and_folds_older_ones(own: Linked, own_pages: Made) -> None:
    for subject in subjects(View(own, "vi")):
        body = own_pages["vi", subject.uri].body
        shown = body.partition('id="_events"')[2].partition("</section>")[0]
        newest = tuple(reversed(subject.events))[: _OPEN_EVENTS + _FOLDED_EVENTS]
        places = [shown.index(f'timeline/{event.date.year}/#{event.id}"') for event in newest]
        assert places == sorted(places)
        assert len(re.findall(r"timeline/\d+/#", shown)) == len(newest)
        assert ("<details" in shown) == (len(subject.events) > _OPEN_EVENTS)
        assert f'href="../../timeline/topics/{subject.topic.id}/"' in shown


def test_a_topic_shows_few_claims_and_leads_to_all_of_them(own: Linked, own_pages: Made) -> None:
    for subject in subjects(View(own, "vi")):
        body = own_pages["vi", subject.uri].body
        assert body.count('<p class="answer">') == min(len(subject.claims), _CLAIMS)
        assert (f"claims/topic/{subject.topic.id}/" in body) == (len(subject.claims) > _CLAIMS)


def test_a_topic_names_the_terms_and_actors_that_weigh_most(own_pages: Made) -> None:
    body = own_pages["en", "topics/distillation/"].body
    side = body.partition('class="side"')[2]
    assert side.count("<li>") <= TERMS + ACTORS
    assert "glossary/chung-cat/" in side
    assert "actors/deepseek/" in side


def test_explainers_claims_and_the_topics_events_lead_to_the_topic(own: Linked, own_pages: Made) -> None:
    assert own.site.explainers
    for explainer in own.site.explainers:
        body = own_pages["vi", f"explainers/{explainer.id}/"].body
        assert explainer.topics
        assert all(f'href="../../topics/{topic}/"' in body for topic in explainer.topics)
    for article in own.site.articles:
        for claim in article.claims:
            body = own_pages["vi", f"articles/{article.id}/{claim.id}/"].body
            assert all(f'href="../../../topics/{topic}/"' in body for topic in claim.topics or article.topics)
    for topic in own.site.settings.topics:
        assert f'href="../../../topics/{topic.id}/"' in own_pages["vi", f"timeline/topics/{topic.id}/"].body


def test_a_topic_says_what_it_is_about_where_the_editors_did(content: Path) -> None:
    edit(content, "site.yml", ("en: Models}", "en: Models}\n    about: {vi: Về mô hình., en: About models.}"))
    edit(content, "explainers/first-steps.yml", ("published:", "topics: [models]\npublished:"))
    assert "About models. 1 explainer" in text(body_of(content, "topics/models/", "en"))
    assert "First steps" in text(body_of(content, "topics/models/", "en"))
    assert "1 explainer" not in text(body_of(content, "topics/policy/", "en"))
