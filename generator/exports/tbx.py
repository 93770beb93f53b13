"""Write the glossary for programs that translators use: TBX-Basic (ISO 30042:2019), categories as attributes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.content.models import Term, Text
from generator.exports.export import Export
from generator.exports.term_names import Name, Standing, names
from generator.render.downloads import download
from generator.site.addresses import label, language_root, section_uri, uri
from generator.site.link import Linked
from generator.text.lang import LANGS, Lang
from generator.text.portable import portable, portable_line
from generator.text.ui import say

_TBX = "urn:iso:std:iso:30042:ed-2"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_STANDINGS: Mapping[Standing, str] = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
}


def files(linked: Linked) -> Iterator[Export]:  # noqa: ARG001  # as every kind of export is planned
    """Plan the glossary."""
    yield Export(download("tbx").path, _glossary)


def _glossary(linked: Linked) -> bytes:
    root = Element("tbx", {"xmlns": _TBX, "type": "TBX-Basic", "style": "dca", _LANG: LANGS[0]})
    _describe(SubElement(SubElement(root, "tbxHeader"), "fileDesc"), linked)
    body = SubElement(SubElement(root, "text"), "body")
    for term in linked.site.terms:
        _concept(SubElement(body, "conceptEntry", id=concept_id(term.id)), linked, term)
    indent(root, space="")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()


def concept_id(term_id: str) -> str:
    """Return an id as XML lets one be: it begins with a letter, where a term's may begin with a digit."""
    return f"c-{term_id}"


def _describe(about: Element, linked: Linked) -> None:
    """Write what the file is, under which licence, and where it comes from."""
    settings = linked.site.settings
    title, licence = SubElement(about, "titleStmt"), SubElement(about, "publicationStmt")
    sides = (settings.title.side(lang) for lang in LANGS)
    _add(title, "title", " · ".join(dict.fromkeys(portable_line(side) for side in sides if side)))
    _add(licence, "p", f"{settings.licence.name}: {settings.licence.url}")
    source = SubElement(about, "sourceDesc")
    for lang in LANGS:
        there = f"{settings.address}{language_root(lang)}{section_uri('glossary')}"
        _add(source, "p", f"{say('glossary', lang)}: {there}", **{_LANG: lang})


def _concept(entry: Element, linked: Linked, term: Term) -> None:
    address = linked.site.settings.address
    for other in term.see_also:
        named = label(linked.site.records[other], LANGS[0])
        _add(entry, "ref", portable_line(named), type="crossReference", target=concept_id(other))
    for lang in LANGS:
        there = f"{address}{language_root(lang)}{uri(term)}"
        _add(entry, "xref", there, type="externalCrossReference", target=there)
    for lang in LANGS:
        if listed := names(term, lang):
            _side(SubElement(entry, "langSec", {_LANG: lang}), linked, term, lang)
            _terms(entry[-1], listed)


def _side(side: Element, linked: Linked, term: Term, lang: Lang) -> None:
    """Write what is said of a concept in one language: its definition, what that rests on, what to watch out for."""
    if definition := term.short.side(lang):
        group = SubElement(side, "descripGrp")
        _add(group, "descrip", portable_line(definition), type="definition")
        for source in dict.fromkeys(ref.id for ref in term.sources):
            _add(group, "admin", portable_line(label(linked.site.records[source], lang)), type="source")
    for text in (term.note, term.choice.reason if term.choice else None):
        if text and (written := text.side(lang)):
            _add(side, "note", linked.fragment(term, written, lang).plain)


def _terms(side: Element, listed: tuple[Name, ...]) -> None:
    for name in listed:
        section = SubElement(side, "termSec")
        _add(section, "term", name.word)
        _add(section, "termNote", _STANDINGS[name.standing], type="administrativeStatus")
        if name.rejected:
            _reasons(section, name.rejected.reason)


def _reasons(section: Element, reason: Text) -> None:
    for lang in LANGS:
        if side := reason.side(lang):
            _add(section, "note", side, **{_LANG: lang})


def _add(parent: Element, tag: str, text: str, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = portable(text)
