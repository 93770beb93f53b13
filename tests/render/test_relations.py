"""Relations are drawn by few of their ends, and said in sentences with when they held."""

import dataclasses
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.models import Actor, RelationKind
from generator.render.relations import LASTING, cover, web
from generator.render.view import View
from generator.text.lang import LANGS
from generator.text.ui import strings
from tests.reading import linked_of


def actor(actor_id: str, *relations: dict[str, str]) -> Actor:
    written = {
        "id": actor_id,
        "kind": "company",
        "country": "us",
        "names": {"vi": actor_id.upper(), "en": actor_id.upper()},
        "line": {"vi": "vai", "en": "role"},
        "role": {"vi": "vai", "en": "role"},
        "relations": [{"sources": ["src"], **relation} for relation in relations],
    }
    return Actor.model_validate(written)


@pytest.mark.parametrize(
    ("pairs", "chosen"),
    [
        ([], ()),
        ([("a", "b")], ("a",)),
        ([("a", "b"), ("a", "c"), ("d", "a")], ("a",)),
        ([("a", "b"), ("c", "d")], ("a", "c")),
        ([("a", "b"), ("b", "c"), ("c", "d")], ("b", "c")),
        ([("x", "y"), ("x", "y"), ("y", "x")], ("x",)),
        ([("a", "h"), ("b", "h"), ("c", "h"), ("c", "d")], ("h", "c")),
    ],
)
def test_few_ends_touch_every_pair(pairs: list[tuple[str, str]], chosen: tuple[str, ...]) -> None:
    assert cover(pairs) == chosen


ENDS = st.sampled_from("abcdefgh")


@given(st.lists(st.tuples(ENDS, ENDS).filter(lambda pair: pair[0] != pair[1])))
def test_every_pair_is_touched_and_no_end_is_chosen_twice(pairs: list[tuple[str, str]]) -> None:
    chosen = cover(pairs)
    assert len(chosen) == len(set(chosen))
    assert all(set(pair) & set(chosen) for pair in pairs)
    assert not pairs or len(chosen) < len({end for pair in pairs for end in pair})


@pytest.mark.parametrize(
    ("relation", "vi", "en"),
    [
        ({"kind": "owns"}, "A sở hữu B", "A owns B"),
        ({"kind": "invested-in", "since": "2019"}, "A đầu tư vào B (từ 2019)", "A has invested in B (since 2019)"),
        ({"kind": "leads", "since": "2021-03", "until": "2025"},
         "A từng đứng đầu B (từ 3/2021 đến 2025)", "A headed B (from Mar 2021 until 2025)"),
        ({"kind": "works-for", "until": "2020"}, "A từng làm việc cho B (đến 2020)", "A worked for B (until 2020)"),
        ({"kind": "made", "since": "2023-02-24"}, "A tạo ra B (24/2/2023)", "A made B (24 Feb 2023)"),
        ({"kind": "restricted", "since": "2019", "until": "2021"},
         "A hạn chế B (từ 2019 đến 2021)", "A restricted B (from 2019 until 2021)"),
    ],
)  # fmt: skip
def test_a_sentence_says_when(content: Path, relation: dict[str, str], vi: str, en: str) -> None:
    linked = linked_of(content)
    pair = [actor("a", {**relation, "to": "b"}, {"kind": "opposed", "to": "b"}), actor("b")]
    records = {**linked.site.records, **{end.id: end for end in pair}}
    linked = dataclasses.replace(linked, site=dataclasses.replace(linked.site, records=records))
    webs = [web(View(linked, lang), pair) for lang in LANGS]
    assert [drawing.sentences[0][0] for drawing in webs if drawing] == [vi, en]


def test_every_kind_of_relation_has_its_sentences() -> None:
    kinds = set(get_args(RelationKind))
    wanted = {f"relation.{kind}.said" for kind in kinds} | {f"relation.{kind}.ended" for kind in LASTING}
    assert wanted <= set(strings())
    assert kinds >= LASTING
