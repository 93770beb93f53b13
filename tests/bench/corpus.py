"""Write the words of a site from lists and patterns: the same site for the same size and seed, whoever runs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.text.lang import LANGS
from tests.bench.dice import Dice
from tests.bench.names import (
    Names,
    Size,
    actor_name,
    both,
    city,
    day,
    explainer_title,
    field,
    filled,
    is_person,
    names_of,
    organisation,
    term_name,
    term_parts,
    vocabulary,
)
from tests.bench.prose import Block, Blocks, Both, Paragraph, plain
from tests.bench.records import (
    Actor,
    Article,
    Claim,
    Corpus,
    Event,
    Explainer,
    Question,
    Relation,
    Section,
    Source,
    Term,
    Topic,
    Unknown,
)
from tests.bench.scenes import NUMBERS, Scene, bullets, drawn, line, paragraph, quote, scene_of, sentence, table

SIZES: Mapping[str, Size] = {
    "S": Size(20, 60, 20, 50),
    "M": Size(300, 500, 200, 1000),
    "L": Size(2000, 3000, 1000, 5000),
}
_EXPLAINERS_PER_ARTICLE = 20
_CERTAINTIES = ("confirmed", "reported", "alleged")
_SOURCE_KINDS = ("news", "official", "paper", "analysis")
# How many words the explanation of a term may have.
_EXPLANATION = (60, 120)
# What the paragraphs of an explainer's sections are made of, by the sections' ids.
_STATED, _TOLD = ("statements",) * 3, ("sayings", "statements", "statements")
_PARAGRAPHS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "beginning": (_STATED, ("sayings", "recalls", "statements")),
    "how-it-works": (_STATED,),
    "options": (("statements", "statements"),),
    "who-uses-it": (_TOLD, _STATED),
    "risks": (_STATED, ("statements", "sayings")),
    "vietnam": (_STATED, ("pointers", "sayings", "statements")),
    "next": (("recalls", "statements", "statements"),),
}


def make(size: Size, seed: int = 1) -> Corpus:
    """Make a site of a size."""
    words, names = vocabulary(), names_of(size)

    def scenes(kind: str, count: int) -> Iterator[tuple[int, Scene]]:
        return ((index, scene_of(Dice(seed, kind, index), index, names)) for index in range(count))

    site = words["site"]
    return Corpus(
        title=both(site["title"]),
        tagline=both(site["tagline"]),
        description=both(site["description"]),
        about=both(site["about"]),
        labels={name: both(label) for name, label in words["labels"].items()},
        topics=tuple(map(_topic, words["topics"])),
        sources=tuple(_source(index, scene) for index, scene in scenes("source", size.explainers)),
        terms=tuple(_term(index, scene) for index, scene in scenes("term", size.terms)),
        actors=tuple(_actor(index, size.actors, scene) for index, scene in scenes("actor", size.actors)),
        events=tuple(_event(index, names, scene) for index, scene in scenes("event", size.events)),
        explainers=tuple(_explainer(index, scene) for index, scene in scenes("explainer", size.explainers)),
        articles=tuple(
            _article(index, scene) for index, scene in scenes("article", size.explainers // _EXPLAINERS_PER_ARTICLE)
        ),
    )


_BESIDES: Mapping[str, Callable[[Scene], Block]] = {"how-it-works": bullets, "options": table, "risks": quote}


def _topic(raw: Mapping[str, str]) -> Topic:
    name = both(raw)
    about = filled(vocabulary()["topic_about"], {"topic": _small(name)})
    return Topic(raw["id"], name, about)


def _small(words: Both) -> Both:
    return Both(words.vi.lower(), words.en.lower())


def _topic_id(index: int) -> str:
    topics = vocabulary()["topics"]
    found: str = topics[index % len(topics)]["id"]
    return found


def _source(index: int, scene: Scene) -> Source:
    return Source(
        id=f"src-{index}",
        title=line("reports", scene, {"a": scene.main.words}),
        publisher=actor_name(2 * index + 1).words.en,
        date=day("source", index),
        kind=_SOURCE_KINDS[index % len(_SOURCE_KINDS)],
        says=line("passages", scene, {"a": scene.main.words}),
    )


def _term(index: int, scene: Scene) -> Term:
    own, parts = term_name(index), term_parts(index)
    return Term(
        id=own.id,
        name=own.words,
        alias=filled(vocabulary()["alias"], parts),
        short=line("definitions", scene, parts),
        long=_explanation(scene),
        see_also=scene.names.terms[:3],
        source=scene.names.sources[0],
    )


def _explanation(scene: Scene) -> Blocks:
    """Draw four sentences until they are as long as an explanation has to be, in both languages."""
    while True:
        sentences = tuple(drawn("statements", scene) for _ in range(4))
        counts = [sum(len(plain(sentence).side(lang).split()) for sentence in sentences) for lang in LANGS]
        if _EXPLANATION[0] <= min(counts) and max(counts) <= _EXPLANATION[1]:
            return (Paragraph(sentences[:2]), Paragraph(sentences[2:]))


def _actor(index: int, count: int, scene: Scene) -> Actor:
    own, place = actor_name(index), city(index)
    pattern = vocabulary()["people"]["line"] if is_person(index) else organisation(index)["line"]
    # An odd number is an organisation.
    other = (index + 1 if is_person(index) else index + 2) % count
    relation = Relation(
        kind="works-for" if is_person(index) else "supplies",
        to=actor_name(other),
        since=scene.dice.between(*NUMBERS["year"]),
        sources=scene.dice.some(scene.names.sources, 2),
    )
    return Actor(
        id=own.id,
        name=own.words,
        kind="person" if is_person(index) else organisation(index)["kind"],
        country=place["country"],
        line=filled(pattern, {"field": _small(field(index)), "city": both(place)}),
        role=drawn("roles", scene, {"actor": own.words}),
        relation=relation,
    )


def _event(index: int, names: Names, scene: Scene) -> Event:
    count = len(names.actors)
    actors = tuple(dict.fromkeys(names.actors[nth % count] for nth in (index, 7 * index + 3)))
    return Event(
        id=names.events[index].id,
        date=day("event", index),
        title=line("happenings", scene, {"actor": actors[0].words, "a": scene.main.words}),
        summary=(Paragraph((drawn("statements", scene), drawn("statements", scene))),),
        actors=actors,
        topic=_topic_id(index),
        certainty=_CERTAINTIES[index % len(_CERTAINTIES)],
        sources=scene.dice.some(scene.names.sources, 2),
    )


def _explainer(index: int, scene: Scene) -> Explainer:
    words, main, names = vocabulary(), scene.main.words, scene.names
    return Explainer(
        id=f"about-{scene.main.id}",
        title=explainer_title(index, scene.main),
        sentence=line("standfirsts", scene, {"a": main}),
        summary=drawn("summaries", scene, {"a": main}),
        key_points=tuple(sentence(pattern, scene, {"a": main}, cited=1) for pattern in words["key_points"]),
        sections=tuple(_section(raw, scene) for raw in words["sections"]),
        questions=tuple(
            Question(raw["id"], plain(sentence(raw["question"], scene, {"a": main})), (paragraph(scene, _STATED[:2]),))
            for raw in words["questions"]
        ),
        unknowns=tuple(Unknown(raw["id"], sentence(raw, scene, {"a": main})) for raw in words["unknowns"]),
        actors=names.actors,
        events=names.events,
        terms=names.terms,
        topic=_topic_id(index),
        published=day("explainer", index),
    )


def _section(raw: Mapping[str, str], scene: Scene) -> Section:
    """Write paragraphs, and after the first of them the list, the table or the quotation of this section."""
    first, *rest = (paragraph(scene, groups) for groups in _PARAGRAPHS[raw["id"]])
    besides = (_BESIDES[raw["id"]](scene),) if raw["id"] in _BESIDES else ()
    return Section(raw["id"], both(raw), (first, *besides, *rest))


def _article(index: int, scene: Scene) -> Article:
    words, main = vocabulary()["articles"], scene.main.words
    source = index * _EXPLAINERS_PER_ARTICLE
    date = day("source", source)
    year = Both(str(date.year), str(date.year))
    return Article(
        id=f"article-on-{scene.main.id}",
        title=filled(words["title"], {"year": year, "a": main}),
        credit=actor_name(2 * source + 1).words.en,
        source=f"src-{source}",
        date=date,
        topic=_topic_id(index),
        summary=plain(sentence(words["summary"], scene, {"a": main})),
        introduction=(Paragraph((sentence(words["introduction"], scene, {"a": main}),)), paragraph(scene, _TOLD)),
        paragraphs=tuple(
            plain(sentence(words["paragraph"], scene, {"a": term.words})) for term in scene.names.terms[:3]
        ),
        claims=tuple(_claim(nth, scene) for nth in range(len(vocabulary()["claims"]))),
    )


def _claim(nth: int, scene: Scene) -> Claim:
    raw, actor = vocabulary()["claims"][nth], scene.dice.one(scene.names.actors)
    statement = sentence(raw["statement"], scene, {"actor": actor.words})
    answer = sentence(raw["answer"], scene, statement.slots)
    return Claim(
        id=f"c{nth + 1:02}",
        statement=plain(statement),
        answer=plain(answer),
        verdict=raw["verdict"],
        faults=tuple(raw["faults"]),
        record=(Paragraph((drawn("statements", scene, cited=2), drawn("statements", scene, cited=1))),),
        actor=actor,
    )
