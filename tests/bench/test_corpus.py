"""The measured site: the same for the same seed, whole, and the same words for everybody."""

import itertools
import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml

from generator.text.lang import LANGS, Lang
from tests.bench import markdown_docs, yaml_content
from tests.bench.corpus import SIZES, make
from tests.bench.names import names_of
from tests.bench.records import Corpus
from tests.commands import run

# What is measured with is made only now and then.
pytestmark = pytest.mark.slow

SMALL = SIZES["S"]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return make(SMALL)


@pytest.fixture(scope="module")
def ours(corpus: Corpus) -> Mapping[str, str]:
    return dict(yaml_content.files(corpus))


@pytest.fixture(scope="module")
def theirs(corpus: Corpus) -> Mapping[str, str]:
    return dict(markdown_docs.files(corpus))


def test_one_seed_gives_one_site_to_the_byte(corpus: Corpus) -> None:
    again = make(SMALL)
    assert list(yaml_content.files(corpus)) == list(yaml_content.files(again))
    assert list(markdown_docs.files(corpus)) == list(markdown_docs.files(again))


def test_another_seed_gives_other_words(corpus: Corpus) -> None:
    assert make(SMALL, seed=2).explainers[0].sections != corpus.explainers[0].sections


def test_the_site_has_the_size_that_was_asked_for(corpus: Corpus) -> None:
    found = (corpus.explainers, corpus.terms, corpus.actors, corpus.events)
    assert tuple(map(len, found)) == SMALL


@pytest.mark.parametrize("size", SIZES)
def test_no_two_records_of_any_size_share_an_id_or_a_name(size: str) -> None:
    names = names_of(SIZES[size])
    ids = [one.id for one in itertools.chain(names.terms, names.actors, names.events, names.explainers)]
    assert len(ids) == len(set(ids))
    for lang in LANGS:
        words = [one.words.side(lang).casefold() for one in (*names.terms, *names.actors)]
        assert len(words) == len(set(words))


def test_our_content_has_nothing_wrong_with_it(ours: Mapping[str, str], tmp_path: Path) -> None:
    for name, text in ours.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    checked = run("check", "--content", tmp_path / "content", "--notes")
    assert (checked.returncode, checked.stdout + checked.stderr) == (0, "0 errors, 0 warnings, 0 notes\n")


def test_an_explainer_is_made_like_a_real_one(ours: Mapping[str, str]) -> None:
    text = next(text for name, text in ours.items() if name.startswith("explainers/"))
    for sign in ("[[", "[@", "\n        - ", "\n        | ", "\n        > ", "questions:", "unknowns:"):
        assert sign in text


_WORD = re.compile(r"[^\W\d_]+")


def words(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in _WORD.findall(text))


def seen(text: str) -> str:
    """Leave of our markup or of theirs what readers see."""
    return re.sub(r"\[\[[^|\]]*\||\[@[^\]]*\]|\[\^[\w-]+\]|\]\([^)]*\)|\{#[^}]*\}", " ", text)


def said_in_yaml(data: object, lang: Lang) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from [value] if key == lang and isinstance(value, str) else said_in_yaml(value, lang)
    elif isinstance(data, list):
        for item in data:
            yield from said_in_yaml(item, lang)


def our_words(text: str, lang: Lang) -> Counter[str]:
    data = yaml.load(text, yaml.BaseLoader)  # noqa: S506  # it makes nothing but texts
    if "key_points" in data:
        del data["summary"]  # for search alone: no page has it
    return words(seen(" ".join(said_in_yaml(data, lang))))


def their_words(text: str) -> Counter[str]:
    _, head, body = text.split("---\n", 2)
    return words(yaml.safe_load(head)["title"]) + words(seen(body))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("folder", "section"),
    [("explainers", "explainers"), ("terms", "glossary"), ("actors", "actors"), ("sources", "sources")],
)
def test_every_word_of_ours_stands_on_the_page_of_the_others(
    ours: Mapping[str, str], theirs: Mapping[str, str], folder: str, section: str, lang: Lang
) -> None:
    records = [Path(name).stem for name in ours if name.startswith(f"{folder}/")]
    assert records
    for record in records:
        there = their_words(theirs[f"{lang}/{section}/{record}.md"])
        assert not our_words(ours[f"{folder}/{record}.yml"], lang) - there


@pytest.mark.parametrize("lang", LANGS)
def test_the_pages_of_an_article_hold_every_word_of_its_record(
    corpus: Corpus, ours: Mapping[str, str], theirs: Mapping[str, str], lang: Lang
) -> None:
    for article in corpus.articles:
        pages = (article.id, *(f"{article.id}/{claim.id}" for claim in article.claims))
        there = sum((their_words(theirs[f"{lang}/articles/{page}.md"]) for page in pages), Counter[str]())
        assert not our_words(ours[f"articles/{article.id}.yml"], lang) - there


def test_links_of_the_others_lead_to_pages_and_anchors_that_are_there(theirs: Mapping[str, str]) -> None:
    anchors = set(re.findall(r"\{#([\w-]+)\}", theirs["vi/timeline.md"]))
    for name, text in theirs.items():
        for link in re.findall(r"\]\(([^)]*)\)", text):
            path, _, anchor = link.partition("#")
            assert posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) in theirs
            assert not anchor or anchor in anchors


def test_hugo_has_its_own_name_for_the_page_of_a_folder(corpus: Corpus) -> None:
    files = dict(markdown_docs.files(corpus, "_index"))
    assert "vi/glossary/_index.md" in files
    assert not any(re.search(r"[(/]index\.md", text) for text in files.values())
