"""State what an author may write: one frozen model per kind of record.

The records stay as they are written for the whole way: references remain ids (`Ref`), and `resolve.Site` finds
the record behind each of them. A second set of classes with the same fields would say everything twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from generator.content.document import Loc
from generator.content.fields import (
    ActorRef,
    Address,
    AnyRef,
    ArticleRef,
    Contact,
    Country,
    Date,
    Day,
    DrawingFile,
    EventRef,
    ExplainerRef,
    GapField,
    HexColour,
    Id,
    LanguageTag,
    Line,
    Passage,
    Period,
    Repository,
    SourceRef,
    TermRef,
    TopicId,
    Url,
    WikidataId,
    YesNo,
)
from generator.text.foreign_passages import script_language
from generator.text.lang import Lang

ParagraphForm = Literal["headline", "body", "caption", "credit"]
ParagraphKind = Literal["fact", "quote", "opinion", "prediction", "rumour"]
Verdict = Literal["supported", "partly", "inaccurate", "disputed", "unsupported", "opinion"]
Fault = Literal[
    "name",
    "number",
    "date",
    "term",
    "translation",
    "attribution",
    "context",
    "overstated",
    "conflated",
    "outdated",
    "technical",
]
Evidence = Literal["primary", "independent", "one-origin", "second-hand"]
Certainty = Literal["confirmed", "reported", "alleged"]
ActorKind = Literal[
    "person",
    "company",
    "agency",
    "government",
    "legislature",
    "media",
    "research-group",
    "nonprofit",
    "model",
    "product",
]
Opening = Literal["open", "guarded", "shut", "draft"]
Openness = Literal["open", "partly", "closed", "unknown"]
RelationKind = Literal[
    "founded",
    "leads",
    "works-for",
    "owns",
    "part-of",
    "made",
    "based-on",
    "supplies",
    "invested-in",
    "licensed-to",
    "regulates",
    "restricted",
    "accused",
    "replied-to",
    "opposed",
    "interviewed",
    "reported-on",
]
Made = Literal["human", "machine", "machine-edited"]
SourceKind = Literal[
    "news", "official", "law", "paper", "company", "law-firm", "analysis", "blog", "reference", "other"
]


class Part(BaseModel):
    """Set the rules for whatever an author writes: known keys only, nothing guessed, never changed."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", use_attribute_docstrings=True, populate_by_name=False
    )


class Bilingual(Part):
    """Hold what readers see in both languages; an absent side is reported unless a gap is declared."""

    def side(self, lang: Lang) -> str | None:
        """Give one language's text, or None where it is missing."""
        text: str | None = getattr(self, lang)
        return text


class Text(Bilingual):
    """Hold one line of plain text in both languages."""

    vi: Line | None = None
    """The Vietnamese text, on one line."""
    en: Line | None = None
    """The English text, on one line."""


class Prose(Bilingual):
    """Hold running text in both languages: the small Markdown, references and citations."""

    vi: Passage | None = None
    """The Vietnamese text: `[[id]]`, `[@source, p. 3]`, `**bold**`, `*italic*`, lists, tables."""
    en: Passage | None = None
    """The English text: `[[id]]`, `[@source, p. 3]`, `**bold**`, `*italic*`, lists, tables."""


# Strict mode takes no list for a tuple: the sequence alone is lenient, its items are not.
_SEQ = Field(strict=False)
Lines = Annotated[tuple[Line, ...], _SEQ]
SourceRefs = Annotated[tuple[SourceRef, ...], _SEQ]
ActorRefs = Annotated[tuple[ActorRef, ...], _SEQ]
PersonIds = Annotated[tuple[Id, ...], _SEQ]
EventRefs = Annotated[tuple[EventRef, ...], _SEQ]
TermRefs = Annotated[tuple[TermRef, ...], _SEQ]


