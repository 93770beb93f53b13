"""Another id is given everywhere at once: nothing is left of the old one, and nothing breaks."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.authoring.renaming import Renaming, renamed_part, renamed_record, renamed_topic
from generator.problems.fix import fixed, in_order
from generator.text.ui import SaidError
from tests.editing import edit, record_agreement
from tests.reading import read


def done(found: Renaming) -> None:
    """Do on the disk what an editor's program does in its windows."""
    for path, edits in in_order(found.edits).items():
        text, made = fixed(path.read_bytes(), edits)
        assert len(made) == len(edits)
        path.write_bytes(text)
    if found.rewritten:
        found.rewritten[0].write_text(found.rewritten[1], "utf-8")
    if found.move:
        found.move[0].rename(found.move[1])


def wrong(content: Path) -> list[str]:
    return [problem.code for problem in read(content).problems if problem.severity != "note"]


@pytest.mark.parametrize(
    "old", ["chung-cat", "open-lab", "src-seen", "old-article", "first-steps", "e-2024-02-01-claim"]
)
def test_a_record_has_another_id_everywhere_and_its_address_leads_on(old: str, content: Path) -> None:
    record_agreement(content)
    done(renamed_record(read(content).content, old, "zz-new"))
    left = {path.name for path in content.rglob("*.*") if old in path.read_text("utf-8") or path.stem == old}
    assert left <= {"site.yml"}
    assert set(wrong(content)) <= {"V004"}
    assert read(content).linked


def test_what_was_never_published_leads_nowhere(content: Path) -> None:
    found = renamed_record(read(content).content, "chung-cat", "zz-new")
    assert [
        one.position.path for one in found.edits if one.position.path.name == "site.yml" and "moved" in one.better
    ] == []
    assert found.rewritten is None


def test_every_page_of_an_article_leads_on(content: Path) -> None:
    record_agreement(content)
    done(renamed_record(read(content).content, "old-article", "new-article"))
    settings = read(content).content.settings
    assert settings
    assert [(one.was, str(one.to)) for one in settings.moved] == [
        ("articles/old-article/", "new-article"),
        ("articles/old-article/c01/", "new-article#c01"),
        ("articles/old-article/c02/", "new-article#c02"),
    ]


@pytest.mark.parametrize(
    "form", ["moved:\n  - {was: glossary/a/, to: chung-cat}\n", "moved:\n- was: glossary/a/\n  to: chung-cat\n"]
)
def test_what_leads_on_already_goes_on_doing_so(form: str, content: Path) -> None:
    record_agreement(content)
    edit(content, "site.yml", ("offline_copy", f"{form}offline_copy"))
    done(renamed_record(read(content).content, "chung-cat", "zz-new"))
    settings = read(content).content.settings
    assert settings
    assert [(one.was, one.to) for one in settings.moved] == [
        ("glossary/a/", "zz-new"),
        ("glossary/chung-cat/", "zz-new"),
    ]


def test_a_claim_has_another_id_wherever_it_is_named(content: Path) -> None:
    record_agreement(content)
    done(renamed_part(read(content).content, "old-article", "c02", "c09"))
    assert "c02" not in (content / "explainers" / "first-steps.yml").read_text("utf-8")
    assert '{was: articles/old-article/c02/, to: "old-article#c09"}' in (content / "site.yml").read_text("utf-8")
    assert wrong(content) == []


def test_a_paragraph_has_another_id_in_its_article_alone(content: Path) -> None:
    found = renamed_part(read(content).content, "old-article", "p1", "p7")
    assert {one.position.path.stem for one in found.edits} == {"old-article"}
    done(found)
    assert wrong(content) == []


def test_a_topic_has_another_id_in_all_records(content: Path) -> None:
    done(renamed_topic(read(content).content, "models", "machines"))
    assert wrong(content) == []
    assert [topic.id for topic in read(content).linked.site.settings.topics] == ["machines", "policy"]  # type: ignore[union-attr]


@pytest.mark.parametrize(("new", "words"), [("Chưng Cất", "cannot be an id"), ("huan-luyen", "is taken")])
def test_an_id_that_cannot_be_given_is_refused_in_the_reader_s_words(new: str, words: str, content: Path) -> None:
    checked = read(content).content
    with pytest.raises(SaidError) as refused:
        renamed_record(checked, "chung-cat", new)
    assert words in refused.value.said("en")


def test_what_is_not_there_cannot_be_renamed(content: Path) -> None:
    checked = read(content).content
    wanted: list[Callable[[], Renaming]] = [
        lambda: renamed_record(checked, "nothing", "a"),
        lambda: renamed_record(checked, "site", "a"),
        lambda: renamed_part(checked, "old-article", "c99", "a"),
        lambda: renamed_topic(checked, "nothing", "a"),
        lambda: renamed_topic(checked, "models", "policy"),
    ]
    for rename in wanted:
        with pytest.raises(SaidError):
            rename()
