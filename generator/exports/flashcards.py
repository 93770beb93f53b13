"""Make flashcards of the glossary and of explainers' questions: a deck in each language, and one in both."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from generator.content.models import Bilingual, Prose, Record, SiteSettings
from generator.exports.anki import Note, NoteKind, Package, field, guid, written
from generator.exports.api_changes import changes
from generator.exports.export import Export
from generator.exports.flashcard_kinds import question, word, words
from generator.render.downloads import download
from generator.site.addresses import first_address, label, language_root, uri
from generator.site.link import Linked
from generator.text.lang import LANGS, OTHER, Lang
from generator.text.portable import portable_line
from generator.text.ui import say

_DECKS: Mapping[str, tuple[Lang, ...]] = {"vi": ("vi",), "en": ("en",), "both": LANGS}
_MADE_OF = ("terms", "questions")
# No content of ours is older: it stands for the day of a site that names none.
_LONG_AGO = datetime.date(2000, 1, 1)


def files(linked: Linked) -> Iterator[Export]:  # noqa: ARG001  # as every kind of export is planned
    """Plan the decks."""
    yield from (Export(download(f"anki-{key}").path, partial(_deck, key=key)) for key in _DECKS)


class _Said(NamedTuple):
    """Hold what a note says, by the fields of its kind, and what it is made of: a record and a field or part of it."""

    record: str
    field: str
    fields: tuple[str, ...]


def _deck(linked: Linked, key: str) -> bytes:
    settings, langs = linked.site.settings, _DECKS[key]
    known, name = f"{first_address(settings)}{key}", _name(settings, langs)
    terms, questions = (f"{name}::{' / '.join(say(f'flashcards.{what}', lang) for lang in langs)}" for what in _MADE_OF)
    of_terms = words(terms) if len(langs) > 1 else word(terms, langs[0])
    of_questions = question(questions, langs)
    notes = (
        *(_note(known, of_terms, terms, said) for said in _terms(linked, langs)),
        *(_note(known, of_questions, questions, said) for said in _questions(linked, langs)),
    )
    decks = dict.fromkeys((name, terms, questions), _about(settings, langs[0], name))
    # Records do not tell when they were last changed; learners' programs take what is newer.
    day = max((change.day for change in changes(linked.site)), default=_LONG_AGO)
    return written(Package(known, day, decks, notes))


def _name(settings: SiteSettings, langs: tuple[Lang, ...]) -> str:
    name = " · ".join(dict.fromkeys(portable_line(label(settings, lang)) for lang in langs))
    # Two colons part the levels of a deck's name.
    return name.replace("::", ":")


def _about(settings: SiteSettings, lang: Lang, name: str) -> str:
    home, licence = f"{settings.address}{language_root(lang)}", settings.licence
    return f'<a href="{field(home)}">{field(name)}</a> · <a href="{field(licence.url)}">{field(licence.name)}</a>'


def _note(key: str, kind: NoteKind, deck: str, said: _Said) -> Note:
    tags = (said.record,) if kind.key == "question" else ()
    return Note(guid(key, said.record, said.field), kind, deck, tuple(map(field, said.fields)), tags)


def _terms(linked: Linked, langs: tuple[Lang, ...]) -> Iterator[_Said]:
    for term in linked.site.terms:
        names, meanings = _sides(linked, term, term.term, LANGS), _sides(linked, term, term.short, LANGS)
        if not all(names[lang] and meanings[lang] for lang in langs):
            continue
        lang, *others = langs
        page = _page(linked, lang, term)
        also = ", ".join(map(portable_line, term.aliases.side(lang)))
        alone = (names[lang], meanings[lang], names[OTHER[lang]], also, page)
        yield _Said(term.id, "term", (*names.values(), *meanings.values(), page) if others else alone)


def _questions(linked: Linked, langs: tuple[Lang, ...]) -> Iterator[_Said]:
    for explainer in linked.site.explainers:
        title = " · ".join(dict.fromkeys(portable_line(label(explainer, lang)) for lang in langs))
        for item in explainer.questions:
            asked, said = (_sides(linked, explainer, text, langs) for text in (item.question, item.answer))
            sides = (*asked.values(), *said.values())
            if all(sides):
                yield _Said(explainer.id, item.id, (*sides, title, _page(linked, langs[0], explainer, item.id)))


def _sides(linked: Linked, owner: Record, text: Bilingual, langs: tuple[Lang, ...]) -> Mapping[Lang, str]:
    """Return a text in each of some languages, without markup; nothing where it is missing."""
    written_sides = {lang: text.side(lang) or "" for lang in langs}
    if isinstance(text, Prose):
        written_sides = {
            lang: linked.fragment(owner, side, lang).plain if side else "" for lang, side in written_sides.items()
        }
    return {lang: portable_line(side) for lang, side in written_sides.items()}


def _page(linked: Linked, lang: Lang, record: Record, part: str | None = None) -> str:
    return f"{linked.site.settings.address}{language_root(lang)}{uri(record, part)}"
