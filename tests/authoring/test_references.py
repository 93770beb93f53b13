"""Every place that names something is found, as it is written, and nothing else."""

from pathlib import Path

import pytest

from generator.authoring.references import Naming, model_of, named_in, namings
from generator.content.load import Content
from generator.content.models import Article, SiteSettings
from tests.editing import edit
from tests.reading import read


def content_of(folder: Path) -> Content:
    return read(folder).content


def places(content: Content, kind: str, record_id: str, part: str | None = None) -> list[str]:
    found = (one for one in namings(content, kind, record_id, part))
    return [f"{one.shown.path.stem}:{one.shown.line}" for one in found if one.place or part]


def line_of(one: Naming) -> str:
    return one.shown.path.read_text("utf-8").split("\n")[one.shown.line - 1]


def words(one: Naming) -> str:
    return line_of(one)[one.shown.column - 1 :][: one.shown.length]


def test_a_record_is_named_in_fields_and_in_running_texts(content: Path) -> None:
    found = [place.partition(":")[0] for place in places(content_of(content), "any", "open-lab")]
    assert set(found) == {"old-article", "quick-copy", "e-2024-02-01-claim", "first-steps"}
    assert len(found) > len(set(found))


def test_what_stands_at_a_place_is_just_the_id(content: Path) -> None:
    for record_id in ("open-lab", "src-seen", "src-unseen", "old-article", "e-2024-02-01-claim"):
        found = namings(content_of(content), "any", record_id)
        assert {words(one) for one in found if one.place} == {record_id}


def test_a_part_is_named_with_its_record_and_without_it_in_its_own_file(content: Path) -> None:
    assert places(content_of(content), "articles", "old-article", "c02")[0].startswith("old-article")
    paragraphs = [*namings(content_of(content), "articles", "old-article", "p1")]
    assert [(one.is_own, one.place) for one in paragraphs] == [(True, None), (False, None), (False, None)]
    assert {words(one) for one in paragraphs} == {"p1"}


def test_a_topic_is_no_record_of_the_same_name(content: Path) -> None:
    found = [place.partition(":")[0] for place in places(content_of(content), "topics", "models")]
    assert found == ["e-2024-02-01-claim", "e-2024-03-reply", "site"]
    assert places(content_of(content), "any", "models") == []


def test_folded_texts_several_sources_and_places_in_them_are_read(content: Path) -> None:
    edit(content, "articles/old-article.yml", ("[@src-seen; @src-unseen]", "[@src-unseen, p. 3;\n        @src-seen#a]"))
    found = [one for one in namings(content_of(content), "sources", "src-seen") if one.part == "a"]
    assert [words(one) for one in found] == ["src-seen"]
    assert found[0].part_place
    assert found[0].part_place.column == found[0].shown.column + len("src-seen#")


def test_what_stands_between_backticks_and_in_plain_lines_names_nothing(content: Path) -> None:
    edit(content, "actors/quick-copy.yml", ("role:", "role:\n  vi: Viết `[[open-lab]]`.\n  en: Open.\nx:"))
    edit(content, "articles/old-article.yml", ("Bài báo cũ", "Bài báo [[open-lab]]"))
    found = [one for one in namings(content_of(content), "any", "open-lab") if "[[" in line_of(one)]
    assert {one.shown.path.stem for one in found} == {"first-steps"}


def test_a_gap_names_a_claim(content: Path) -> None:
    edit(
        content,
        "articles/old-article.yml",
        ("credit:", "gaps: [{field: claims.c02.en, reason: a, until: 2099-01-01}]\ncredit:"),
    )
    [of_claim] = [one for one in namings(content_of(content), "any", "old-article", "c02") if "gaps" in line_of(one)]
    assert words(of_claim) == "c02"


def test_a_file_with_mistakes_counts_as_far_as_it_goes(content: Path) -> None:
    edit(content, "events/e-2024-03-reply.yml", ("certainty:", "crtainty:"))
    assert any(place.startswith("e-2024-03-reply") for place in places(content_of(content), "any", "quick-copy"))


@pytest.mark.parametrize(
    ("name", "model"), [("articles/a.yml", Article), ("site.yml", SiteSettings), ("notes/a.yml", None)]
)
def test_a_file_is_read_by_where_it_lies(name: str, model: object) -> None:
    assert model_of(Path(name)) is model


def test_a_group_in_the_place_of_an_id_is_no_id(content: Path) -> None:
    document = content_of(content).documents["e-2024-02-01-claim"]
    found = [one.id for one in named_in(document, type(content_of(content).records["e-2024-02-01-claim"]), "e")]
    assert found == ["open-lab", "quick-copy", "models", "src-seen"]
