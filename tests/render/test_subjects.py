"""A topic gathers all that names it, and weighs terms and actors by how much they belong to it."""

from pathlib import Path

from generator.render.subjects import Subject, named_topics, subjects
from generator.render.view import View
from generator.site.link import Linked
from tests.editing import edit
from tests.reading import linked_of


def found(content: Path) -> dict[str, Subject]:
    return {subject.topic.id: subject for subject in subjects(View(linked_of(content), "vi"))}


def test_a_topic_that_nothing_names_is_left_out(content: Path) -> None:
    assert list(found(content)) == ["models", "policy"]
    edit(content, "events/e-2024-03-reply.yml", ("[models, policy]", "[models]"))
    assert list(found(content)) == ["models"]


def test_a_topic_has_its_events_in_order_of_time_and_counts_their_actors(content: Path) -> None:
    models = found(content)["models"]
    assert [event.id for event in models.events] == ["e-2024-02-01-claim", "e-2024-03-reply"]
    assert models.actors == {"quick-copy": 2, "open-lab": 1}


def test_terms_of_an_explainer_on_one_topic_weigh_more(content: Path) -> None:
    edit(content, "explainers/first-steps.yml", ("published:", "topics: [models]\npublished:"))
    alone = found(content)["models"].terms["chung-cat"]
    edit(content, "explainers/first-steps.yml", ("topics: [models]", "topics: [models, policy]"))
    shared = found(content)
    assert shared["models"].terms["chung-cat"] == shared["policy"].terms["chung-cat"] < alone
    assert [one.id for one in shared["policy"].explainers] == ["first-steps"]


def test_claims_stand_under_the_topics_of_their_article(content: Path) -> None:
    edit(content, "articles/old-article.yml", ("summary:", "topics: [policy]\nsummary:"))
    policy = found(content)["policy"]
    assert [checked.claim.id for checked in policy.claims] == ["c01", "c02"]
    assert policy.uri == "topics/policy/"


def test_the_topics_that_are_named_are_those_that_have_something(own: Linked, content: Path) -> None:
    for linked in (own, linked_of(content)):
        assert named_topics(linked.site) == tuple(one.topic for one in subjects(View(linked, "vi")))
    edit(content, "events/e-2024-03-reply.yml", ("[models, policy]", "[models]"))
    assert [topic.id for topic in named_topics(linked_of(content).site)] == ["models"]
    edit(content, "articles/old-article.yml", ("summary:", "topics: [policy]\nsummary:"))
    assert [topic.id for topic in named_topics(linked_of(content).site)] == ["models", "policy"]
