"""Name what can be referred to: every record, its parts, the topics and people of the site, in words to be found by."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.authoring.help import help_on
from generator.authoring.takes import ANY, TOPICS
from generator.content.load import Content
from generator.content.models import MODELS_BY_FOLDER, Actor, Bilingual, Claim, Part, Prose, Record, Source, Term, Text
from generator.site.addresses import label, parts, text_or_fallback
from generator.text.dates import PartialDate, say_date
from generator.text.lang import LANGS, OTHER, Lang
from generator.text.prose import parse, plain_text
from generator.text.ui import say
from generator.text.vietnamese import fold

# What a record or a part says in short, by the first of these fields that it has.
_SHORT = ("short", "line", "sentence", "answer", "summary", "says", "text", "heading", "about", "role", "now", "note")
_ORDER = ("terms", "actors", "explainers", "events", "articles", "", "corrections", "sources")


@dataclass(frozen=True, slots=True)
class Named:
    """Hold one thing that can be referred to: its id, what it is, what it is called, the words to find it by."""

    id: str
    folder: str
    thing: Part | None
    names: Mapping[Lang, str]
    sought: str
    is_draft: bool = False

    def title(self, lang: Lang) -> str:
        """Call it by its names, that in the reader's language first."""
        return " · ".join(dict.fromkeys(filter(None, (self.names[lang], self.names[OTHER[lang]]))))


def named(content: Content) -> tuple[Named, ...]:
    """Name every record and topic, drafts and what is half written too; what comes first is offered first."""
    found = [*_records(content), *_topics(content)]
    places = {folder: place for place, folder in enumerate(_ORDER)}
    return tuple(sorted(found, key=lambda one: (places.get(one.folder, len(places)), one.id)))


def listed(folder: Path) -> Iterator[Named]:
    """Name the records of a folder that is not read yet: their files tell their ids."""
    for kind in filter(None, _ORDER):
        for path in sorted((folder / kind).glob("*.yml")):
            yield Named(path.stem, kind, None, dict.fromkeys(LANGS, ""), _sought(path.stem))


def named_parts(record: Record) -> tuple[Named, ...]:
    """Name the parts of a record that can be referred to, in their order."""
    with contextlib.suppress(AttributeError):  # of a record that is half written nothing is certain
        return tuple(_named(part_id, "", part) for part_id, part in parts(record).items())
    return ()


def of_kind(listed: Iterable[Named], kinds: tuple[str, ...]) -> Iterator[Named]:
    """Choose those of some kinds."""
    wants_all = ANY in kinds
    return (one for one in listed if one.folder in kinds or (wants_all and one.folder != TOPICS))


def _records(content: Content) -> Iterator[Named]:
    known: dict[str, Record | None] = {
        **{draft.id: draft.record for draft in content.drafts.values()},
        **content.broken,
        **content.records,
    }
    if content.settings:
        known[content.settings.id] = content.settings
    for record_id, document in content.documents.items():
        record = known.get(record_id)
        folder = record.folder if record else _folder(document.path)
        yield _named(record_id, folder, record, is_draft=record_id in content.drafts)


def _folder(path: Path) -> str:
    return path.parent.name if path.parent.name in MODELS_BY_FOLDER else ""


def _topics(content: Content) -> Iterator[Named]:
    for topic in content.settings.topics if content.settings else ():
        names = {lang: topic.name.side(lang) or "" for lang in LANGS}
        yield Named(topic.id, TOPICS, topic, names, _sought(topic.id, *names.values()))


def _named(thing_id: str, folder: str, thing: Part | None, *, is_draft: bool = False) -> Named:
    names = {lang: name_of(thing, lang) if thing else "" for lang in LANGS}
    names = {lang: "" if name == thing_id else name for lang, name in names.items()}
    return Named(thing_id, folder, thing, names, _sought(thing_id, *names.values(), *_aliases(thing)), is_draft)


def _aliases(thing: Part | None) -> Iterator[str]:
    if isinstance(thing, (Actor, Term)):
        with contextlib.suppress(AttributeError, TypeError):
            yield from (name for lang in LANGS for _, name in thing.other_names(lang))
    if isinstance(thing, Source):
        yield thing.publisher or ""


def _sought(*words: str) -> str:
    """Join the words by which something is found, without their marks; ids count as words too."""
    return fold(" ".join(dict.fromkeys(filter(None, words)))).replace("-", " ")


def name_of(thing: Part, lang: Lang) -> str:
    """Call something by its name in a language, or the other; by what it says in short if it has no name."""
    with contextlib.suppress(AttributeError):
        name = label(thing, lang)
        if name and name != getattr(thing, "id", ""):
            return name
    return short(thing, lang)


def short(thing: Part, lang: Lang) -> str:
    """Say in short what something is, in a language or else the other; nothing if nothing is written yet."""
    for field in _SHORT:
        text = getattr(thing, field, None)
        if isinstance(text, Bilingual) and (side := text.side(lang) or text.side(OTHER[lang])):
            return plain_text(parse(side).tree) if isinstance(text, Prose) else side
    return ""


def statement(claim: Claim, lang: Lang) -> str:
    """Return what a claim says, if that is written yet."""
    # A claim that is half written has no statement, whatever its model says.
    text: Text | None = claim.statement
    return text_or_fallback(text, lang) if text else ""


def kind_name(one: Named, lang: Lang) -> str:
    """Say what kind of record something is, in the words of the command that begins one."""
    model = MODELS_BY_FOLDER.get(one.folder)
    return say(f"new.kind.{model.kind_name}.names", lang).split(",")[0] if model else ""


def facts(thing: Part, lang: Lang) -> Iterator[str]:
    """Tell what else is worth knowing at a glance: a verdict, a kind, who published it, a date."""
    for field in ("verdict", "certainty", "kind"):
        value = getattr(thing, field, None)
        if isinstance(value, str):
            meaning = help_on(type(thing), field).values.get(value)
            yield meaning[lang].partition(":")[0] if meaning else value
    if isinstance(thing, Source) and thing.publisher:
        yield thing.publisher
    date = getattr(thing, "date", None)
    if isinstance(date, PartialDate):
        yield say_date(date, lang)