class Gap(Part):
    """Declare that a text is missing in one language for now, so that it is not an error."""

    field: GapField
    """What is missing, with dots: `long.en`, `claims.c08.en`; `claims.*.en` for a whole list, `en` for the record."""
    reason: Line
    """Why it is missing."""
    until: Day
    """The day by which it is there; after it the gap is an error."""


class Aliases(Part):
    """List other forms of a name in each language: for links, search and the glossary."""

    vi: Lines = ()
    """Vietnamese forms."""
    en: Lines = ()
    """English forms."""

    def side(self, lang: Lang) -> tuple[str, ...]:
        """Give one language's forms."""
        forms: tuple[str, ...] = getattr(self, lang)
        return forms


def _placed(field: str, aliases: Aliases, lang: Lang) -> Iterator[tuple[Loc, str]]:
    yield from (((field, lang, index), name) for index, name in enumerate(aliases.side(lang)))


class Making(Part):
    """Tell how the text in one language was made, and who has read it against the other."""

    made: Made
    """human, machine, or machine-edited: a machine's draft that a person edited."""
    reviewed: Day | None = None
    """The day on which a person held it against the other language; absent if nobody has yet."""
    by: Line | None = None
    """Who did so, by the name that may be published."""


class Translation(Part):
    """Tell how the text in each language was made; leave out the language that was written first."""

    vi: Making | None = None
    """How the Vietnamese text was made."""
    en: Making | None = None
    """How the English text was made."""

    def side(self, lang: Lang) -> Making | None:
        """Tell how one language's text was made, if that is known."""
        making: Making | None = getattr(self, lang)
        return making


class Record(Part):
    """Name the fields that every record has."""

    kind_name: ClassVar[str]
    folder: ClassVar[str]
    unwritten: ClassVar[frozenset[str]] = frozenset({"id"})
    """The fields that stand in no file of this kind."""

    id: Id
    """The file's name without `.yml`; never changes. Not written in the file."""
    draft: YesNo = False
    """`true` as long as it is not to be published: what it lacks is no mistake, and only drafts may refer to it."""
    gaps: Annotated[tuple[Gap, ...], _SEQ] = ()
    """Texts that are missing in one language for now."""
    translated: Translation | None = None
    """How the texts of this record were translated and who reviewed them, where that should be told."""


class TitleTranslation(Part):
    """Translate a title into the languages that are not its own."""

    vi: Line | None = None
    """In Vietnamese."""
    en: Line | None = None
    """In English."""


class SourcePassage(Part):
    """Tell what one passage of a source says, in our own words."""

    id: Id
    """Such as `promise`: texts cite it as `[@source#promise]`."""
    says: Text
    """What it says, to the point and with every qualifier it has."""
    words: Line | None = None
    """Its key phrase in the original: at most twelve words, without quotation marks."""
    locator: Text | Line | None = None
    """Where it stands: a page, a paragraph, a heading."""


class Source(Record):
    """Describe a source: what it is, who published it, where it was read."""

    kind_name = "source"
    folder = "sources"

    title: Line | Text
    """The title as published, in the source's own language; `{vi, en}` if it has none and we describe it."""
    translation: TitleTranslation | None = None
    """Our translation of the title, into each of our languages that is not its own."""
    publisher: Line
    """Who published it first."""
    via: Line | None = None
    """Where it was read, if not at the publisher's (a partner, a copy)."""
    author: Line | None = None
    """Who wrote it, as signed."""
    date: Date | None = None
    """When it was published: `2024`, `2024-01` or `2024-01-26`."""
    url: Url | None = None
    """Where it was read."""
    official: Url | None = None
    """The publisher's own address, if another copy was read."""
    archived: Url | None = None
    """An archived copy."""
    language: LanguageTag
    """The source's language: `en`, `vi`, `zh`, …"""
    kind: SourceKind
    """What kind of source it is."""
    retells: SourceRefs = ()
    """The sources whose report it tells again: they count as one origin with it."""
    seen: Date | None = None
    """When we last saw its text; absent if we never did: then it never stands alone."""
    note: Text | None = None
    """What the reader should know about it."""
    passages: Annotated[tuple[SourcePassage, ...], _SEQ] = ()
    """What single passages of it say, for claims and texts to cite."""


