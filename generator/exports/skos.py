"""Write the glossary as linked data: concepts by SKOS, in Turtle."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.content.models import Bilingual, Term
from generator.exports.export import Export
from generator.exports.term_names import Standing, names
from generator.render.downloads import download
from generator.site.addresses import first_address, language_root, section_uri, uri
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from generator.text.portable import portable, portable_line

_PREFIXES = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
"""
_LABELS: Mapping[Standing, str] = {
    "preferred": "skos:prefLabel",
    "admitted": "skos:altLabel",
    "deprecated": "skos:hiddenLabel",
}
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_ESCAPED = re.compile(r'[\\"\n\t]')
# What an address in angle brackets cannot hold as it is.
_UNSAFE = re.compile(r'[\x00-\x20<>"{}|^`\\]')

Property = tuple[str, Iterable[str]]
"""A property of a thing, with its values as Turtle writes them; one without values is left out."""


def files(linked: Linked) -> Iterator[Export]:  # noqa: ARG001  # as every kind of export is planned
    """Plan the glossary."""
    yield Export(download("skos").path, _glossary)


def _glossary(linked: Linked) -> bytes:
    return "\n".join([_PREFIXES, _scheme(linked), *(_concept(linked, term) for term in linked.site.terms)]).encode()


def _scheme(linked: Linked) -> str:
    settings = linked.site.settings
    properties: list[Property] = [
        ("a", ["skos:ConceptScheme"]),
        ("dct:title", _in_both(settings.title)),
        ("dct:description", _in_both(settings.description)),
        ("dct:license", [_iri(settings.licence.url)]),
        ("foaf:page", _pages(linked, section_uri("glossary"))),
    ]
    return _written(_scheme_iri(linked), properties)


def _concept(linked: Linked, term: Term) -> str:
    reason = term.choice.reason if term.choice else None
    properties: list[Property] = [
        ("a", ["skos:Concept"]),
        ("skos:inScheme", [_scheme_iri(linked)]),
        ("skos:topConceptOf", [_scheme_iri(linked)]),
        ("dct:identifier", [_quoted(term.id)]),
        *_labels(term),
        ("skos:definition", _in_both(term.short)),
        ("skos:note", _running(linked, term, term.long)),
        ("skos:scopeNote", _running(linked, term, term.note)),
        ("skos:editorialNote", _running(linked, term, reason)),
        ("skos:related", [concept_iri(linked, other) for other in term.see_also]),
        ("dct:source", [_iri(_address(linked, "vi", source.id)) for source in term.sources]),
        ("foaf:page", _pages(linked, uri(term))),
    ]
    return _written(concept_iri(linked, term.id), properties)


def _labels(term: Term) -> Iterator[Property]:
    """Give the names by their standing; forms are no names, but words that a search should find it by."""
    for standing, name in _LABELS.items():
        listed = ((one, lang) for lang in LANGS for one in names(term, lang))
        found = [_quoted(one.word, lang) for one, lang in listed if one.standing == standing]
        yield name, [*found, *(_forms(term) if standing == "deprecated" else ())]


def _forms(term: Term) -> Iterator[str]:
    for lang in LANGS:
        known = {name.word for name in names(term, lang)}
        forms = dict.fromkeys(map(portable_line, term.forms.side(lang)))
        yield from (_quoted(form, lang) for form in forms if form not in known)


def concept_iri(linked: Linked, term_id: str) -> str:
    """Name a concept for good: by where the site was first published, and not by its page, which is a document."""
    return _iri(f"{first_address(linked.site.settings)}{section_uri('glossary')}{term_id}/#concept")


def _scheme_iri(linked: Linked) -> str:
    return _iri(f"{first_address(linked.site.settings)}{section_uri('glossary')}#scheme")


def _address(linked: Linked, lang: Lang, source_id: str) -> str:
    return f"{linked.site.settings.address}{language_root(lang)}{uri(linked.site.records[source_id])}"


def _pages(linked: Linked, path: str) -> list[str]:
    return [_iri(f"{linked.site.settings.address}{language_root(lang)}{path}") for lang in LANGS]


def _in_both(text: Bilingual) -> list[str]:
    return [_quoted(portable_line(side), lang) for lang in LANGS if (side := text.side(lang))]


def _running(linked: Linked, term: Term, text: Bilingual | None) -> list[str]:
    sides = [(side, lang) for lang in LANGS if (side := text.side(lang))] if text else []
    return [_quoted(linked.fragment(term, side, lang).plain, lang) for side, lang in sides]


def _quoted(text: str, lang: Lang | None = None) -> str:
    escaped = _ESCAPED.sub(lambda found: _ESCAPES[found[0]], portable(text))
    return f'"{escaped}"{f"@{lang}" if lang else ""}'


def _iri(address: str) -> str:
    return f"<{_UNSAFE.sub(lambda found: f'%{ord(found[0]):02X}', address)}>"


def _written(subject: str, properties: Iterable[Property]) -> str:
    """Write what is said of a thing, a line for each property; the same said twice is said once."""
    said = [(name, dict.fromkeys(values)) for name, values in properties]
    lines = ";\n".join(f"  {name} {', '.join(values)}" for name, values in said if values)
    return f"{subject}\n{lines} .\n"
