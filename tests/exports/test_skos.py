"""RDF programs can read the glossary: whole concepts, names as SKOS has them, whatever texts hold."""

import dataclasses
from pathlib import Path

import pytest
from rdflib import DCTERMS, FOAF, RDF, SKOS, Graph, Literal, URIRef

from generator.content.models import Text
from generator.site.link import Fragment, Linked
from generator.text.portable import portable, portable_line
from tests.editing import edit
from tests.exported import made
from tests.hostile import HOSTILE, UNSEEN_CHARACTERS
from tests.reading import linked_of
from tests.test_hostile_site import poison

PATH = "data/glossary.ttl"
BASE = "https://test.example/base/"
CONCEPT = URIRef(f"{BASE}glossary/chung-cat/#concept")


def glossary(linked: Linked) -> Graph:
    return Graph().parse(data=made(linked, PATH)[PATH], format="turtle")


def said(graph: Graph, name: URIRef, of: URIRef = CONCEPT) -> list[Literal]:
    return sorted(one for one in graph.objects(of, name) if isinstance(one, Literal))


def test_every_term_of_ours_is_a_concept_of_the_scheme(own: Linked) -> None:
    graph = glossary(own)
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) == len(own.site.terms)
    (scheme,) = graph.subjects(RDF.type, SKOS.ConceptScheme)
    assert set(graph.subjects(SKOS.inScheme, scheme)) == concepts
    assert set(graph.objects(scheme, DCTERMS.license)) == {URIRef(own.site.settings.licence.url)}
    assert set(graph.objects(None, SKOS.related)) <= concepts


def test_no_name_is_of_two_sorts_and_no_language_prefers_two(own: Linked) -> None:
    graph = glossary(own)
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        sorts = [set(graph.objects(concept, sort)) for sort in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)]
        assert len(set.union(*sorts)) == sum(map(len, sorts)), concept
        assert sorted(label.language for label in said(graph, SKOS.prefLabel, concept)) == ["en", "vi"]  # type: ignore[type-var, arg-type]


def test_names_stand_as_they_are_to_be_used(content: Path) -> None:
    choice = "choice: {reason: {vi: Vậy., en: So.}, rejected: [{word: tinh lọc, reason: {vi: Khác., en: Other.}}]}\n"
    edit(content, "terms/chung-cat.yml", ("aliases:", f"forms: {{en: [distils, distil]}}\n{choice}aliases:"))
    graph = glossary(linked_of(content))
    assert set(said(graph, SKOS.prefLabel)) == {Literal("chưng cất", "vi"), Literal("distillation", "en")}
    assert Literal("chưng cất tri thức", "vi") in said(graph, SKOS.altLabel)
    assert set(said(graph, SKOS.hiddenLabel)) == {Literal("tinh lọc", "vi"), Literal("distils", "en")}
    assert set(said(graph, SKOS.editorialNote)) == {Literal("Vậy.", "vi"), Literal("So.", "en")}


def test_a_concept_leads_to_its_pages_its_sources_and_its_kin(small: Linked) -> None:
    graph = glossary(small)
    assert Literal("Training a small model on the answers of a large one.", "en") in said(graph, SKOS.definition)
    assert {str(one) for one in graph.objects(CONCEPT, FOAF.page)} == {
        f"{BASE}{lang}glossary/chung-cat/" for lang in ("", "en/")
    }
    assert {str(one) for one in graph.objects(CONCEPT, SKOS.related)} == {f"{BASE}glossary/huan-luyen/#concept"}
    assert f"{BASE}sources/src-seen/" in {str(one) for one in graph.objects(CONCEPT, DCTERMS.source)}


def test_a_concept_keeps_its_name_when_the_site_moves(content: Path) -> None:
    edit(
        content,
        "site.yml",
        ("address: https://test.example/base/", f"address: https://new.example/\nfirst_address: {BASE}"),
    )
    graph = glossary(linked_of(content))
    assert (CONCEPT, RDF.type, SKOS.Concept) in graph
    assert URIRef("https://new.example/en/glossary/chung-cat/") in set(graph.objects(CONCEPT, FOAF.page))


def test_hostile_words_of_a_content_folder_stay_words(content: Path) -> None:
    poison(content)
    linked = linked_of(content)
    graph = glossary(linked)
    assert len(set(graph.subjects(RDF.type, SKOS.Concept))) == 2
    shown = {portable_line(term.term.vi or "") for term in linked.site.terms}
    assert {str(one) for one in graph.objects(None, SKOS.prefLabel) if getattr(one, "language", "") == "vi"} == shown


@pytest.mark.parametrize("text", [*HOSTILE, *UNSEEN_CHARACTERS, "]]>", "a\r\nb\rc", '\\"', '"""', "\\u0041"])
def test_whatever_is_said_is_read_as_it_was(small: Linked, text: str) -> None:
    words = Text.model_construct(vi=f"x{text}", en=f"x{text}")
    term = next(one for one in small.site.terms if one.id == "chung-cat").model_copy(update={"term": words})
    fragments = {
        key: Fragment("", (), f"x{text}") if key[0] == term.id else one for key, one in small.fragments.items()
    }
    licence = small.site.settings.licence.model_copy(update={"url": 'https://e.example/a> <b"\\'})
    site = dataclasses.replace(
        small.site, terms=(term,), settings=small.site.settings.model_copy(update={"licence": licence})
    )
    graph = glossary(dataclasses.replace(small, site=site, fragments=fragments))
    assert set(said(graph, SKOS.prefLabel)) == {Literal(portable_line(f"x{text}"), lang) for lang in ("vi", "en")}
    assert set(said(graph, SKOS.note)) == {Literal(portable(f"x{text}"), lang) for lang in ("vi", "en")}
    assert str(next(graph.objects(None, DCTERMS.license))) == "https://e.example/a%3E%20%3Cb%22%5C"