class Relation(Part):
    """Say how one actor stands to another, from when to when, and who says so."""

    kind: RelationKind
    """The kind of relation, read from this actor to the other."""
    to: ActorRef
    """The other actor's id."""
    since: Period | None = None
    """When it began, or when it happened."""
    until: Date | None = None
    """When it ended."""
    note: Text | None = None
    """What must be added to be fair or clear."""
    sources: Annotated[SourceRefs, Field(min_length=1)]
    """What it rests on."""


class Names(Bilingual):
    """Give an actor's name in both languages and in its own script."""

    vi: Line | None = None
    """The name as the Vietnamese press writes it."""
    en: Line | None = None
    """The name in English."""
    native: Line | None = None
    """The name in its own script, if that is not Latin."""
    native_language: LanguageTag | None = None
    """The language of `native`, where its script does not tell: Chinese script is `zh`, Cyrillic `ru` unless said."""

    @property
    def language_of_native(self) -> str:
        """Return the language of the name in its own script: as said, else as its script tells, else nothing."""
        return self.native_language or script_language(self.native or "")


class Actor(Record):
    """Describe somebody or something that acts in the story: a person, a company, an agency, a model."""

    kind_name = "actor"
    folder = "actors"

    kind: ActorKind
    """What it is."""
    country: Country
    """Where it is at home or at work: a country's two letters, such as `us`; `international` if no one country fits."""
    names: Names
    """Its names."""
    aliases: Aliases = Aliases()
    """Other names."""
    line: Text
    """Who it is, in at most 12 words (Vietnamese: 20 syllables): stands beside the name in lists and on cards."""
    role: Prose
    """Its part in the story, two or three sentences."""
    homepage: Url | None = None
    """Its own page."""
    wikidata: WikidataId | None = None
    """Its Wikidata id, such as `Q95`."""
    relations: Annotated[tuple[Relation, ...], _SEQ] = ()
    """How it stands to other actors."""
    sources: SourceRefs = ()
    """What the role rests on."""

    def other_names(self, lang: Lang) -> Iterator[tuple[Loc, str]]:
        """List its aliases in one language, each with its place."""
        yield from _placed("aliases", self.aliases, lang)


class Rejected(Part):
    """Name a word that was considered and not chosen."""

    word: Line
    """The word."""
    reason: Text
    """Why not."""
    avoid: YesNo = False
    """Whether texts of the site should do without it: `check` finds it there."""


class Choice(Part):
    """Explain why this word was chosen."""

    reason: Prose
    """Why this word."""
    rejected: Annotated[tuple[Rejected, ...], _SEQ] = ()
    """Which words were not chosen."""


class Term(Record):
    """Define a word of the glossary."""

    kind_name = "term"
    folder = "terms"

    term: Text
    """The headword in both languages."""
    aliases: Aliases = Aliases()
    """Other words for the same: they link here too, and readers see them under "Also called"."""
    forms: Aliases = Aliases()
    """Plurals, verb forms, other spellings: links and search know them, readers are not shown them."""
    not_in: Aliases = Aliases()
    """Longer words in which the term is not meant, such as `kết nối` for `nối`: it does not link there."""
    match_case: YesNo = False
    """`yes` if it links only when written with these capitals (short acronyms)."""
    short: Text
    """The definition in one sentence, at most 35 words."""
    long: Prose
    """The explanation, 60 to 120 words."""
    note: Prose | None = None
    """Where the everyday meaning differs, or what to watch out for."""
    choice: Choice | None = None
    """Why this word, and which were rejected."""
    see_also: TermRefs = ()
    """Related terms."""
    sources: SourceRefs = ()
    """What the definition rests on."""

    def other_names(self, lang: Lang) -> Iterator[tuple[Loc, str]]:
        """List all names but the headword in one language, each with its place: aliases, then mere forms."""
        for field in ("aliases", "forms"):
            listed: Aliases = getattr(self, field)
            yield from _placed(field, listed, lang)


def _role(value: object) -> object:
    return {"actor": value} if isinstance(value, str) else value


class Participant(Part):
    """Name an actor of an event and what it did there."""

    actor: ActorRef
    """The actor's id."""
    role: Text | None = None
    """What it did."""


InEvent = Annotated[Participant, BeforeValidator(_role, json_schema_input_type=ActorRef | Participant)]


class Event(Record):
    """Record something that happened on a date."""

    kind_name = "event"
    folder = "events"

    date: Period
    """`2024`, `2024-01`, `2024-01-26`; `2024-01~` for about; `2024-01/2024-03` for a range; `2024-01/..` for since."""
    recorded: Day | None = None
    """When it was first published here; feeds tell of it under this day, and of none that has no such day."""
    title: Text
    """What happened, in a few words."""
    summary: Prose
    """What happened, in a sentence or two."""
    actors: Annotated[tuple[InEvent, ...], _SEQ] = ()
    """Who took part: an id, or `{actor: id, role: {vi, en}}`."""
    topics: Annotated[tuple[TopicId, ...], _SEQ, Field(min_length=1)]
    """Topics, from the list in `site.yml`."""
    certainty: Certainty
    """confirmed: documented by whoever acts; reported: by the press; alleged: an accusation, or one side of another."""
    follows: EventRefs = ()
    """Events that led to this one, where that is documented."""
    sources: Annotated[SourceRefs, Field(min_length=1)]
    """What it rests on."""


class Paragraph(Part):
    """Sum up one paragraph of a source article in our own words."""

    id: Id
    """Such as `p1`; the anchor on the page."""
    title: Text | None = None
    """What it is about, in a few words: its name in the contents."""
    form: ParagraphForm = "body"
    """What it is on the page of the article."""
    kind: Annotated[tuple[ParagraphKind, ...], _SEQ, Field(min_length=1)]
    """What it holds."""
    summary: Text
    """What it says, in our words."""
    actors: ActorRefs = ()
    """Actors that it names."""
    implied: ActorRefs = ()
    """Actors that it means without naming them."""
    terms: TermRefs = ()
    """Glossary terms that it uses."""


class Development(Part):
    """Tell what has changed since the article: it never counts as the article's error."""

    date: Date
    """When it happened."""
    text: Prose
    """What has changed, with its sources."""


class Response(Part):
    """Tell what somebody concerned replied."""

    by: ActorRef
    """Who replied."""
    date: Date
    """When."""
    text: Prose
    """What the reply was and where it was given, with its sources."""


class Lowered(Part):
    """Rate the evidence lower than its sources would, with the reason that readers see."""

    to: Evidence
    """The rating that holds instead."""
    reason: Text
    """Why, in one sentence for readers."""


class FormerVerdict(Part):
    """Remember a verdict that was published, and holds no more."""

    verdict: Verdict
    """The verdict that held until then."""
    until: Day
    """The day on which another took its place."""
    reason: Text | None = None
    """Why it changed, in one sentence for readers."""


class Claim(Part):
    """Weigh one statement of a source article against the record."""

    id: Id
    """Such as `c01`; part of the address of its page."""
    paragraph: Id
    """The paragraph it comes from."""
    statement: Text
    """What the article says, in our words; it stands alone, so it names who is meant."""
    words: Line | None = None
    """The article's own words where the wording matters: at most eight, in its language, without quotation marks."""
    said_by: ActorRef | None = None
    """Whom the article reports as saying it; absent if the article says it itself."""
    answer: Text
    """What is true, in at most 25 words (Vietnamese: 40 syllables): the first thing that readers see."""
    verdict: Verdict
    """The verdict on the statement."""
    faults: Annotated[tuple[Fault, ...], _SEQ] = ()
    """What is wrong with the statement; `partly` and `inaccurate` need at least one."""
    was: Annotated[tuple[FormerVerdict, ...], _SEQ] = ()
    """The verdicts that were published before this one, the oldest first."""
    record: Prose
    """What the sources show, cited."""
    wording: Prose | None = None
    """How the article could have put it."""
    since: Annotated[tuple[Development, ...], _SEQ] = ()
    """What has changed after the article, in order of time."""
    responses: Annotated[tuple[Response, ...], _SEQ] = ()
    """What those concerned replied."""
    context: AnyRef | None = None
    """Where the background is explained: `explainer#section`."""
    lowered: Lowered | None = None
    """A lower rating of the evidence than its sources would give."""
    actors: ActorRefs = ()
    """Actors that it is about."""
    topics: Annotated[tuple[TopicId, ...], _SEQ] = ()
    """Its topics, where they are not those of the article."""
    checked: Day
    """When it was last held against the record."""
    review_by: Day
    """When it is to be looked at again at the latest."""


class Question(Part):
    """Ask something that is open, and say what is known about it."""

    id: Id
    """The anchor on the page."""
    text: Prose
    """What is not known, and what was found."""
    date: Period | None = None
    """The time it concerns."""
    sources: SourceRefs = ()
    """What was consulted."""


class Section(Part):
    """Write one section of a text, with a heading."""

    id: Id
    """The anchor on the page."""
    heading: Text
    """The heading."""
    body: Prose
    """The text."""


Sections = Annotated[tuple[Section, ...], _SEQ]
Questions = Annotated[tuple[Question, ...], _SEQ]


class Article(Record):
    """Take a source article apart: its paragraphs, what each claims, and how that holds up."""

    kind_name = "article"
    folder = "articles"

    title: Text
    """How we call it."""
    credit: Line
    """Who published it, as credited."""
    language: LanguageTag
    """Its language."""
    date: Date
    """When it was published."""
    source: SourceRef
    """Its record among the sources."""
    topics: Annotated[tuple[TopicId, ...], _SEQ] = ()
    """Topics of its claims, from the list in `site.yml`; a claim may name its own instead."""
    published: Day
    """When the check of it was first published here."""
    summary: Text
    """What it says and how it holds up, in one sentence."""
    introduction: Prose
    """How it was checked, and what the reader should know before reading on."""
    notes: Annotated[tuple[Prose, ...], _SEQ] = ()
    """Remarks on the text itself: copies, translation, tone."""
    paragraphs: Annotated[tuple[Paragraph, ...], _SEQ, Field(min_length=1)]
    """Its paragraphs, in order."""
    claims: Annotated[tuple[Claim, ...], _SEQ]
    """What it claims, in the order of the paragraphs."""
    unknowns: Questions = ()
    """What could not be settled."""
    by: PersonIds = ()
    """Who checked it, from `people` in `site.yml`; without it the editors sign together."""
    checked_by: PersonIds = ()
    """Who read the check against its sources."""


class QuestionAnswer(Part):
    """Ask a reader's question and answer it."""

    id: Id
    """The anchor on the page."""
    question: Text
    """The question."""
    answer: Prose
    """The answer."""


class Road(Part):
    """Draw one way from the start to the goal, with a place to read on."""

    title: Text
    """Its name, in a few words."""
    carries: Text
    """What passes along it, in a few words."""
    gate: Text | None = None
    """Who or what guards it: a licence, a contract, a law; absent if nothing does."""
    known: Text
    """How well it is documented, in a few words: shown on the front page."""
    certainty: Certainty
    """The same as a sign: `confirmed` is drawn full, `reported` dotted, `alleged` hatched."""
    to: AnyRef
    """Where to read on: `explainer#section`."""


class Glance(Part):
    """Draw the explainer as roads that lead from one start to one goal, side by side."""

    heading: Text
    """The heading of the drawing."""
    finding: Text
    """What the drawing shows, as a sentence: its heading on the front page."""
    start: Text
    """Where all roads begin, in a few words."""
    goal: Text
    """Where all roads lead, in a few words."""
    roads: Annotated[tuple[Road, ...], _SEQ, Field(min_length=2, max_length=4)]
    """Two to four roads, in order."""


class Exchange(Part):
    """Draw what passes from a giver through a gate to a taker, and what stays."""

    giver: Text
    """Who gives, in a few words."""
    stays: Text
    """What never leaves the giver."""
    gate: Text
    """What it passes through."""
    asked: Text
    """What goes in."""
    given: Text
    """What comes out."""
    gathered: Text
    """What is made of it on the way."""
    taker: Text
    """Who takes."""
    learns: Text
    """What the taker learns."""
    changes: Text
    """What changes in the taker."""


class Step(Part):
    """Write one step of a way."""

    text: Text
    """What happens there, in a few words."""
    gate: Opening | None = None
    """How open the gate is, if the step is one."""


class Route(Part):
    """Draw one way, from its first step to its last."""

    title: Text
    """Its name, in a few words."""
    steps: Annotated[tuple[Step, ...], _SEQ, Field(min_length=2, max_length=7)]
    """Two to seven steps, in order."""


class Tier(Part):
    """Say of one group who is in it and what it may."""

    title: Text
    """Its name."""
    who: Text
    """Who is in it."""
    may: Text
    """What it may."""
    gate: Opening
    """How open the door is to it."""


class MatrixRow(Part):
    """Mark one thing in every column."""

    title: Text
    """What is marked."""
    note: Text | None = None
    """What tells it from others, in a few words."""
    marks: Annotated[tuple[Openness, ...], _SEQ]
    """One mark for each column, in their order."""


class Matrix(Part):
    """Compare things by the same few marks."""

    columns: Annotated[tuple[Text, ...], _SEQ, Field(min_length=2, max_length=5)]
    """Two to five columns, each a word or two."""
    rows: Annotated[tuple[MatrixRow, ...], _SEQ, Field(min_length=2, max_length=8)]
    """Two to eight rows, in order."""


class Stretch(Part):
    """Say how open a door was for a time."""

    time: Period
    """From when to when: `2022-10-07/2023-10-17`, or `2022-10-07/..` where it goes on."""
    state: Opening
    """How open it was."""
    note: Text
    """What made it so, in a few words."""


class Door(Part):
    """Draw when one door was open and when shut."""

    title: Text
    """Its name."""
    times: Annotated[tuple[Stretch, ...], _SEQ, Field(min_length=1, max_length=6)]
    """One to six stretches of time, in order, none reaching into the next."""


class Figure(Part):
    """Draw what an explainer finds: exactly one of `exchange`, `routes`, `tiers`, `matrix`, `spans`."""

    id: Id
    """The anchor on the page."""
    title: Text
    """What the figure shows, as a sentence: at most 12 English words, 18 Vietnamese syllables."""
    after: Id | None = None
    """The section behind which it stands; without it, it stands before the key points."""
    exchange: Exchange | None = None
    """What passes from a giver to a taker, and what stays."""
    routes: Annotated[tuple[Route, ...], _SEQ, Field(min_length=2, max_length=3)] | None = None
    """Two or three ways beside one another, with their gates."""
    tiers: Annotated[tuple[Tier, ...], _SEQ, Field(min_length=2, max_length=5)] | None = None
    """Two to five groups and what each may."""
    matrix: Matrix | None = None
    """Things compared by the same few marks."""
    spans: Annotated[tuple[Door, ...], _SEQ, Field(min_length=1, max_length=8)] | None = None
    """Doors on an axis of years: when each was open, when shut."""
    note: Prose | None = None
    """What one must know to read it rightly: exceptions, what is not known."""
    sources: Annotated[SourceRefs, Field(min_length=1)]
    """What its words and marks rest on."""


class Explainer(Record):
    """Explain one thing from beginning to end."""

    kind_name = "explainer"
    folder = "explainers"

    title: Text
    """A question, or what it finds."""
    sentence: Text
    """The whole in one or two sentences: for cards, search and the head of the page; 30 English words, 45 syllables."""
    summary: Prose
    """The whole in one paragraph: for search, and for the front page if it leads; its page shows the key points."""
    key_points: Annotated[tuple[Prose, ...], _SEQ, Field(min_length=3, max_length=5)]
    """Three to five points to remember."""
    glance: Glance | None = None
    """The whole as a drawing of roads; the front page shows that of the lead, else of the first featured one."""
    figures: Annotated[tuple[Figure, ...], _SEQ] = ()
    """What it finds, drawn: the first without `after` stands right under the head."""
    sections: Annotated[Sections, Field(min_length=1)]
    """The text."""
    questions: Annotated[tuple[QuestionAnswer, ...], _SEQ] = ()
    """Questions and answers."""
    unknowns: Questions = ()
    """What we don't know yet."""
    articles: Annotated[tuple[ArticleRef, ...], _SEQ] = ()
    """The source articles it is about."""
    actors: ActorRefs = ()
    """The actors it is about."""
    events: EventRefs = ()
    """The events it is about."""
    terms: TermRefs = ()
    """The terms it is about."""
    topics: Annotated[tuple[TopicId, ...], _SEQ] = ()
    """Its topics, from the list in `site.yml`: their pages list it."""
    published: Day
    """When it was first published."""
    updated: Day | None = None
    """When it was last changed in substance."""
    checked: Day | None = None
    """When its sources were last looked up: what it has not found, it had not found by then."""
    review_by: Day
    """When it is to be read again at the latest."""
    by: PersonIds = ()
    """Who wrote it, from `people` in `site.yml`; without it the editors sign together."""
    checked_by: PersonIds = ()
    """Who read it against its sources."""


class Correction(Record):
    """Own up to a mistake of ours that was published."""

    kind_name = "correction"
    folder = "corrections"

    date: Day
    """When we corrected it."""
    where: AnyRef
    """The record, with `#part` where there is one: `three-roads#chips`."""
    was: Prose
    """What was wrong."""
    now: Prose
    """What it says now."""


class Licence(Part):
    """Name the licence of the texts."""

    name: Line
    """Its short name."""
    url: Url
    """Its text."""


class Topic(Part):
    """Name a topic that events, claims and explainers are filed under."""

    id: Id
    """The id used in events, claims and explainers; the address of its page."""
    name: Text
    """The name that readers see."""
    about: Text | None = None
    """What it is about, in one sentence: the first that readers see on its page."""


class Accent(Part):
    """Name the colour of links, buttons and drawings."""

    light: HexColour
    """On light paper: dark enough to be read, as `#rrggbb`."""
    dark: HexColour
    """On dark paper: light enough to be read."""
    light_line: HexColour | None = None
    """In drawings on light paper; a paler form of `light` if absent."""
    dark_line: HexColour | None = None
    """In drawings on dark paper; a paler form of `dark` if absent."""


class Person(Part):
    """Name somebody who makes the site."""

    id: Id
    """The id by which works are signed; the anchor on the page about the site."""
    name: Line
    """The name as it is published."""
    role: Text
    """What they do here, in a few words."""
    url: Url | None = None
    """A page about them."""


class Policies(Part):
    """Name the sections of `about` that machines look for."""

    verification: Id | None = None
    """How facts are checked."""
    corrections: Id | None = None
    """How mistakes are corrected."""
    ethics: Id | None = None
    """What the editors hold themselves to."""
    sources: Id | None = None
    """How sources that are not named are dealt with."""
    feedback: Id | None = None
    """How readers can take part."""
    masthead: Id | None = None
    """Who makes the site."""
    funding: Id | None = None
    """Who owns it and pays for it."""


class Moved(Part):
    """Lead an address that is no more to where its contents are now."""

    was: Line
    """The old path below the root of the language: `glossary/old-name/`."""
    to: AnyRef
    """What stands in its place, with `#part` where there is one."""


class OpenQuestion(Part):
    """Ask what nobody knows, and say where the page tells more."""

    question: Text
    """The question, as a reader would ask it."""
    to: AnyRef
    """The unknown that it is about: `explainer#unknown`."""


class Front(Part):
    """Tell the lead's story on the front page in five minutes.

    What is left out is taken from the first explainer of the front page and its article.
    """

    question: Text | None = None
    """The headline, as a question."""
    answer: Text | None = None
    """The answer, at most 30 words, in Vietnamese 45."""
    happened: Prose | None = None
    """What happened, at most 60 words, in Vietnamese 90."""
    actors: Annotated[ActorRefs, Field(max_length=4)] = ()
    """Who is who: at most four."""
    term: TermRef | None = None
    """The one word to know."""
    claim: AnyRef | None = None
    """A claim that is wrong, to show the truth by: `article#c01`."""
    unknowns: Annotated[tuple[OpenQuestion, ...], _SEQ, Field(max_length=3)] = ()
    """What nobody knows: at most three questions."""


class SiteSettings(Record):
    """Describe the site itself."""

    kind_name = "site"
    folder = ""
    unwritten = frozenset({"id", "draft"})

    title: Text
    """The site's name."""
    tagline: Text
    """What it is, in a few words."""
    description: Text
    """What it is, in one sentence, for search engines."""
    address: Address
    """Where it is published, with the slash at the end."""
    first_address: Address | None = None
    """Where it was published first, if `address` has changed since: so feeds and calendars know their entries again."""
    repository: Repository | None = None
    """Where its source is kept."""
    contact: Contact | None = None
    """Where readers can write: an address beginning with `mailto:` or `https:`."""
    offline_copy: YesNo = False
    """`yes` if readers can download the whole site, as an archive that opens without a network."""
    mark: DrawingFile | None = None
    """The site's mark, an SVG file beside `site.yml`: in the header, on cards, in the browser's tab."""
    drawing: DrawingFile | None = None
    """A larger drawing, an SVG file beside `site.yml`: on cards, and on the front page where no explainer has roads."""
    accent: Accent | None = None
    """The colour of links, buttons and drawings; the theme's if absent."""
    licence: Licence
    """The licence of the texts."""
    featured: Annotated[tuple[ExplainerRef, ...], _SEQ] = ()
    """Explainers in the order of the front page, the first leads; all others follow, the newest first."""
    front: Front | None = None
    """The lead's story in five minutes, on the front page."""
    topics: Annotated[tuple[Topic, ...], _SEQ, Field(min_length=1)]
    """The topics of events, claims and explainers; each has a page of its own."""
    tone_style: Literal["old", "new"] = "old"
    """Where the tone of oa, oe and uy stands: old as in hòa, khỏe, thủy; new as in hoà, khoẻ, thuỷ."""
    about: Annotated[Sections, Field(min_length=1)]
    """The page about the site."""
    people: Annotated[tuple[Person, ...], _SEQ] = ()
    """Who makes the site; works are signed with their ids."""
    funding: Prose | None = None
    """Who owns the site and pays for it."""
    policies: Policies | None = None
    """Which sections of `about` say how the site works, for machines."""
    moved: Annotated[tuple[Moved, ...], _SEQ] = ()
    """Addresses that are no more, and where they lead now."""


RECORD_MODELS: tuple[type[Record], ...] = (
    Article,
    Explainer,
    Term,
    Actor,
    Event,
    Source,
    Correction,
)
MODELS_BY_FOLDER = {model.folder: model for model in RECORD_MODELS}
